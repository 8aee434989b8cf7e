namespace GovDataSecurity.Identifiers;

/// <summary>港澳台居民证件号码: the permit with which residents of Hong Kong, Macao and Taiwan travel to the mainland, or their residence permit.</summary>
/// <remarks>港澳居民来往内地通行证: H or M and eight digits, with two more that count its renewals. 台湾居民来往大陆通行证: eight digits; the paper one ten digits and a capital, perhaps in brackets.
/// 居住证: a resident identity number of division 81, 82 or 83. The permits with which mainland residents travel there are not among them.</remarks>
public static class HongKongMacaoTaiwanPermit
{
    /// <summary>Checks the form; of a residence permit birth date and check character, too.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => Check(text, DateTime.MaxValue);


    /// <summary>Checks the form; of a residence permit birth date and check character, too, and that the birth date is not yet to come.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that may be a birth date.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today)
    {
        var hasForm = text.Length switch
        {
            8 => AsciiText.AreDigits(text),
            9 => IsHongKongMacao(text),
            11 => IsHongKongMacao(text) || AsciiText.AreDigits(text.Slice(0, 10)) && AsciiText.IsUpper(text[10]),
            13 => AsciiText.AreDigits(text.Slice(0, 10)) && text[10] == '(' && AsciiText.IsUpper(text[11]) && text[12] == ')',
            ResidentIdNumber.Length => true,
            _ => false,
        };
        if (!hasForm)
        {
            return IdentifierCheck.Malformed(text, text.Length is 8 or 9 or 11 or 13 ? IdentifierFault.Form : IdentifierFault.Length);
        }

        if (text.Length != ResidentIdNumber.Length)
        {
            return IdentifierCheck.Valid();
        }

        var check = ResidentIdNumber.Check(text, today);
        return check.IsValid && text[0] != '8' ? IdentifierCheck.Invalid(IdentifierFault.Division, check.CheckCharacter) : check;
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static bool IsHongKongMacao(ReadOnlySpan<char> text) => text[0] is 'H' or 'M' && AsciiText.AreDigits(text.Slice(1));
}
