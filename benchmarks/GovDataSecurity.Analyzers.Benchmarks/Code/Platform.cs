using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Benchmarks.Code;

/// <summary>What every compilation references: the targeting pack beside the running framework, or the framework itself where no pack is installed.</summary>
internal static class Platform
{
    public static MetadataReference Labels { get; } = MetadataReference.CreateFromFile(typeof(ClassifiedAttribute).Assembly.Location);

    /// <param name="left">Names of assemblies to leave out: a code base that is one of them would define everything twice.</param>
    public static ImmutableArray<MetadataReference> References(string[] left)
        => [.. Files().Where(file => !left.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase)).Select(file => MetadataReference.CreateFromFile(file))];

    private static IEnumerable<string> Files()
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        var packs = Path.GetFullPath(Path.Combine(framework, "../../../packs/Microsoft.NETCore.App.Ref"));
        var pack = Directory.Exists(packs) ? Directory.EnumerateDirectories(packs, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).LastOrDefault() : null;
        return pack is null
            ? ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => file.StartsWith(framework, StringComparison.Ordinal))
            : Directory.EnumerateFiles(Path.Combine(pack, "ref", $"net{Environment.Version.Major}.0"), "*.dll");
    }
}
