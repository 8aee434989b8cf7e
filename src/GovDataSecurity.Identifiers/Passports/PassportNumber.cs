namespace GovDataSecurity.Identifiers;

/// <summary>护照号码 of a Chinese passport: letters and digits, nine characters.</summary>
/// <remarks>Ordinary: E and eight digits, or E, a letter without I and O, and seven digits; before 2012 G and eight digits. Diplomatic, service and public affairs: DE, SE, PE and seven digits.
/// Hong Kong: K and eight digits, KJ and seven. Macao: MA or MB and seven. There is no check digit outside the machine-readable zone.</remarks>
public static class PassportNumber
{
    /// <summary>The number of characters.</summary>
    public const int Length = 9;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        if (!AsciiText.IsUpper(text[0]) || !AsciiText.AreDigits(text.Slice(2)))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Form);
        }

        var isInUse = AsciiText.IsDigit(text[1])
            ? text[0] is 'E' or 'G' or 'K'
            : (text[0], text[1]) switch
            {
                ('E', 'I' or 'O') => false,
                ('E', >= 'A' and <= 'Z') or ('D' or 'S' or 'P', 'E') or ('M', 'A' or 'B') or ('K', 'J') => true,
                _ => false,
            };
        return isInUse ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, IdentifierFault.Form);
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
