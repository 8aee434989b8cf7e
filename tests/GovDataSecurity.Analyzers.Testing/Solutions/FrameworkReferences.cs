using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Solutions;

/// <summary>References to the framework that runs the tests and to assemblies that a case names; read once a process.</summary>
internal static class FrameworkReferences
{
    private static readonly ConcurrentDictionary<string, MetadataReference> _byPath = new(StringComparer.Ordinal);

    /// <summary>The framework, without what the test project brings to the process.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = ReadTrusted();

    public static MetadataReference To(Assembly assembly) => To(assembly.Location);

    private static MetadataReference To(string path) => _byPath.GetOrAdd(path, static p => MetadataReference.CreateFromFile(p));

    private static ImmutableArray<MetadataReference> ReadTrusted()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")
            ?? throw new VerificationException("The host names no trusted platform assemblies; run the tests with dotnet test.");

        // By name: the trusted file may be a package's newer copy of an assembly that the framework has too.
        var paths = trusted.Split(Path.PathSeparator).Select(path => Path.Combine(framework, Path.GetFileName(path))).Distinct(StringComparer.Ordinal);
        return [.. paths.Where(File.Exists).Select(To)];
    }
}
