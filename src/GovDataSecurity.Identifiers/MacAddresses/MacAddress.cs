namespace GovDataSecurity.Identifiers;

/// <summary>MAC地址: twelve hexadecimal digits, in pairs behind colons or hyphens, in fours behind dots, or without either.</summary>
/// <remarks>IEEE 802-2014 §8 (EUI-48). Separators are all the same. Capitals and small letters are the same.</remarks>
public static class MacAddress
{
    private const int Digits = 12;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an address and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        var isAddress = text.Length switch
        {
            Digits => AreGroups(text, '\0', Digits),
            14 => AreGroups(text, '.', 4),
            17 => AreGroups(text, ':', 2) || AreGroups(text, '-', 2),
            _ => false,
        };
        return isAddress ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, text.Length is Digits or 14 or 17 ? IdentifierFault.Form : IdentifierFault.Length, hasHyphens: true);
    }

    /// <summary>Writes it half-width, without white space at its ends.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    private static bool AreGroups(ReadOnlySpan<char> text, char separator, int digits)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i % (digits + 1) == digits ? text[i] != separator : !AsciiText.IsHexadecimal(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
