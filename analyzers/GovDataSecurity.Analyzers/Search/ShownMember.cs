using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Search;

/// <summary>A labeled member that an object shows.</summary>
/// <param name="Top">The member of the object itself through which it shows; a copy that replaces it doesn't show the labeled one.</param>
/// <param name="Member">The labeled member.</param>
/// <param name="Label">Its label.</param>
internal readonly record struct ShownMember(ISymbol Top, ISymbol Member, Label Label);
