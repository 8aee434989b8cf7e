using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed class KnowledgeTableTests
{
    /// <summary>Libraries that the rows may speak of without being here.</summary>
    private static readonly string[] Elsewhere = ["Newtonsoft.", "Microsoft.Extensions.Compliance."];

    [Fact]
    public void Packaged_Lines_AreWellFormed()
        => Assert.DoesNotContain(KnowledgeTable.Packaged.Lines, line => line.Row is null || line.Removes);

    [Fact]
    public void Packaged_Rows_AreThereOnce()
        => Assert.Equal(KnowledgeTable.Packaged.Lines.Length, KnowledgeTable.Packaged.Table.Rows.Count());

    [Fact]
    public void Packaged_Ids_BindToSymbols()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ILogger).Assembly.Location).Distinct();
        var compilation = CSharpCompilation.Create("Ids", references: paths.Select(path => MetadataReference.CreateFromFile(path)));
        var unbound = KnowledgeTable.Packaged.Table.Rows.Select(row => row.Id)
            .Where(id => !Elsewhere.Any(prefix => id[2..].StartsWith(prefix, StringComparison.Ordinal)))
            .Where(id => !Binds(compilation, id));
        Assert.Empty(unbound);
    }

    [Fact]
    public void Of_SeveralRowsOfAnId_HoldTogether()
        => Assert.Equal(["sink log", "sink sql", "text -"], Table("text\t-\tT:A\nsink\tsql\tT:A\nsink\tlog\tT:A").Of("T:A").Select(row => $"{row.Role.ToString().ToLowerInvariant()} {row.Detail}"));

    private static KnowledgeTable Table(params string[] files) => KnowledgeTable.Merge([.. files.Select(text => KnowledgeFile.Read(SourceText.From(text)))]);

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
