using System.Buffers;

namespace GovDataSecurity.Masking;

/// <summary>A landline number: country code, area code, seven or eight digits, extension; the first two and the last may be missing. 400 and 800 count as area codes.</summary>
internal static class LandlineShape
{
    private const int MaxExtension = 6;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly string[] CountryCodes = ["+86", "0086", "86"];

    private static readonly string[] ExtensionWords = ["转分机", "分机", "转", "ext.", "ext", "x", "#", ",", "，"];

    public static bool Matches(ReadOnlySpan<char> text, out int start, out int length)
    {
        start = length = 0;
        var country = CountryCode(text);
        start = country + AreaCode(text[country..], country > 0);
        length = Number(text[start..]);
        if (length == 0 && country == 2)
        {
            // A number in the city that begins with 86.
            start = 0;
            length = Number(text);
        }

        return length > 0 && IsExtension(text[(start + length)..]);
    }

    private static int CountryCode(ReadOnlySpan<char> text)
    {
        foreach (var code in CountryCodes)
        {
            if (text.StartsWith(code))
            {
                return code.Length + Separator(text[code.Length..]);
            }
        }

        return 0;
    }

    /// <returns>The length with brackets and the separator behind it; 0 without one.</returns>
    private static int AreaCode(ReadOnlySpan<char> text, bool isBehindCountryCode)
    {
        if (text is ['(' or '（', ..])
        {
            var close = text.IndexOfAny(')', '）');
            return close is 3 or 4 or 5 && IsAreaCode(text[1..close], isBehindCountryCode) ? close + 1 + Separator(text[(close + 1)..]) : 0;
        }

        var run = DigitsOf(text);
        if (run < text.Length && IsAreaCode(text[..run], isBehindCountryCode) && Separator(text[run..]) > 0)
        {
            return run + 1;
        }

        return run >= 9 ? Math.Max(0, LengthOfAreaCode(text, isBehindCountryCode)) : 0;
    }

    private static bool IsAreaCode(ReadOnlySpan<char> digits, bool isBehindCountryCode)
        => !digits.IsEmpty && DigitsOf(digits) == digits.Length && LengthOfAreaCode(digits, isBehindCountryCode) == digits.Length;

    /// <summary>010 and 02x have three digits, all others four.</summary>
    private static int LengthOfAreaCode(ReadOnlySpan<char> digits, bool isBehindCountryCode) => digits switch
    {
        ['4' or '8', '0', '0', ..] => 3,
        ['0', '1', '0', ..] or ['0', '2', _, ..] => 3,
        ['0', >= '3', ..] => 4,
        ['1', '0', ..] or ['2', _, ..] when isBehindCountryCode => 2,
        [>= '3', ..] when isBehindCountryCode => 3,
        _ => -1,
    };

    /// <returns>The length of seven or eight digits, perhaps in two groups; 0 when there are others.</returns>
    private static int Number(ReadOnlySpan<char> text)
    {
        var first = DigitsOf(text);
        if (first is 7 or 8)
        {
            return first;
        }

        if (first is not (3 or 4) || Separator(text[first..]) == 0)
        {
            return 0;
        }

        var second = DigitsOf(text[(first + 1)..]);
        return first + second is 7 or 8 ? first + 1 + second : 0;
    }

    private static bool IsExtension(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        var rest = text[Separator(text)..];
        foreach (var word in ExtensionWords)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest[word.Length..];
                rest = rest[Separator(rest)..];
                break;
            }
        }

        return rest.Length < text.Length && rest.Length is > 0 and <= MaxExtension && DigitsOf(rest) == rest.Length;
    }

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(Digits);
        return end < 0 ? text.Length : end;
    }

    private static int Separator(ReadOnlySpan<char> text) => text is [' ' or '-' or '－' or '–' or '—', ..] ? 1 : 0;
}
