using System.Text.RegularExpressions;

namespace GovDataSecurity.Architecture.Tests;

public sealed partial class HouseRulesTests
{
    [Fact]
    public void Sources_HoldNoUnfinishedWork()
        => Assert.Empty(Sources().Where(file => Unfinished().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void Sources_AreUtf8WithUnixLineEnds()
        => Assert.Empty(Sources().Where(file => File.ReadAllText(file).Contains('\r', StringComparison.Ordinal)).Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Fact]
    public void ProductFiles_HoldOneTypeNamedAfterTheFile()
        => Assert.Empty(Sources()
            .Where(file => IsProduct(file) && !file.Contains("Polyfills", StringComparison.Ordinal))
            .Where(file => TopLevelType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).Distinct().Count() > 1)
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    private static bool IsProduct(string file) => Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)[0] is "src" or "analyzers";

    private static IEnumerable<string> Sources()
    {
        string[] folders = ["src", "analyzers", "tests", "samples"];
        return folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Repository.IsOutput(file) && Path.GetFileName(file) != "HouseRulesTests.cs");
    }

    [GeneratedRegex(@"new NotImplementedException|//\s*(TODO|FIXME|HACK)\b|Skip\s*=\s*""")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(public |internal |file )?(static |sealed |abstract |readonly |partial |ref |unsafe )*(class|struct|interface|enum|record( struct| class)?) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
