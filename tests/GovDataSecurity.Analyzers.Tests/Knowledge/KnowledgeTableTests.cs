using System.Text.RegularExpressions;
using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Knowledge;

public sealed partial class KnowledgeTableTests
{
    private static readonly string[] Here = ["System.", "Microsoft.", "Newtonsoft."];

    /// <summary>Packages under those names that the tests don't reference.</summary>
    private static readonly string[] Elsewhere =
    [
        "Microsoft.Agents.", "Microsoft.ApplicationInsights.", "Microsoft.Azure.", "Microsoft.Data.", "Microsoft.Extensions.AI.", "Microsoft.Extensions.Compliance.", "Microsoft.SemanticKernel.",
        "Microsoft.EntityFrameworkCore.Query.SetPropertyCalls", "System.BinaryData", "System.Data.Odbc.", "System.Data.OleDb.", "System.Data.SQLite.", "System.Data.SqlClient.", "System.Messaging.",
        "System.Runtime.Caching.", "System.Security.Cryptography.ProtectedData.", "System.Web.Caching.", "System.Web.HttpCookie.", "System.Web.HttpResponse.", "System.Web.SessionState.",
    ];

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create("Ids", references:
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Distinct().Select(path => MetadataReference.CreateFromFile(path)));

    [Fact]
    public void Packaged_Lines_AreWellFormed()
        => Assert.DoesNotContain(KnowledgeTable.Packaged.Lines, line => line.Row is null || line.Removes);

    [Fact]
    public void Packaged_Rows_AreThereOnce()
        => Assert.Equal(KnowledgeTable.Packaged.Lines.Length, KnowledgeTable.Packaged.Table.Rows.Count());

    /// <summary>A guard against typos, for the libraries that are here.</summary>
    [Fact]
    public void Packaged_Ids_BindToSymbols()
    {
        var binder = new IdBinder(Compilation);
        string[] unbound = [.. PlatformRows().Where(row => !binder.Binds(row.Id)).Select(row => row.Id)];
        Assert.True(unbound.Length == 0, string.Join('\n', unbound));
    }

    /// <summary>A parameter that no overload has would be a row that does nothing.</summary>
    [Fact]
    public void Packaged_Parameters_AreThereInSomeOverload()
    {
        var binder = new IdBinder(Compilation);
        string[] unknown = [.. from row in PlatformRows()
                      where row.Id[0] == 'M' && row.Role == Role.Sink
                      from name in ParameterName().Matches(row.Detail).Select(match => match.Value)
                      where name != "this" && !binder.Binds(row.Id + IdBinder.ParameterMark + name) && !row.Id.EndsWith("Exception.#ctor", StringComparison.Ordinal)
                      select row.Id + IdBinder.ParameterMark + name];
        Assert.True(unknown.Length == 0, string.Join('\n', unknown));
    }

    [Fact]
    public void Of_SeveralRowsOfAnId_HoldTogether()
        => Assert.Equal(["sink log", "sink sql", "text -"], Table("text\t-\tT:A\nsink\tsql\tT:A\nsink\tlog\tT:A").Of("T:A").Select(row => $"{row.Role.ToString().ToLowerInvariant()} {row.Detail}"));

    private static KnowledgeTable Table(params string[] files) => KnowledgeTable.Merge([.. files.Select(text => KnowledgeFile.Read(SourceText.From(text)))]);

    private static IEnumerable<KnowledgeRow> PlatformRows()
        => KnowledgeTable.Packaged.Table.Rows.Where(row => Here.Any(prefix => row.Id.AsSpan(2).StartsWith(prefix, StringComparison.Ordinal)) && !Elsewhere.Any(prefix => row.Id.AsSpan(2).StartsWith(prefix, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<=[(,]-?)[A-Za-z]\w*(?![\w|])")]
    private static partial Regex ParameterName();
}
