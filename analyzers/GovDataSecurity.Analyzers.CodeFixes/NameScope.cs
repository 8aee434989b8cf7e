using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
        if (known.IsEmpty && model.Compilation.GetCompilationNamespace(type.ContainingNamespace) is { } space && CanImport(space))
        {
            _imports.Add(type.ContainingNamespace.ToDisplayString());
            return type.Name;
        }

        return known.Length == 1 && SymbolEqualityComparer.Default.Equals(known[0], type)
            ? type.Name
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
    }

    /// <summary>Whether every type that the document names keeps its meaning: another library's <c>[EmailAddress]</c> would have two.</summary>
    private bool CanImport(INamespaceSymbol space)
        => !model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            space.GetTypeMembers(name.Identifier.ValueText).Concat(space.GetTypeMembers(name.Identifier.ValueText + "Attribute")).FirstOrDefault() is { } added
            && TypeOf(model.GetSymbolInfo(name).Symbol) is { } named
            && !SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, added));

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
        => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol as INamedTypeSymbol;
}
