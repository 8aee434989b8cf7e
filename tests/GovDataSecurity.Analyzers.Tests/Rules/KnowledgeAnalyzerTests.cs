using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;

namespace GovDataSecurity.Analyzers.Tests.Rules;

public sealed class KnowledgeAnalyzerTests
{
    private const string Library = """
        namespace Vendor;

        public sealed class SealedAttribute : System.Attribute;

        public interface IBus
        {
            void Post(string address, object body);
        }

        public class Certificate<T>
        {
            public Certificate(string holder) { }
            public string Holder = "";
            public string Number { get; set; } = "";
            public string this[int index] => "";
            public T Read<TKey>(TKey key, string path) => default!;

            public sealed class Part
            {
                public string Text { get; set; } = "";
            }
        }
        """;

    [Theory]
    [InlineData("T:Vendor.IBus")]
    [InlineData("M:Vendor.IBus.Post")]
    [InlineData("M:Vendor.IBus.Post(System.String,System.Object)")]
    [InlineData("M:Vendor.*.Post")]
    [InlineData("M:Vendor.Certificate`1.#ctor")]
    [InlineData("M:Vendor.Certificate`1.Read")]
    [InlineData("M:Vendor.Certificate`1.Read``1")]
    [InlineData("P:Vendor.Certificate`1.Number")]
    [InlineData("P:Vendor.Certificate`1.Item")]
    [InlineData("P:Vendor.Certificate`1.Part.Text")]
    [InlineData("A:Vendor.SealedAttribute")]
    public Task Sink_OfSomethingThere_IsSilent(string id) => File("sink\tlog\t" + id);

    [Theory]
    [InlineData("F:Vendor.Certificate`1.Holder")]
    [InlineData("M:Vendor.IBus.Post#body")]
    [InlineData("M:Vendor.IBus.Post(System.String,System.Object)#address")]
    [InlineData("M:Vendor.Certificate`1.#ctor#holder")]
    [InlineData("T:Vendor.Certificate`1")]
    [InlineData("A:Vendor.SealedAttribute")]
    public Task Source_OfSomethingThere_IsSilent(string id) => File("source\tGeneral3\t" + id);

    [Theory]
    [InlineData("T:Vendor.Bus")]
    [InlineData("M:Vendor.IBus.Send")]
    [InlineData("M:Vendor.IBus.Post(System.String)")]
    [InlineData("M:Vendor.*.Send")]
    [InlineData("M:Supplier.*.Post")]
    [InlineData("M:Vendor.Certificate.Read")]
    [InlineData("P:Vendor.Certificate`1.Holder")]
    [InlineData("P:Vendor.IBus.Item")]
    [InlineData("A:Vendor.IBusAttribute")]
    public Task Sink_OfNothing_IsReported(string id) => File("{|GDS0009:sink\tlog\t" + id + "|}");

    [Theory]
    [InlineData("M:Vendor.IBus.Post#content")]
    [InlineData("M:Vendor.IBus.Post(System.String)#address")]
    [InlineData("M:Vendor.Certificate`1.#ctor#name")]
    [InlineData("F:Vendor.Certificate`1.Number")]
    public Task Source_OfNothing_IsReported(string id) => File("{|GDS0009:source\tGeneral3\t" + id + "|}");

    [Theory]
    [InlineData("sink log T:Vendor.IBus")]
    [InlineData("sink\tlog")]
    [InlineData("sink\tlog\tT:Vendor.IBus\tmore")]
    [InlineData("Sink\tlog\tT:Vendor.IBus")]
    [InlineData("leak\tlog\tT:Vendor.IBus")]
    [InlineData("sink\tprinter\tT:Vendor.IBus")]
    [InlineData("sink\tlog/all\tT:Vendor.IBus")]
    [InlineData("sink\tlog<=High\tT:Vendor.IBus")]
    [InlineData("sink\tlog(\tT:Vendor.IBus")]
    [InlineData("sink\tlog()\tT:Vendor.IBus")]
    [InlineData("sink\tlog(a,-b)\tT:Vendor.IBus")]
    [InlineData("sink\tlog;\tT:Vendor.IBus")]
    [InlineData("declassifier\thash\tT:Vendor.IBus")]
    [InlineData("serializer\tyaml\tT:Vendor.IBus")]
    [InlineData("neutral\tyes\tT:Vendor.IBus")]
    [InlineData("source\tsecret\tT:Vendor.IBus")]
    [InlineData("source\tVendor.SealedAttribute\tT:Vendor.IBus")]
    [InlineData("sink\tlog\tVendor.IBus")]
    [InlineData("sink\tlog\tN:Vendor")]
    [InlineData("sink\tlog\tF:Vendor.Certificate`1.Holder")]
    [InlineData("-sink\tlog\tT:Vendor.IBus")]
    public Task Line_Malformed_IsReported(string line) => File("# a comment\r\n\r\n{|GDS0009:" + line + "|}\r\nsink\tsql\tT:Vendor.IBus\r\n");

    [Theory]
    [InlineData("source\tResidentIdNumber\tT:Vendor.IBus")]
    [InlineData("source\tGovDataSecurity.ResidentIdNumberAttribute\tT:Vendor.IBus")]
    [InlineData("source\tResidentIdNumberAttribute\tT:Vendor.IBus")]
    [InlineData("source\tImportantData\tT:Vendor.IBus")]
    [InlineData("source\tCore\tT:Vendor.IBus")]
    [InlineData("-sink\tconsole(this)\tP:System.Console.Out")]
    [InlineData("sink\turl/text<=General2(address|0);queue(body)\tM:Vendor.IBus.Post")]
    [InlineData("sink\tnone\tM:Vendor.IBus.Post")]
    [InlineData("\uFEFFsink\tlog\tT:Vendor.IBus")]
    public Task Line_WellFormed_IsSilent(string line) => File(line);

    [Fact]
    public Task Message_SaysWhatIsWrongAndWhatToDo() => Case("{|#0:sink\tprinter\tT:Vendor.IBus|}\n{|#1:sink\tlog\tT:Vendor.Bus|}")
        .Expect(
            Expected.Diagnostic("GDS0009").At(0).WithMessage("'printer' has no effect: not a detail of the role. A sink takes a kind such as log, url or sql, a declassifier a method such as masking or encryption, a serializer json, xml or other, a source a kind's attribute or a level, any other role -"),
            Expected.Diagnostic("GDS0009").At(1).WithMessage("'T:Vendor.Bus' has no effect: the id names nothing that this compilation knows. Correct the name, add the reference, or remove the line"))
        .RunAsync();

    [Fact]
    public Task PackagedFile_SpeaksOfLibrariesThatAreNotThere() => Verify.Analyzer<KnowledgeAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource(Library)
        .WithAdditionalFile("GovDataSecurity.Knowledge.tsv", "sink\tlog\tT:Vendor.Bus\n{|GDS0009:sink\tprinter\tT:Vendor.Bus|}")
        .ReportsInGeneratedCode().IgnoresSuppression().RunAsync();

    [Fact]
    public Task OtherFiles_AreNotRead() => Verify.Analyzer<KnowledgeAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource(Library)
        .WithAdditionalFile("Vendor.tsv", "sink").WithAdditionalFile("GovDataSecurity.txt", "sink").WithAdditionalFile("MyGovDataSecurity.tsv", "sink").RunAsync();

    [Theory]
    [InlineData("GovDataSecurity.Libraries.tsv")]
    [InlineData("govdatasecurity.libraries.TSV")]
    [InlineData("Vendor.govdata.tsv")]
    [InlineData("folder/GovDataSecurity.tsv")]
    public Task Files_OfTheNames_AreRead(string name) => Verify.Analyzer<KnowledgeAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource(Library)
        .WithAdditionalFile(name, "{|GDS0009:sink|}").ReportsInGeneratedCode().IgnoresSuppression().RunAsync();

    [Fact]
    public Task WithoutLabels_NothingIsRead() => Verify.Analyzer<KnowledgeAnalyzer>().WithSource(Library).WithAdditionalFile("GovDataSecurity.tsv", "sink").RunAsync();

    private static Task File(string content) => Case(content).RunAsync();

    private static AnalyzerVerifier Case(string content) => Verify.Analyzer<KnowledgeAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource(Library)
        .WithAdditionalFile("GovDataSecurity.Libraries.tsv", content).ReportsInGeneratedCode().IgnoresSuppression();
}
