using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Generators;

/// <summary>Loads the generators that the build embedded into this assembly.</summary>
internal static class InBoxGenerators
{
    private static readonly ConcurrentDictionary<InBoxGenerator, Lazy<Assembly>> _assemblies = new();

    /// <exception cref="VerificationException">The targeting pack or package of the build held no such generator.</exception>
    public static GeneratorReference Load(InBoxGenerator generator)
    {
        var assembly = _assemblies.GetOrAdd(generator, static g => new Lazy<Assembly>(() => LoadAssembly(g))).Value;
        var generators = assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsDefined(typeof(GeneratorAttribute), inherit: false))
            .Select(type => Activator.CreateInstance(type) switch
            {
                IIncrementalGenerator incremental => incremental.AsSourceGenerator(),
                ISourceGenerator plain => plain,
                _ => throw new VerificationException($"{type.FullName} is no generator."),
            });
        return new GeneratorReference(generator.ToString(), [.. generators]);
    }

    private static Assembly LoadAssembly(InBoxGenerator generator)
    {
        var name = generator switch
        {
            InBoxGenerator.LoggerMessage => "Microsoft.Extensions.Logging.Generators.dll",
            InBoxGenerator.Json => "System.Text.Json.SourceGeneration.dll",
            InBoxGenerator.Regex => "System.Text.RegularExpressions.Generator.dll",
            _ => throw new ArgumentOutOfRangeException(nameof(generator)),
        };
        using var stream = typeof(InBoxGenerators).Assembly.GetManifestResourceStream(name)
            ?? throw new VerificationException($"The build found no {name} in its targeting packs and packages, so this case can't run the generator.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Assembly.Load(bytes);
    }
}
