namespace GovDataSecurity.Identifiers;

/// <summary>A word that says what stands behind it.</summary>
/// <param name="Text">The word; Latin letters in lower case.</param>
/// <param name="Supports">The kinds that it announces, as bits.</param>
/// <param name="Denies">The kinds that it speaks against when it stands directly before, as bits.</param>
internal sealed record ContextWord(string Text, uint Supports, uint Denies);
