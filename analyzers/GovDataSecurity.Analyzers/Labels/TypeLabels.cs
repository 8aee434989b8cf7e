using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The labels of a type's members, as <c>GovDataSecurity.TypeLabels</c> has them at run time.</summary>
/// <param name="Declared">The label on the type, its base classes or interfaces; or <see langword="null"/>.</param>
/// <param name="Members">The readable properties and fields by name.</param>
internal sealed record TypeLabels(Label? Declared, ImmutableDictionary<string, MemberLabel> Members)
{
    public static readonly TypeLabels None = new(null, ImmutableDictionary<string, MemberLabel>.Empty);
}
