using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.Tests.Meta;

/// <summary>
/// Every rule has tests of its own that see it report and stay silent, read from the sources of the tests. That it can be suppressed is
/// verified in every case that reports; that it can be configured, with the examples of its page and in the presets.
/// </summary>
public sealed class RuleCoverageTests
{
    private static readonly ILookup<string, string> TestsByFile = Read();

    public static TheoryData<string> Ids => new(Rules.Descriptors.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsSeenToReport(string id)
        => Assert.True(
            TestsOf(id).Any(test => test.Contains("{|" + id + ":", StringComparison.Ordinal) || test.Contains($"Diagnostic(\"{id}\")", StringComparison.Ordinal) || test.Contains("[|", StringComparison.Ordinal)),
            $"No test of {id} marks where it is reported.");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsSeenToStaySilent(string id)
        => Assert.True(
            TestsOf(id).Any(test => test.Contains("RunAsync()", StringComparison.Ordinal) && !test.Contains("|}", StringComparison.Ordinal) && !test.Contains("|]", StringComparison.Ordinal) && !test.Contains("Diagnostic(", StringComparison.Ordinal)),
            $"No test of {id} holds code on which nothing is reported.");

    /// <summary>The tests in files that speak of a rule.</summary>
    private static IEnumerable<string> TestsOf(string id)
        => TestsByFile.Where(file => File.ReadAllText(file.Key).Contains(id, StringComparison.Ordinal)).SelectMany(file => file);

    private static ILookup<string, string> Read()
        => (from file in Directory.EnumerateFiles(Repository.PathOf("tests", "GovDataSecurity.Analyzers.Tests"), "*Tests.cs", SearchOption.AllDirectories)
            let parts = Path.GetRelativePath(Repository.PathOf("tests", "GovDataSecurity.Analyzers.Tests"), file).Split(Path.DirectorySeparatorChar)
            where parts[0] is not ("Meta" or "Pages" or "Presets" or "Corpus" or "obj" or "bin")
            from method in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory")
            select (file, Text: method.ToString())).ToLookup(test => test.file, test => test.Text, StringComparer.Ordinal);
}
