using System.Reflection;

namespace GovDataSecurity.Analyzers.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepoRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Analyzers(params string[] parts) => PathOf(["analyzers", "GovDataSecurity.Analyzers", .. parts]);
}
