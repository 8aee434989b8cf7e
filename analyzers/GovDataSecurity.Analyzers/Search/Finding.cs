using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Search;

/// <summary>A labeled value that stands in an expression, or an object there that shows labeled members.</summary>
/// <param name="Operation">The value or object.</param>
/// <param name="Source">What is labeled.</param>
/// <param name="Label">Its label.</param>
/// <param name="Shown">For an object, everything that it shows; for a value, empty.</param>
internal sealed record Finding(IOperation Operation, ISymbol Source, Label Label, ImmutableArray<ShownMember> Shown)
{
    public bool IsObject => Shown.Length > 0;
}
