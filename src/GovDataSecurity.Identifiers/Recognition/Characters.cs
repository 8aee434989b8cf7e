namespace GovDataSecurity.Identifiers;

/// <summary>What the readers of candidates ask about one UTF-16 unit.</summary>
internal static class Characters
{
    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') < 26;

    public static bool IsWord(char c) => AsciiText.IsDigit(c) || IsLetter(c);

    public static char ToLower(char c) => AsciiText.IsUpper(c) ? (char)(c | 0x20) : c;

    public static char ToUpper(char c) => c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c;

    /// <summary>An ideograph of the basic plane, or half of one of the others.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '\u3007' or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(c);

    public static bool IsDot(char c) => c is '·' or '•' or '‧' or '・' or '．' or '∙' or '⋅' or '･';

    public static bool IsOpening(char c) => c is '(' or '（' or '[' or '【' or '〔' or '「';

    public static bool IsClosing(char c) => c is ')' or '）' or ']' or '】' or '〕' or '」';

    /// <summary>What stands between groups of digits.</summary>
    public static bool IsGap(char c) => c == ' ' || c == '-' || (c > '~' && AsciiText.IsSeparator(c));

    /// <summary>The index behind the digits from a place on.</summary>
    public static int DigitsEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && AsciiText.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The index of the first of the digits that end at a place.</summary>
    public static int DigitsStart(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && AsciiText.IsDigit(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a word stands directly at a place.</summary>
    public static bool StandsAt(ReadOnlySpan<char> text, int at, string word)
        => at >= 0 && at + word.Length <= text.Length && text.Slice(at, word.Length).SequenceEqual(word.AsSpan());

    /// <summary>Whether a word ends directly before a place.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int end, string word) => StandsAt(text, end - word.Length, word);

    public static bool IsBoundary(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || !IsWord(text[at]);
}
