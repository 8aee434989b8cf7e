using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovDataSecurity.Packaging.Tests;

/// <summary>Builds a fresh application from the packed files only.</summary>
public sealed partial class ConsumerTests(PackedFiles packed) : IClassFixture<PackedFiles>
{
    [Fact]
    public async Task Build_FromPackedFilesOnly_GivesExactlyTheExpectedWarnings()
    {
        var folder = packed.Consumer("consumer");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-v", "minimal");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotMatch("CS9057|CS8032|CS8034|AD0001", output);
        Assert.Equal(Expected(folder), Reported(folder));
    }

    [Fact]
    public async Task Build_OfALibraryForOlderApplications_LabelsAndIsWarned()
    {
        var folder = packed.Consumer("older-library", "OlderLibrary");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-v", "minimal");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotMatch("CS9057|CS8032|CS8034|AD0001", output);
        Assert.Equal(Expected(folder), Reported(folder));
    }

    [Fact]
    public async Task Build_InChinese_GivesChineseMessages()
    {
        var folder = packed.Consumer("consumer-zh");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-v", "minimal", "-p:PreferredUILang=zh-Hans");

        Assert.True(exitCode == 0, output);
        Assert.All(Messages(folder), message => Assert.Contains(message, c => c is >= '一' and <= '鿿'));
    }

    [Fact]
    public async Task Build_Strict_RefusesWhatStandardWarnsAbout()
    {
        var folder = packed.Consumer("consumer-strict");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-v", "minimal", "-p:GovDataSecurityMode=strict");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error GDS3001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_Observe_WarnsAboutNothing()
    {
        var folder = packed.Consumer("consumer-observe");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "build", "-v", "minimal", "-p:GovDataSecurityMode=observe");

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("warning GDS", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Consumer_ShowsNoPlainValue()
    {
        var folder = packed.Consumer("consumer-run");

        var (exitCode, output) = await Dotnet.RunAsync(folder, "run", "-v", "quiet");

        Assert.True(exitCode == 0, output);
        Assert.Contains("9****************7", output, StringComparison.Ordinal);
        Assert.DoesNotContain("990101198503150017", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tool_InstalledFromItsPackage_ListsTheKinds()
    {
        var folder = packed.Consumer("tool");
        var (exitCode, output) = await Dotnet.RunAsync(folder, "tool", "install", "GovDataSecurity.Tool", "--version", packed.Version, "--tool-path", folder);
        Assert.True(exitCode == 0, output);

        var (status, kinds) = await Dotnet.RunProgramAsync(Path.Combine(folder, OperatingSystem.IsWindows() ? "govdata.exe" : "govdata"), folder, "kinds", "--format", "json");

        Assert.Equal(0, status);
        using var json = JsonDocument.Parse(kinds);
        Assert.Contains(json.RootElement.EnumerateArray(), kind => kind.GetProperty("name").GetString() == "resident-id-number");
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/GovDataSecurity.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/GovDataSecurity.Analyzers.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/zh-Hans/GovDataSecurity.Analyzers.resources.dll")]
    [InlineData("buildTransitive/GovDataSecurity.Analyzers.targets")]
    [InlineData("buildTransitive/knowledge/GovDataSecurity.Knowledge.tsv")]
    [InlineData("buildTransitive/config/rules/cn-14-shanxi-2023.globalconfig")]
    [InlineData("buildTransitive/config/rules/cn-3201-nanjing-2024.globalconfig")]
    public void Package_OfTheAnalyzers_HoldsWhatTheCompilerLoads(string entry)
    {
        using var package = packed.Open("GovDataSecurity.Analyzers");

        Assert.NotNull(package.GetEntry(entry));
    }

    [Fact]
    public void Packages_AreCompleteAndTellNothingOfThisMachine()
    {
        string[] files = [.. Directory.EnumerateFiles(packed.Packages, "*.nupkg")];

        Assert.True(files.Length >= 11, $"{files.Length} packages");
        foreach (var id in files.Select(file => Path.GetFileName(file).Replace($".{packed.Version}.nupkg", "", StringComparison.Ordinal)))
        {
            using var package = packed.Open(id);
            Assert.True(package.GetEntry("README.md") is not null, $"{id} has no README.md");
            using var nuspec = new StreamReader(package.GetEntry($"{id}.nuspec")!.Open());
            var text = nuspec.ReadToEnd();
            Assert.Contains("<license type=\"expression\">MIT</license>", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("(file:|url=)\"?/", text);
            Assert.DoesNotMatch("<description>Package Description</description>", text);
            if (package.Entries.Any(entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
            {
                Assert.Contains(package.Entries, entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
                Assert.True(File.Exists(Path.Combine(packed.Packages, $"{id}.{packed.Version}.snupkg")), $"{id} has no symbol package");
            }
        }
    }

    /// <summary>A line of code says what is reported on it, a line of a table what is reported on the next.</summary>
    private static IEnumerable<string> Expected(string folder)
        => Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".cs" or ".tsv")
            .SelectMany(file => File.ReadLines(file).Select((text, index) => (File: Path.GetFileName(file), Line: index + 1, Match: Expectation().Match(text))))
            .Where(line => line.Match.Success)
            .SelectMany(line => line.Match.Groups["ids"].Value.Split(' ').Select(id => (line.File, Line: line.Match.Groups["table"].Success ? line.Line + 1 : line.Line, Id: id)))
            .Order()
            .Select(line => $"{line.File} {line.Line}: {line.Id}");

    private static IEnumerable<string> Reported(string folder)
        => Results(folder)
            .Select(result => (Place: result.GetProperty("locations")[0].GetProperty("physicalLocation"), Id: result.GetProperty("ruleId").GetString()!))
            .Select(result => (
                File: Path.GetFileName(result.Place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
                Line: result.Place.GetProperty("region").GetProperty("startLine").GetInt32(),
                result.Id))
            .Order()
            .Select(result => $"{result.File} {result.Line}: {result.Id}");

    private static string[] Messages(string folder)
    {
        string[] messages = [.. Results(folder).Select(result => result.GetProperty("message").GetProperty("text").GetString()!)];
        Assert.NotEmpty(messages);
        return messages;
    }

    private static JsonElement[] Results(string folder)
    {
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "consumer.sarif")));
        return [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("GDS", StringComparison.Ordinal) || result.GetProperty("ruleId").GetString() == "AD0001")
            .Select(result => result.Clone())];
    }

    [GeneratedRegex("(//|(?<table>^#)) expect: (?<ids>GDS[0-9 GDS]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Expectation();
}
