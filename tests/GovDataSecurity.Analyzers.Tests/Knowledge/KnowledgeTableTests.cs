using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed class KnowledgeTableTests
{
    /// <summary>Libraries that the rows may speak of without being here.</summary>
    private static readonly string[] Elsewhere = ["Newtonsoft.", "Microsoft.Extensions.Compliance."];

    [Fact]
    public void Packaged_RolesAndDetails_AreKnown()
    {
        string[] roles = ["sink", "declassifier", "serializer", "text", "carrier", "neutral"];
        Assert.All(KnowledgeTable.Packaged.Rows, row => Assert.Contains(row.Role, roles));
        var sinks = KnowledgeTable.Packaged.Rows.Where(row => row.Role == "sink").Select(row => KnowledgeTable.Packaged.Find("sink", [row.Id])!).Distinct();
        Assert.All(sinks, sink => Assert.NotEqual("", Resources.Text.Messages.GetString("Sink." + sink)));
    }

    [Fact]
    public void Packaged_Ids_BindToSymbols()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ILogger).Assembly.Location).Distinct();
        var compilation = CSharpCompilation.Create("Ids", references: paths.Select(path => MetadataReference.CreateFromFile(path)));
        var unbound = KnowledgeTable.Packaged.Rows.Select(row => row.Id)
            .Where(id => !Elsewhere.Any(prefix => id[2..].StartsWith(prefix, StringComparison.Ordinal)))
            .Where(id => !Binds(compilation, id));
        Assert.Empty(unbound);
    }

    [Theory]
    [InlineData("sink\tlog")]
    [InlineData("sink log T:A")]
    [InlineData("sink\tlog\tT:A\tmore")]
    public void Parse_OfAnotherShape_Throws(string line) => Assert.Throws<FormatException>(() => KnowledgeTable.Parse(line));

    [Fact]
    public void Parse_CommentsAndEmptyLines_AreLeftOut()
    {
        var table = KnowledgeTable.Parse("# comment\r\n\r\nsink\tlog\tT:A\r\n");
        Assert.Equal([("sink", "T:A")], table.Rows);
        Assert.Equal("log", table.Find("sink", ["T:B", "T:A"]));
        Assert.Null(table.Find("text", ["T:A"]));
    }

    private static bool Binds(Compilation compilation, string id)
    {
        var name = id[2..];
        switch (id[0])
        {
            case 'T' or 'A':
                return compilation.GetTypeByMetadataName(name) is not null;
            default:
                var dot = name.LastIndexOf('.');
                return compilation.GetTypeByMetadataName(name[..dot])?.GetMembers(name[(dot + 1)..]).IsEmpty == false;
        }
    }
}
