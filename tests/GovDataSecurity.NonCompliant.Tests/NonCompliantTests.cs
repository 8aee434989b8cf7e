using System.Text.RegularExpressions;

namespace GovDataSecurity.NonCompliant.Tests;

public sealed partial class NonCompliantTests(SampleBuild build) : IClassFixture<SampleBuild>
{
    /// <summary>What no line of the sample can show: knowledge files, and code too large to be followed.</summary>
    private static readonly string[] Elsewhere = ["GDS0009", "GDS0011"];

    [Fact]
    public void Build_WarningsOnly_Succeeds() => Assert.True(build.ExitCode == 0, build.Log);

    [Fact]
    public void Build_Analyzers_AreLoadedAndDoNotThrow()
    {
        string[] failures = ["CS8032", "CS9057", "AD0001"];

        Assert.DoesNotContain(build.Reported, line => failures.Contains(line.Id));
        Assert.DoesNotContain(failures, id => build.Log.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ByLine_IsWhatTheCommentsSay()
    {
        var differences = LineComparison.Differences(Expected(), [.. build.Reported.Where(line => line.Id.StartsWith("GDS", StringComparison.Ordinal))]);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    /// <summary>A rule that no bad variant shows could go silent here unnoticed.</summary>
    [Fact]
    public void Sample_ShowsEveryRule()
    {
        var releases = Directory.EnumerateFiles(Path.Combine(SampleBuild.Folder, "..", "..", "analyzers", "GovDataSecurity.Analyzers"), "AnalyzerReleases.*.md");
        var rules = releases.SelectMany(File.ReadLines).Select(line => RuleRow().Match(line)).Where(match => match.Success).Select(match => match.Groups["id"].Value).ToList();

        Assert.NotEmpty(rules);
        Assert.Empty(rules.Except(Expected().Select(line => line.Id)).Except(Elsewhere));
    }

    private static List<ReportedLine> Expected()
        => [.. Directory.EnumerateFiles(SampleBuild.Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: file, Name: Path.GetRelativePath(SampleBuild.Folder, file).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("obj/", StringComparison.Ordinal))
            .SelectMany(file => ExpectComments.Read(file.Name, File.ReadAllText(file.Path)))];

    [GeneratedRegex(@"^(?<id>GDS[0-9]{4})\s*\|")]
    private static partial Regex RuleRow();
}
