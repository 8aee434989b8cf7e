using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Pages;

/// <summary>The examples of the pages are code: they compile, the bad one is reported, the good one isn't, and both can be configured.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => new(Page.Ids);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Bad_CompilesAndIsReported(string id)
    {
        var page = Page.Read(id);
        Assert.Contains(page.Blocks("Bad"), block => block.Language == "csharp");
        var reports = await ReportsAsync(page, "Bad", severity: "error");
        Assert.True(reports.Length > 0, $"{id} is not reported in the bad example of its page; reported: {await OthersAsync(page, "Bad")}");
        Assert.All(reports, report => Assert.Equal(DiagnosticSeverity.Error, report.Severity));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Good_CompilesAndIsNotReported(string id)
    {
        var page = Page.Read(id);
        Assert.Contains(page.Blocks("Good"), block => block.Language == "csharp");
        Assert.Empty(await ReportsAsync(page, "Good"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Bad_Silenced_IsNotReported(string id)
    {
        var page = Page.Read(id);
        Assert.Empty(await ReportsAsync(page, "Bad", severity: "none"));
        Assert.DoesNotContain(await ReportsAsync(page, "Bad", prefix: $"#pragma warning disable {id}\n"), report => report.Location.IsInSource);
    }

    /// <returns>What is reported of the page's own rule.</returns>
    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Page page, string section, string prefix = "", string? severity = null)
    {
        var reports = await PageProject.ReportsAsync(page, section, prefix, severity);
        Assert.True(reports.All(report => !report.Id.StartsWith("CS", StringComparison.Ordinal)), $"'## {section}' of {page.Id}.md doesn't compile:\n{string.Join('\n', reports.Select(report => Show(report)))}");
        return [.. reports.Where(report => report.Id == page.Id)];
    }

    private static async Task<string> OthersAsync(Page page, string section)
        => string.Join('\n', (await PageProject.ReportsAsync(page, section)).Select(Show));

    private static string Show(Diagnostic report)
    {
        var line = report.Location.SourceTree?.GetText().Lines[report.Location.GetLineSpan().StartLinePosition.Line];
        return $"{report} in: {line?.ToString().Trim()}";
    }
}
