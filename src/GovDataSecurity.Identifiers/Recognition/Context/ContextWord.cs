namespace GovDataSecurity.Identifiers;

/// <summary>A word that says what stands behind it.</summary>
/// <param name="text">The word; Latin letters in lower case.</param>
/// <param name="supports">The kinds that it announces, as bits.</param>
/// <param name="denies">The kinds that it speaks against when it stands directly before, as bits.</param>
internal sealed class ContextWord(string text, uint supports, uint denies)
{
    public string Text => text;

    public uint Supports => supports;

    public uint Denies => denies;
}
