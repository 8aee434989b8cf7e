using System.Text.Json;
using Xunit.Abstractions;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Published test vectors that lie beside the repository; where they are absent their tests say so and pass.</summary>
internal static class SharedVectors
{
    /// <summary>The groups of a Wycheproof file; empty when it is not there.</summary>
    public static IEnumerable<JsonElement> Wycheproof(string name, ITestOutputHelper output)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "vectors", "crypto", "wycheproof", name);
            if (File.Exists(path))
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(path));
                return document.RootElement.Clone().GetProperty("testGroups").EnumerateArray();
            }
        }

        output.WriteLine($"skipped: {name} is not here");
        return [];
    }

    public static byte[] Bytes(this JsonElement element, string name) => Convert.FromHexString(element.GetProperty(name).GetString()!);
}
