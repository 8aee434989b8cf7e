using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Labeled data that arrives somewhere.</summary>
/// <param name="At">The expression that carries it.</param>
/// <param name="Source">What is labeled.</param>
/// <param name="Hops">The assignments and calls on the way.</param>
/// <param name="Shown">For an object, how many labeled members it shows; otherwise 0.</param>
/// <param name="Destination">Where it arrives.</param>
/// <param name="Type">The type of the expression.</param>
/// <param name="Label">The label of the source.</param>
internal sealed record Hit(Destination Destination, SyntaxNode At, ITypeSymbol? Type, ISymbol Source, Label Label, ImmutableArray<Location> Hops, int Shown)
{
    public bool IsObject => Shown > 0;
}
