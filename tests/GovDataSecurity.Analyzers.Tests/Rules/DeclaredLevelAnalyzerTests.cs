using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS0002.</summary>
public sealed class DeclaredLevelAnalyzerTests
{
    [Fact]
    public Task Level_BelowAMember_IsReported() => Verify("""
        [[|Classified(DataLevel.General1)|]]
        public sealed class Property { [ResidentIdNumber] public string IdNumber { get; set; } = ""; }

        [[|Classified(DataLevel.General2)|]]
        public sealed class Field { [Classified(DataLevel.General3)] public int Value; }

        [[|Classified(DataLevel.General2)|]]
        public sealed record Parameter([BankAccountNumber] string Account);

        [[|PersonName|]]
        public sealed class OfAKind { [DisabilityStatus] public bool IsDisabled { get; set; } }

        [[|Classified(DataLevel.General4)|]]
        public struct Cataloged { [ImportantData(CatalogId = "CAT-1")] public string Site { get; set; } }

        [[|ImportantData(CatalogId = "CAT-1")|]]
        public interface ICore { [CoreData(CatalogId = "CAT-2")] string Site { get; } }

        [[|Classified(DataLevel.General2)|]]
        public sealed class RaisedMember { [MobilePhoneNumber(Level = DataLevel.General4)] public string Phone { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Level_BelowWhatItsMembersHold_IsReported() => Verify("""
        public class Person { [ResidentIdNumber] public string IdNumber { get; set; } = ""; public Person? Parent { get; set; } }

        [[|Classified(DataLevel.General2)|]]
        public sealed class Member { public Person? Person { get; set; } }

        [[|Classified(DataLevel.General2)|]]
        public sealed class Collection { public Dictionary<int, List<Person[]>>? Persons { get; set; } }

        [[|Classified(DataLevel.General2)|]]
        public sealed class Derived : Person;

        public interface INumbered { [ResidentIdNumber] string Number { get; } }

        [[|Classified(DataLevel.General2)|]]
        public sealed class Implementing : INumbered { public string Number => ""; }
        """).RunAsync();

    [Fact]
    public Task Level_HighEnough_IsNotReported() => Verify("""
        [Classified(DataLevel.General3)]
        public sealed class Equal { [ResidentIdNumber] public string IdNumber { get; set; } = ""; }

        [Classified(DataLevel.General1), BankAccountNumber]
        public sealed class Several { [ResidentIdNumber] public string IdNumber { get; set; } = ""; }

        [Classified(DataLevel.General1)]
        public sealed class Unlabeled { public string Text { get; set; } = ""; }

        [Classified(DataLevel.General1)]
        public sealed class NotThere { [NotClassified("checked")] public Equal? Inner { get; set; } public static Equal? Shared { get; set; } }

        [Classified(DataLevel.Unlabeled)]
        public sealed class CountsAsGeneral4 { [BankAccountNumber] public string Account { get; set; } = ""; }

        [ResidentIdNumber(Level = DataLevel.General4)]
        public sealed class Raised { [BankAccountNumber] public string Account { get; set; } = ""; }

        public sealed class Undeclared { [BankAccountNumber] public string Account { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Message_NamesLevelsAndMember_InBothLanguages() => Task.WhenAll(
        Verify("""
            [{|#0:Classified(DataLevel.General1)|}]
            public sealed class Person { [PersonName] public string Name { get; set; } = ""; [ResidentIdNumber] public string IdNumber { get; set; } = ""; }
            """)
            .Expect(Expected.Diagnostic("GDS0002").At(0).WithSeverity(DiagnosticSeverity.Warning)
                .WithMessage("'Person' is declared General1, but its member 'IdNumber' is General3. A data set takes the level of its highest item: declare at least General3"))
            .RunAsync(),
        Verify("""
            [{|#0:Classified((DataLevel)15)|}]
            public sealed class Person { [PersonName(Level = (DataLevel)25)] public string Name { get; set; } = ""; }
            """).WithCulture("zh-Hans")
            .Expect(Expected.Diagnostic("GDS0002").At(0)
                .WithMessage("“Person”声明为一般1级+，但其成员“Name”为一般2级+。数据集的级别取其最高数据项：请至少声明为一般2级+"))
            .RunAsync());

    [Fact]
    public Task Severity_ByGlobalConfig_IsKept() => Verify("""
        [[|Classified(DataLevel.General1)|]]
        public sealed class Person { [PersonName] public string Name { get; set; } = ""; }
        """)
        .WithGlobalConfig("is_global = true\ndotnet_diagnostic.GDS0002.severity = error\n")
        .ExpectSeverity("GDS0002", DiagnosticSeverity.Error)
        .RunAsync();

    private static AnalyzerVerifier Verify(string source) => Testing.Verify.Analyzer<DeclaredLevelAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("using System.Collections.Generic;\nusing GovDataSecurity;\n" + source);
}
