using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>A labeled member that an object shows.</summary>
/// <param name="Path">The members through which it shows, from the object's own down to <paramref name="Member"/>; elements of a sequence are no step.</param>
/// <param name="Member">The labeled member.</param>
/// <param name="Label">Its label.</param>
internal readonly record struct ShownMember(ImmutableArray<ISymbol> Path, ISymbol Member, Label Label)
{
    /// <summary>The member of the object itself; a copy that replaces it doesn't show the labeled one.</summary>
    public ISymbol Top => Path[0];
}
