using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>How types are written at a place of a document, and the namespaces that this asks to import.</summary>
internal sealed class NameScope(SemanticModel model, int position)
{
    private readonly SortedSet<string> _imports = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>The simple name, with an import when the place doesn't know it yet; the full name where the simple one means something else.</summary>
    public string Of(INamedTypeSymbol type)
    {
        var known = model.LookupNamespacesAndTypes(position, name: type.Name);
        if (known.IsEmpty)
        {
            _imports.Add(type.ContainingNamespace.ToDisplayString());
            return type.Name;
        }

        return known.Length == 1 && SymbolEqualityComparer.Default.Equals(known[0], type)
            ? type.Name
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
    }
}
