namespace GovDataSecurity.Identifiers;

/// <summary>Text in half width: one UTF-16 unit for each, so that places stay what they are.</summary>
internal static class FoldedText
{
    private const string ChineseDigits = "〇零一二三四五六七八九幺两";
    private const string Values = "0012345678912";

    /// <summary>Chinese digits count from this many in a row on: shorter runs are words.</summary>
    private const int MinRun = 3;

    /// <summary>How many digits there must be around a place before a text is read again in half width.</summary>
    private const int MinDigits = 7;

    public static bool IsWideDigit(char c) => c is >= '\uFF10' and <= '\uFF19' || ChineseDigits.IndexOf(c) >= 0;

    /// <summary>Whether enough digits that are not ASCII stand around a place to be a number.</summary>
    public static bool HasNumberAt(ReadOnlySpan<char> text, int at)
    {
        if (!IsWideDigit(text[at]) || !IsWideDigit(text[at + 1]) || !IsWideDigit(text[at + 2]) || !IsWideDigit(text[at + 3]))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in text.Slice(Math.Max(0, at - 10), Math.Min(text.Length, at + 16) - Math.Max(0, at - 10)))
        {
            digits += IsWideDigit(c) || AsciiText.IsDigit(c) ? 1 : 0;
        }

        return digits >= MinDigits;
    }

    /// <summary>Whether letters and digits stand around a full-width <c>@</c>.</summary>
    public static bool HasAddressAt(ReadOnlySpan<char> text, int at)
        => at > 0 && at + 1 < text.Length && Characters.IsWord(AsciiText.Narrow(text[at - 1])) && Characters.IsWord(AsciiText.Narrow(text[at + 1]));

    /// <summary>Writes a text in half width.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            destination[i] = c < '\u0080' ? c : c is >= '\u2010' and <= '\u2015' or '\u2212' ? '-' : c is '\u00A0' ? ' ' : AsciiText.Narrow(c);
            if (ChineseDigits.IndexOf(c) < 0)
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && ChineseDigits.IndexOf(text[end]) >= 0)
            {
                end++;
            }

            var isNumber = end - i >= MinRun;
            for (; i < end; i++)
            {
                destination[i] = isNumber ? Values[ChineseDigits.IndexOf(text[i])] : text[i];
            }

            i--;
        }
    }
}
