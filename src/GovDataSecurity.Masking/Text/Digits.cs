namespace GovDataSecurity.Masking;

/// <summary>Digits as people write them: half-width, full-width, Chinese.</summary>
internal static class Digits
{
    private const string Chinese = "〇一二三四五六七八九";

    /// <summary>The value of a half-width or full-width digit.</summary>
    /// <returns>-1 for anything else.</returns>
    public static int Arabic(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>The value of a Chinese digit.</summary>
    /// <returns>-1 for anything else.</returns>
    public static int OfChinese(char c) => c is '零' or '○' ? 0 : Chinese.IndexOf(c, StringComparison.Ordinal);

    /// <summary>Reads whole numbers up to 99 in Chinese: 五, 十五, 二十, 三十五, 廿三.</summary>
    /// <returns>-1 for anything else.</returns>
    public static int UpToNinetyNine(ReadOnlySpan<char> text)
    {
        if (text is ['廿' or '卅', .. var rest])
        {
            var units = rest.IsEmpty ? 0 : Unit(rest);
            return units < 0 ? -1 : (text[0] == '廿' ? 20 : 30) + units;
        }

        var ten = text.IndexOf('十');
        if (ten < 0)
        {
            return text.Length == 1 ? OfChinese(text[0]) : -1;
        }

        var tens = ten == 0 ? 1 : Unit(text[..ten]);
        var ones = ten == text.Length - 1 ? 0 : Unit(text[(ten + 1)..]);
        return tens < 0 || ones < 0 ? -1 : (tens * 10) + ones;
    }

    /// <summary>One digit from 1 to 9.</summary>
    private static int Unit(ReadOnlySpan<char> text) => text is [var only] && OfChinese(only) is > 0 and var value ? value : -1;
}
