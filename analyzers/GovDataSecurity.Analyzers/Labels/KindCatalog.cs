using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The kinds that a compilation knows: those the SDK ships and those that the compilation or its references derive.</summary>
internal sealed class KindCatalog(Compilation compilation, KnownSymbols symbols)
{
    private const string Suffix = "Attribute";

    private readonly ConcurrentDictionary<INamedTypeSymbol, Kind?> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableArray<Kind>> _all = new(() => Find(compilation, symbols));

    /// <summary>Every kind, ordered by name; found at the first call.</summary>
    public ImmutableArray<Kind> All => _all.Value;

    /// <returns><see langword="null"/> when the attribute class is not a kind.</returns>
    public Kind? Of(INamedTypeSymbol attributeType) => _known.GetOrAdd(attributeType, type => symbols.IsKind(type) ? new Kind(type, symbols) : null);

    /// <summary>The label that an attribute class alone gives: by its full name, or by the short name of a kind.</summary>
    /// <returns><see langword="null"/> when there is no such label.</returns>
    public Label? Find(string name)
    {
        if (TypeOf(name) is { } type)
        {
            return Of(type) is { } kind ? new Label(kind.Level, kind)
                : KnownSymbols.Same(type, symbols.ImportantData) ? new Label(Levels.Important, null)
                : KnownSymbols.Same(type, symbols.CoreData) ? new Label(Levels.Core, null)
                : null;
        }

        return All.FirstOrDefault(kind => kind.AttributeName == name) is { } found ? new Label(found.Level, found) : null;
    }

    private INamedTypeSymbol? TypeOf(string name)
        => new[] { name, name + Suffix, "GovDataSecurity." + name + Suffix, "GovDataSecurity." + name }.Select(compilation.GetTypeByMetadataName).FirstOrDefault(type => type is not null);

    private static ImmutableArray<Kind> Find(Compilation compilation, KnownSymbols symbols)
    {
        var home = symbols.Classified.ContainingAssembly;
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => KnownSymbols.Same(assembly, home) || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == home.Name)))
            .Concat([compilation.Assembly]);
        return assemblies
            .Where(assembly => assembly.TypeNames.Any(IsAttributeName))
            .SelectMany(assembly => AttributeTypes(assembly.GlobalNamespace))
            .Where(type => symbols.IsKind(type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(type => new Kind(type, symbols))
            .Distinct()
            .OrderBy(kind => kind.FullName, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private static IEnumerable<INamedTypeSymbol> AttributeTypes(INamespaceSymbol space)
        => space.GetTypeMembers().Where(type => IsAttributeName(type.Name)).Concat(space.GetNamespaceMembers().SelectMany(AttributeTypes));

    private static bool IsAttributeName(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);
}
