namespace GovDataSecurity.Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Allowed = AllowedReferences.Read();

    public static TheoryData<string> Projects => new(ProductProjects().Keys);

    [Fact]
    public void Table_OfAllowedReferences_IsThereAndAcyclic()
    {
        Assert.True(Allowed.Count >= 10, "docs/architecture.md lists too few projects: the table was not understood.");
        foreach (var project in Allowed.Keys)
        {
            Assert.DoesNotContain(project, Reachable(project));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_StandInTheTable(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the table of docs/architecture.md.");
        Assert.Empty(Repository.References(ProductProjects()[project]).Except(Allowed[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_IsNotEmpty(string project)
    {
        var folder = Path.GetDirectoryName(ProductProjects()[project])!;
        var isMetaPackage = project == "GovDataSecurity.Sdk";

        Assert.True(
            isMetaPackage || Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any(file => !Repository.IsOutput(file)),
            $"{project} has no code.");
    }

    [Fact]
    public void Table_NamesNoProjectThatDoesNotExist()
        => Assert.Empty(Allowed.Keys.Except(ProductProjects().Keys));

    [Fact]
    public void EveryLibrary_HasTests()
    {
        var tests = Repository.ProjectsIn("tests").Keys;
        string[] withoutOwnTests = ["GovDataSecurity.Sdk", "GovDataSecurity.Analyzers.CodeFixes"];

        string[] missing = [.. ProductProjects().Keys.Except(withoutOwnTests).Where(project => !tests.Contains(project + ".Tests"))];
        Assert.Empty(missing);
    }

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Repository.PathOf("GovDataSecurity.Sdk.sln"));
        string[] folders = ["src", "analyzers", "tests", "samples", "benchmarks"];
        var projects = folders.Where(folder => Directory.Exists(Repository.PathOf(folder))).SelectMany(folder => Repository.ProjectsIn(folder).Keys);

        string[] missing = [.. projects.Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    private static Dictionary<string, string> ProductProjects()
        => Repository.ProjectsIn("src").Concat(Repository.ProjectsIn("analyzers")).ToDictionary(StringComparer.Ordinal);

    private static HashSet<string> Reachable(string project)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>([project]);
        while (pending.TryPop(out var next))
        {
            // Abstractions is allowed everywhere and uses nothing: its own row names it only by the general rule.
            foreach (var reference in Allowed.TryGetValue(next, out var further) ? further.Where(reference => reference != "GovDataSecurity.Abstractions") : [])
            {
                if (reached.Add(reference))
                {
                    pending.Push(reference);
                }
            }
        }

        return reached;
    }
}
