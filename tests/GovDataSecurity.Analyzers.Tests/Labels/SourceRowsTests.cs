using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Labels;

/// <summary>Labels on members that nobody here can put an attribute on.</summary>
public sealed class SourceRowsTests
{
    private const string Source = """
        using Microsoft.Extensions.Compliance.Classification;
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : System.Attribute { }
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute { }
            public sealed class UnknownDataClassificationAttribute : DataClassificationAttribute { }
        }
        namespace Vendor
        {
            public class SealedAttribute : System.Attribute { }
            public class PatientDataAttribute : DataClassificationAttribute { }
            public sealed class DiagnosisAttribute : PatientDataAttribute { }
            public interface ICertificate { string Number { get; } string Read(string path); }
            public class Certificate : ICertificate
            {
                public Certificate(string holder) { }
                public string Number { get; set; } = "";
                public string Note = "";
                public string Read(string path) => "";
                public static string Last { get; set; } = "";
                [Sealed] public string Stamp { get; set; } = "";
            }
            public class Derived : Certificate { public Derived() : base("") { } }
            public class Unrelated { public string Number { get; set; } = ""; public Unrelated(string holder) { } }
            public class Patient
            {
                [PatientData] public string Name { get; set; } = "";
                [Diagnosis] public string Finding { get; set; } = "";
                [UnknownDataClassification] public string Other { get; set; } = "";
                [NoDataClassification] public string Ward { get; set; } = "";
                public string Free { get; set; } = "";
                [return: Diagnosis] public string Report([PatientData] string about) => "";
            }
            public static class Reading { public static string Value(this string text, string key) => ""; }
        }
        """;

    private static readonly Compilation Compilation = SampleCompilation.Build(Source).Compilation;

    [Theory]
    [InlineData("P:Vendor.Certificate.Number", "Vendor.Certificate", "Number", 30)]
    [InlineData("P:Vendor.Certificate.Number", "Vendor.Derived", "Number", 30)]
    [InlineData("P:Vendor.ICertificate.Number", "Vendor.Certificate", "Number", 30)]
    [InlineData("P:Vendor.*.Number", "Vendor.Certificate", "Number", 30)]
    [InlineData("F:Vendor.Certificate.Note", "Vendor.Certificate", "Note", 30)]
    [InlineData("T:Vendor.Certificate", "Vendor.Certificate", "Note", 30)]
    [InlineData("T:Vendor.ICertificate", "Vendor.Derived", "Note", 30)]
    [InlineData("A:Vendor.SealedAttribute", "Vendor.Certificate", "Stamp", 30)]
    [InlineData("P:Vendor.Certificate.Number", "Vendor.Unrelated", "Number", null)]
    [InlineData("P:Vendor.Certificate.Number", "Vendor.Certificate", "Note", null)]
    [InlineData("A:Vendor.SealedAttribute", "Vendor.Certificate", "Number", null)]
    public void OfMember_NamedByARow_IsLabeled(string id, string type, string member, int? level)
    {
        var reader = Reader("source\tResidentIdNumber\t" + id);
        var symbol = Compilation.GetTypeByMetadataName(type)!;
        var label = reader.OfMember(Members(symbol).First(candidate => candidate.Name == member), symbol).Label;
        Assert.Equal(level, label?.Level);
        Assert.Equal(level is null ? null : "GovDataSecurity.ResidentIdNumberAttribute", label?.Kind?.FullName);
    }

    [Fact]
    public void OfMember_Static_IsLabeled()
        => Assert.Equal(40, Reader("source\tGeneral4\tP:Vendor.Certificate.Last").OfMember(Member("Vendor.Certificate", "Last"), null).Label?.Level);

    [Theory]
    [InlineData("M:Vendor.Certificate.Read#path", 30)]
    [InlineData("M:Vendor.Certificate.Read(System.String)#path", 30)]
    [InlineData("M:Vendor.ICertificate.Read#path", 30)]
    [InlineData("M:Vendor.Certificate.Read#other", null)]
    [InlineData("M:Vendor.Certificate.Read", null)]
    public void OfParameter_NamedByARow_IsLabeled(string id, int? level)
        => Assert.Equal(level, Reader("source\tGeneral3\t" + id).OfParameter(((IMethodSymbol)Member("Vendor.Certificate", "Read")).Parameters[0]).Label?.Level);

    [Theory]
    [InlineData("M:Vendor.Certificate.#ctor#holder", 30)]
    [InlineData("M:Vendor.Certificate.#ctor(System.String)#holder", 30)]
    [InlineData("M:Vendor.Unrelated.#ctor#holder", null)]
    public void OfParameter_OfAConstructor_IsLabeled(string id, int? level)
        => Assert.Equal(level, Reader("source\tGeneral3\t" + id).OfParameter(Compilation.GetTypeByMetadataName("Vendor.Certificate")!.InstanceConstructors[0].Parameters[0]).Label?.Level);

    [Theory]
    [InlineData("M:Vendor.Certificate.Read", 30)]
    [InlineData("M:Vendor.ICertificate.Read", 30)]
    [InlineData("M:Vendor.Certificate.Read#path", null)]
    public void OfResult_NamedByARow_IsLabeled(string id, int? level)
        => Assert.Equal(level, Reader("source\tGeneral3\t" + id).OfResult((IMethodSymbol)Member("Vendor.Certificate", "Read")).Label?.Level);

    [Theory]
    [InlineData("Name", 40)]
    [InlineData("Finding", 40)]
    [InlineData("Other", 40)]
    [InlineData("Ward", null)]
    [InlineData("Free", null)]
    public void OfMember_WithAnAttributeOfThePlatform_IsLabeled(string member, int? level)
    {
        var found = Reader().OfMember(Member("Vendor.Patient", member), null);
        Assert.Equal(level, found.Label?.Level);
        Assert.Equal(member == "Ward", found.IsNotClassified);
    }

    [Fact]
    public void OfMember_WithAnAttributeThatARowExplains_IsWhatTheRowSays()
    {
        var reader = Reader("source\tMedicalRecord\tA:Vendor.PatientDataAttribute", "source\tCore\tA:Vendor.DiagnosisAttribute");
        Assert.Equal(Catalog.Find("MedicalRecord"), reader.OfMember(Member("Vendor.Patient", "Name"), null).Label);
        Assert.Equal(60, reader.OfMember(Member("Vendor.Patient", "Finding"), null).Label?.Level);
        Assert.Equal(60, reader.OfResult((IMethodSymbol)Member("Vendor.Patient", "Report")).Label?.Level);
        Assert.Equal(Catalog.Find("MedicalRecord"), reader.OfParameter(((IMethodSymbol)Member("Vendor.Patient", "Report")).Parameters[0]).Label);
    }

    [Fact]
    public void OfMember_NamedByTwoRows_TakesTheHigher()
        => Assert.Equal(60, Reader("source\tGeneral2\tP:Vendor.Certificate.Number", "source\tCore\tP:Vendor.ICertificate.Number", "source\tGeneral3\tP:Vendor.Certificate.Number")
            .OfMember(Member("Vendor.Certificate", "Number"), null).Label?.Level);

    [Fact]
    public void OfMember_WithAnUnknownKind_CountsAsGeneral4()
        => Assert.Equal(40, Reader("source\tSecret\tP:Vendor.Certificate.Number").OfMember(Member("Vendor.Certificate", "Number"), null).Label?.Level);

    [Theory]
    [InlineData("P:Vendor.Certificate.Number", "Number")]
    [InlineData("M:Vendor.Certificate.Read(System.String)#path", "Read")]
    [InlineData("M:Vendor.Certificate.#ctor#holder", "Certificate")]
    [InlineData("M:Vendor.Reading.Value``1", "Value")]
    [InlineData("T:Vendor.Certificate", "Certificate,Last,Note,Number,Stamp")]
    [InlineData("A:Vendor.SealedAttribute", "")]
    public void InterestingNames_AreThoseThatCodeWrites(string id, string expected)
        => Assert.Equal(expected, string.Join(',', new SourceRows(Table("source\tGeneral3\t" + id), Catalog, Compilation).InterestingNames.Where(name => name[0] != '<').Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("General3", 30)]
    [InlineData("Important", 50)]
    [InlineData("ImportantData", 50)]
    [InlineData("CoreDataAttribute", 60)]
    [InlineData("GovDataSecurity.ResidentIdNumberAttribute", 30)]
    [InlineData("ResidentIdNumber", 30)]
    [InlineData("residentidnumber", null)]
    [InlineData("Vendor.SealedAttribute", null)]
    [InlineData("Classified", null)]
    [InlineData("...", null)]
    [InlineData("A..B", null)]
    public void Read_OfADetail_IsAKindOrALevel(string detail, int? level) => Assert.Equal(level, SourceRows.Read(detail, Catalog)?.Level);

    private static KindCatalog Catalog { get; } = new(Compilation, KnownSymbols.TryCreate(Compilation)!);

    private static LabelReader Reader(params string[] rows) => new(KnownSymbols.TryCreate(Compilation)!, Catalog, new SourceRows(Table(rows), Catalog, Compilation));

    private static KnowledgeTable Table(params string[] rows) => KnowledgeTable.Merge([KnowledgeFile.Read(SourceText.From(string.Join('\n', rows)))]);

    private static ISymbol Member(string type, string name) => Compilation.GetTypeByMetadataName(type)!.GetMembers(name)[0];

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => LabelReader.WithBases(type).SelectMany(t => t.GetMembers());
}
