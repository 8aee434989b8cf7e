namespace GovDataSecurity.Identifiers;

/// <summary>手机号码: eleven digits from <c>13</c> to <c>19</c>, perhaps behind the country code 86, perhaps in groups of 3, 4 and 4.</summary>
/// <remarks>Only half-width characters count. Which ranges are in use changes from year to year and is not asked.</remarks>
public static class MobilePhoneNumber
{
    /// <summary>The number of digits without country code.</summary>
    public const int Length = 11;

    private static readonly string[] CountryCodes = ["+86", "0086", "86"];

    /// <summary>Whether a text has the form of a number, such as <c>13900000000</c>, <c>+86 139 0000 0000</c> or <c>139-0000-0000</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text) => HasShape(text, out _);

    /// <summary>Whether a text has the form of a number, and where the number begins.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">The index behind the country code and its separator; 0 without one.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text, out int start)
    {
        start = CountryCodeLength(text);
        var number = text.Slice(start);
        if (number.Length == Length)
        {
            return AsciiText.AreDigits(number) && IsMobile(number);
        }

        return number.Length == Length + 2 && number[3] == number[8] && IsSeparator(number[3])
            && AsciiText.AreDigits(number.Slice(0, 3)) && AsciiText.AreDigits(number.Slice(4, 4)) && AsciiText.AreDigits(number.Slice(9))
            && IsMobile(number);
    }

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => HasShape(text) && text.IndexOfAny(' ', '-') < 0 ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, IdentifierFault.Form);

    /// <summary>Writes a number half-width, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static int CountryCodeLength(ReadOnlySpan<char> text)
    {
        foreach (var code in CountryCodes)
        {
            if (text.Length > code.Length && text.StartsWith(code.AsSpan(), StringComparison.Ordinal))
            {
                return IsSeparator(text[code.Length]) ? code.Length + 1 : code.Length;
            }
        }

        return 0;
    }

    private static bool IsMobile(ReadOnlySpan<char> number) => number[0] == '1' && number[1] is >= '3' and <= '9';

    private static bool IsSeparator(char c) => c is ' ' or '-';
}
