using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Check characters, as Identifiers know them.</summary>
internal static class Checked
{
    /// <summary>Puts the right check character in its place, the last one.</summary>
    /// <param name="text">An identifier with anything in the last place.</param>
    /// <param name="kind">Its kind on the command line.</param>
    public static void Complete(Span<char> text, string kind)
    {
        text[^1] = '0';
        text[^1] = CharacterOf(text, kind);
    }

    /// <summary>The check character that belongs into an identifier, whatever stands in its place.</summary>
    public static char CharacterOf(ReadOnlySpan<char> text, string kind) => Identifier.For(kind)!.Check(text).CheckCharacter;

    public static bool IsValid(ReadOnlySpan<char> text, string kind) => Identifier.For(kind)!.Check(text).IsValid;
}
