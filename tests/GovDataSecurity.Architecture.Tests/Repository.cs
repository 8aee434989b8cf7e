using System.Reflection;
using System.Xml.Linq;

namespace GovDataSecurity.Architecture.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Project files below a folder, named by their project, build output left out.</summary>
    public static IReadOnlyDictionary<string, string> ProjectsIn(string folder)
        => Directory.EnumerateFiles(PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsOutput(file))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, StringComparer.Ordinal);

    public static IEnumerable<string> References(string projectFile)
        => XDocument.Load(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    public static bool IsOutput(string file)
    {
        var parts = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);
        return parts.Contains("bin") || parts.Contains("obj") || parts.Contains("artifacts");
    }
}
