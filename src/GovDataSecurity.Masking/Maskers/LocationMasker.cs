using System.Globalization;

namespace GovDataSecurity.Masking;

/// <summary>Masks coordinates, keeping one decimal of a degree, and of the time of a track its date.</summary>
/// <remarks>
/// <para>A tenth of a degree is 11 km from north to south and, up to a latitude of 84°, more than 1 km from west to east. Two decimals are not enough:
/// north of 26° a hundredth of a degree of longitude is less than 1 km.</para>
/// <para>A text with anything but coordinates, their usual labels and, for tracks, times is masked as <c>***</c>.</para>
/// </remarks>
internal sealed class LocationMasker(bool keepsDates) : Masker
{
    private const int Decimals = 1;
    private const double Largest = 180;

    private static readonly string[] Labels =
    [
        "latitude", "longitude", "lat", "lng", "lon", "point", "linestring", "n", "s", "e", "w", "x", "y",
        "纬度", "经度", "北纬", "南纬", "东经", "西经", "度", "坐标", "位置",
    ];

    private static readonly string[] TrackLabels = ["time", "date", "timestamp", "t", "z", "时间", "日期", "年", "月", "日"];

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!TryMask(value, mask))
        {
            mask.Fixed();
        }
    }

    private bool TryMask(ReadOnlySpan<char> text, MaskWriter mask)
    {
        var coordinates = 0;
        while (!text.IsEmpty)
        {
            int length;
            if (keepsDates && LengthOfTime(text, out var dateLength) is > 0 and var timeLength)
            {
                length = timeLength;
                mask.Keep(dateLength).Drop(timeLength - dateLength);
            }
            else if (LengthOfCoordinate(text, out var kept) is > 0 and var numberLength)
            {
                coordinates++;
                length = numberLength;
                mask.Keep(kept).Drop(numberLength - kept).Stars(Math.Min(numberLength - kept, MaskWriter.FixedMask.Length));
            }
            else if (LengthOfLabel(text) is > 0 and var labelLength)
            {
                length = labelLength;
                mask.Keep(length);
            }
            else
            {
                return false;
            }

            text = text[length..];
        }

        return coordinates > 0;
    }

    /// <summary>A number in degrees with at least two decimals.</summary>
    private static int LengthOfCoordinate(ReadOnlySpan<char> text, out int kept)
    {
        var length = text.IndexOfAnyExcept("+-.0123456789") is >= 0 and var end ? end : text.Length;
        var point = text[..length].IndexOf('.');
        kept = point + 1 + Decimals;
        return point > 0 && length > kept && length - point <= 20
            && double.TryParse(text[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            && Math.Abs(degrees) <= Largest
            ? length
            : 0;
    }

    private int LengthOfLabel(ReadOnlySpan<char> text)
    {
        if (text[0] is ' ' or ',' or '，' or ';' or '；' or ':' or '：' or '(' or ')' or '（' or '）' or '[' or ']' or '{' or '}' or '"' or '°' or '|' or '、' or '@' or '=' or '&' or '>' or '-' or '/')
        {
            return 1;
        }

        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return Contains(Labels, text[..end]) || keepsDates && Contains(TrackLabels, text[..end]) ? end : 0;
    }

    private static bool Contains(string[] labels, ReadOnlySpan<char> text)
    {
        foreach (var label in labels)
        {
            if (text.Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A date, perhaps with a time of day: <c>2024-05-01T08:30:00Z</c>, <c>2024/5/1 8:30</c>, <c>2024年5月1日</c>.</summary>
    private static int LengthOfTime(ReadOnlySpan<char> text, out int dateLength)
    {
        dateLength = 0;
        var position = 0;
        var isDate = Skip(text, ref position, 4, 4) && SkipAny(text, ref position, "-/.年") && Skip(text, ref position, 1, 2)
            && SkipAny(text, ref position, "-/.月") && Skip(text, ref position, 1, 2);
        if (!isDate)
        {
            return 0;
        }

        SkipAny(text, ref position, "日");
        dateLength = position;
        var time = position;
        if (SkipAny(text, ref time, " T") && Skip(text, ref time, 1, 2) && SkipAny(text, ref time, ":时点") && Skip(text, ref time, 2, 2))
        {
            while (time < text.Length && text[time] is (>= '0' and <= '9') or ':' or '分' or '秒' or '.')
            {
                time++;
            }

            if (!SkipAny(text, ref time, "Zz") && SkipAny(text, ref time, "+-"))
            {
                Skip(text, ref time, 2, 2);
                SkipAny(text, ref time, ":");
                Skip(text, ref time, 2, 2);
            }

            return time;
        }

        return position;
    }

    private static bool Skip(ReadOnlySpan<char> text, ref int position, int least, int most)
    {
        var from = position;
        while (position < text.Length && position - from < most && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position - from >= least && (position == text.Length || !char.IsAsciiDigit(text[position]));
    }

    private static bool SkipAny(ReadOnlySpan<char> text, ref int position, string characters)
    {
        if (position == text.Length || !characters.Contains(text[position], StringComparison.Ordinal))
        {
            return false;
        }

        position++;
        return true;
    }
}
