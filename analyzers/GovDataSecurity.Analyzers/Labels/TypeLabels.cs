namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The labels of a type's members, as <c>GovDataSecurity.TypeLabels</c> has them at run time.</summary>
/// <param name="Declared">The label on the type, its base classes or interfaces; or <see langword="null"/>.</param>
/// <param name="Members">The readable properties and fields by name; nobody changes it.</param>
internal sealed record TypeLabels(Label? Declared, Dictionary<string, MemberLabel> Members)
{
    public static readonly TypeLabels None = new(null, []);
}
