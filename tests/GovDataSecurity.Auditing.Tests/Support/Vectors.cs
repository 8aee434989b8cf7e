using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>Published test vectors, which lie beside the repository on some machines.</summary>
internal static class Vectors
{
    /// <summary>The path of a vector file or folder, or nothing when it is not here.</summary>
    public static string? Find(ITestOutputHelper output, params string[] names)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", "vectors", "audit", .. names]);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        output.WriteLine("skipped: no vectors here");
        return null;
    }
}
