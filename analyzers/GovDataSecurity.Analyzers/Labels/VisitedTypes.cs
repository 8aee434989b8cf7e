using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The types that a walk through an object has seen. A walk enters each once, so it ends in a model whose types hold each other;
/// and few constructions of one generic type, so it ends in <c>Node&lt;T&gt;</c> with a <c>Node&lt;List&lt;T&gt;&gt;</c> too.</summary>
internal sealed class VisitedTypes
{
    private const int MostConstructions = 10;

    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, int> _constructions = new(SymbolEqualityComparer.Default);

    public bool TryEnter(ITypeSymbol type)
    {
        if (!_types.Add(type))
        {
            return false;
        }

        if (Symbols.IsPlatform(type))
        {
            return true;
        }

        _constructions.TryGetValue(type.OriginalDefinition, out var count);
        _constructions[type.OriginalDefinition] = count + 1;
        return count < MostConstructions;
    }
}
