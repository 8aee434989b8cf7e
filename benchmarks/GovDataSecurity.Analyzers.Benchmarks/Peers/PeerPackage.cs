using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Benchmarks.Peers;

/// <summary>Analyzers of a package, loaded from its files as the compiler loads them.</summary>
internal sealed record PeerPackage(string Name, string File)
{
    /// <summary>The packages that this build downloaded: none without <c>-p:Peers=true</c>.</summary>
    public static ImmutableArray<PeerPackage> All { get; } =
    [
        .. typeof(PeerPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(attribute => attribute is { Key: "Peer", Value: not null })
            .Select(attribute => attribute.Value!.Split('|'))
            .Select(parts => new PeerPackage(parts[0], parts[1])),
    ];

    public ImmutableArray<DiagnosticAnalyzer> Load() => AnalyzersOf(new PeerContext(File).LoadFromAssemblyPath(File));

    /// <summary>What the compiler would run: every analyzer of an assembly that is for C#.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> AnalyzersOf(Assembly assembly) =>
    [
        .. Types(assembly).Where(type => !type.IsAbstract && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>A type whose base is in an assembly that isn't here is none for us: fixes and refactorings lie in the same file.</summary>
    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }

    /// <summary>The compiler's own assemblies are those of this process; the rest lies beside the file.</summary>
    private sealed class PeerContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, assemblyName.Name + ".dll");
            return System.IO.File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
