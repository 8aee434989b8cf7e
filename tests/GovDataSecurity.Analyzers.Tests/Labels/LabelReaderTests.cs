using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Labels;

/// <summary>The compiler's view of labels against the run time's.</summary>
public sealed class LabelReaderTests
{
    private const string Source = """
        using System.Collections.Generic;
        using GovDataSecurity;

        public class Plain { public int Id { get; set; } [PersonName] public string Name { get; set; } = ""; [NotClassified("a")] public string Note = ""; [Classified(DataLevel.General3)] private int _hidden = 1; [Classified(DataLevel.Unlabeled)] public int Nothing; }
        public class Several { [PersonName, ResidentIdNumber] public string Both { get; set; } = ""; [MobilePhoneNumber(Level = DataLevel.General4)] public string Raised { get; set; } = ""; [BankAccountNumber(Level = DataLevel.General1)] public string NotLowered { get; set; } = ""; [Classified((DataLevel)200)] public int Beyond; [Classified(DataLevel.General1, Level = DataLevel.General3)] public int Named; }
        public class Catalog { [ImportantData(CatalogId = "C-1")] public string A { get; set; } = ""; [CoreData(CatalogId = "C-2")] public string B { get; set; } = ""; [ImportantData(CatalogId = "C-1", Level = DataLevel.Core)] public string C { get; set; } = ""; [ImportantData(CatalogId = "C-1", Level = DataLevel.General1)] public string D { get; set; } = ""; }
        public class Virtual { [PersonName] public virtual string Name { get; set; } = ""; [ResidentIdNumber] public string Hidden { get; set; } = ""; }
        public class Overriding : Virtual { public override string Name { get; set; } = ""; public new string Hidden { get; set; } = ""; }
        public class OverridingHigher : Virtual { [BankAccountNumber] public override string Name { get; set; } = ""; }
        public interface INamed { [PersonName] string Name { get; } }
        public class Implementing : INamed { public string Name => ""; }
        public class ImplementingExplicitly : INamed { string INamed.Name => ""; public string Other => ""; }
        [Classified(DataLevel.General2)] public interface ILeveled { }
        public class Leveled : ILeveled { public string A { get; set; } = ""; [NotClassified("b")] public string B { get; set; } = ""; [ResidentIdNumber] public string C { get; set; } = ""; }
        [PersonName] public class Whole { public string A = ""; }
        public class PartOfWhole : Whole { public string B = ""; }
        public record Positional([PersonName] string Name, [property: ResidentIdNumber] string IdNumber, [field: BankAccountNumber] string Account, int Count);
        public class Primary([MobilePhoneNumber] string phone) { public string Phone { get; } = phone; }
        public struct Structure { [BirthDate] public System.DateTime Birth; public int Other { get; set; } public static int Shared { get; set; } public int this[int i] => i; public int WriteOnly { set { } } }
        public record Generic<T>([PersonName] T Value, T Other);
        """;

    private static readonly (Compilation Compilation, System.Reflection.Assembly Assembly) Sample = SampleCompilation.Build(Source);

    public static TheoryData<string> Types => new(Sample.Assembly.GetTypes()
        .Where(type => !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false) && type.Namespace is null)
        .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Types))]
    public void Of_ATypesMembers_SaysWhatTypeLabelsSays(string name)
    {
        var symbols = KnownSymbols.TryCreate(Sample.Compilation)!;
        var seen = new LabelReader(symbols, new KindCatalog(Sample.Compilation, symbols)).Of(Sample.Compilation.GetTypeByMetadataName(name)!);
        var labels = GovDataSecurity.TypeLabels.Of(Sample.Assembly.GetType(name)!);

        Assert.Equal((int?)labels.Declared?.Level, seen.Declared?.Level);
        Assert.All(labels.Members, member =>
        {
            var label = seen.Members[member.Name];
            Assert.Equal(member.IsLabeled ? (int)member.Label.EffectiveLevel : null, label.Label?.Level);
            Assert.Equal(member.NotClassifiedReason is not null, label.IsNotClassified);
            Assert.Equal(member.Kinds.MaxBy(kind => kind.Level)?.Level is { } level ? (int)level : null, label.Own?.Kind?.Level);
        });
        Assert.Subset(labels.Members.Select(member => member.Name).ToHashSet(), seen.Members.Where(pair => pair.Value.Label is not null).Select(pair => pair.Key).ToHashSet());
    }

    [Fact]
    public void OfMember_ThroughADerivedType_TakesWhatThatTypeAdds()
    {
        var (compilation, _) = SampleCompilation.Build("""
            using GovDataSecurity;
            public record Base(string Name);
            public record Derived([PersonName] string Name) : Base(Name);
            public abstract record Labeled([PersonName] string Name);
            public record Quiet(string Name) : Labeled(Name);
            """);
        var symbols = KnownSymbols.TryCreate(compilation)!;
        var reader = new LabelReader(symbols, new KindCatalog(compilation, symbols));
        var member = compilation.GetTypeByMetadataName("Base")!.GetMembers("Name")[0];
        Assert.Null(reader.OfMember(member, compilation.GetTypeByMetadataName("Base")).Label);
        Assert.Equal(20, reader.OfMember(member, compilation.GetTypeByMetadataName("Derived")).Label?.Level);
        var labeled = compilation.GetTypeByMetadataName("Labeled")!.GetMembers("Name")[0];
        Assert.Equal(20, reader.OfMember(labeled, compilation.GetTypeByMetadataName("Quiet")).Label?.Level);
        Assert.Equal(20, reader.OfMember(labeled, null).Label?.Level);
    }

    [Fact]
    public void OfParameterAndResult_AreInherited()
    {
        var (compilation, _) = SampleCompilation.Build("""
            using GovDataSecurity;
            public interface IRegister { [return: ResidentIdNumber] string Read([PersonName] string name); }
            public class Register : IRegister { public virtual string Read(string name) => ""; }
            public class Other : Register { public override string Read(string name) => ""; }
            public class Person { public Person(string name) => Name = name; [PersonName] public string Name { get; } }
            """);
        var symbols = KnownSymbols.TryCreate(compilation)!;
        var reader = new LabelReader(symbols, new KindCatalog(compilation, symbols));
        string[] implementing = ["Register", "Other"];
        Assert.All(implementing, name =>
        {
            var method = (IMethodSymbol)compilation.GetTypeByMetadataName(name)!.GetMembers("Read")[0];
            Assert.Equal(30, reader.OfResult(method).Label?.Level);
            Assert.Equal(20, reader.OfParameter(method.Parameters[0]).Label?.Level);
        });
        Assert.Equal(20, reader.OfParameter(compilation.GetTypeByMetadataName("Person")!.InstanceConstructors[0].Parameters[0]).Label?.Level);
    }
}
