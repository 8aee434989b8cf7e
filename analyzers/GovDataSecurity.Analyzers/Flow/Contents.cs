using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a bound body is about, before it is followed: whether labels are in sight, and what could bring some.</summary>
internal sealed class Contents
{
    /// <summary>Whether labeled data is read, or objects with labels are shown, whatever else is known.</summary>
    public bool IsLabeled { get; init; }

    /// <summary>The members and methods of the compilation that the body uses: definitions.</summary>
    public ImmutableArray<ISymbol> Used { get; init; } = ImmutableArray<ISymbol>.Empty;

    /// <summary>The types of the compilation whose objects are shown as a whole; none of them carries a label.</summary>
    public ImmutableArray<ITypeSymbol> Shown { get; init; } = ImmutableArray<ITypeSymbol>.Empty;
}
