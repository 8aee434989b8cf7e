namespace GovDataSecurity.Identifiers;

/// <summary>Half-width characters only: full-width and Arabic-Indic digits are digits to the platform, but not to an identifier.</summary>
internal static class AsciiText
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || IsUpper(c) || c is >= 'a' and <= 'z';

    public static bool IsHexadecimal(char c) => IsDigit(c) || c is (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    /// <summary>Whether a character is written between groups of an identifier: spaces, hyphens, dashes, and what can't be seen.</summary>
    public static bool IsSeparator(char c)
        => c is ' ' or '-' or '\t' or '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or (>= '\u2010' and <= '\u2015') or '\u202F' or '\u2212' or '\uFE58' or '\uFE63' || IsInvisible(c);

    /// <summary>Zero-width and direction marks, which come along when text is copied from pages and spreadsheets.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreZeros(ReadOnlySpan<char> text) => text.TrimStart('0').IsEmpty;

    public static bool AreUppers(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool AreUppersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsDigit(c) && !IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number that up to nine digits write.</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    /// <summary>The half-width character for a full-width one or a digit of another script; any other character stays.</summary>
    public static char Narrow(char c)
    {
        if (c <= '~')
        {
            return c;
        }

        return c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0)
            : c == '\u3000' ? ' '
            : char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c))
            : c;
    }

    /// <summary>Writes a text half-width, without white space and invisible characters at its ends. The result is never longer than the text.</summary>
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
        {
            text = text.Slice(1);
        }

        while (!text.IsEmpty && IsBlank(text[text.Length - 1]))
        {
            text = text.Slice(0, text.Length - 1);
        }

        if (text.Length > destination.Length)
        {
            written = 0;
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = Narrow(text[i]);
        }

        written = text.Length;
        return true;
    }

    /// <summary>Writes a text half-width, in capitals, without what separates its groups. The result is never longer than the text.</summary>
    public static bool TryCompact(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        written = 0;
        foreach (var c in text)
        {
            var narrow = Narrow(c);
            if (IsSeparator(narrow) || char.IsWhiteSpace(narrow))
            {
                continue;
            }

            if (written == destination.Length)
            {
                written = 0;
                return false;
            }

            destination[written++] = narrow is >= 'a' and <= 'z' ? (char)(narrow - 0x20) : narrow;
        }

        return true;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);
}
