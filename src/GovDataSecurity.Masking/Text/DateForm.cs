namespace GovDataSecurity.Masking;

/// <summary>The parts of a date in one of the forms that people and systems write.</summary>
/// <remarks>
/// Year first (<c>1985-03-15</c>, <c>1985/3/15</c>, <c>1985.3</c>, <c>1985年3月15日</c>, <c>一九八五年三月十五日</c>, full-width digits), year last
/// (<c>15/03/1985</c>, <c>15 Mar 1985</c>, <c>March 15, 1985</c>), compact (<c>19850315</c>, <c>198503</c>), a year alone; perhaps with a time of day.
/// Years from 1800 to 2199.
/// </remarks>
internal ref struct DateForm
{
    private const int MaxParts = 3;
    private const int MaxSeparators = 3;
    private const int LongestText = 64;
    private const int TwoStars = 2;

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    private static readonly string[] Endings = ["日出生", "号出生", "日生", "号生", "日", "号", "月出生", "月生", "月", "年出生", "年生", "年", "出生", "生", ""];

    private DatePart _first;
    private DatePart _second;
    private DatePart _third;

    public DateForm(ReadOnlySpan<char> text)
    {
        if (text.Length is >= 4 and <= LongestText)
        {
            IsDate = TryRead(text);
        }
    }

    /// <summary>Whether the text is a date and nothing else.</summary>
    public bool IsDate { get; }

    /// <summary>The number of parts, one to three.</summary>
    public int Count { get; private set; }

    /// <summary>The end of the date; a time of day may follow.</summary>
    public int End { get; private set; }

    /// <summary>A part.</summary>
    public readonly DatePart this[int index] => index switch { 0 => _first, 1 => _second, _ => _third };

    private bool TryRead(ReadOnlySpan<char> text)
    {
        var position = 0;
        while (Count < MaxParts && ReadPart(text, position) is { End: > 0 } part)
        {
            Add(part);
            position = part.End;
            if (EndsAt(text, position))
            {
                return FitsTogether();
            }

            position += SeparatorLength(text[position..]);
            if (position == part.End)
            {
                return false;
            }
        }

        return false;
    }

    private void Add(DatePart part)
    {
        switch (Count++)
        {
            case 0:
                _first = part;
                break;
            case 1:
                _second = part;
                break;
            default:
                _third = part;
                break;
        }
    }

    /// <summary>Whether the date ends here, with words for it and a time of day or without.</summary>
    private bool EndsAt(ReadOnlySpan<char> text, int position)
    {
        var spaces = text.Length > position && text[position] == ' ' ? 1 : 0;
        foreach (var ending in Endings)
        {
            var start = ending.Length > 0 ? position + spaces : position;
            if (text[start..].StartsWith(ending) && IsTimeOfDay(text[(start + ending.Length)..]))
            {
                End = start + ending.Length;
                return true;
            }
        }

        return false;
    }

    private static bool IsTimeOfDay(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        return text is [' ' or 'T' or 't', .. var time] && time.ContainsAny(':', '时', '点') && !time.ContainsAnyExcept("0123456789:.+- ZAPMzapm时分秒点上下午");
    }

    private readonly bool FitsTogether() => Count switch
    {
        1 => _first.IsYear,
        2 => _first.IsYear && !IsCompact(_first) && IsMonth(_second),
        _ => _first.IsYear && !IsCompact(_first) && IsMonth(_second) && IsDay(_third)
            || _third.IsYear && !IsCompact(_third) && (IsDay(_first) && IsMonth(_second) || IsMonth(_first) && IsDay(_second)),
    };

    private static bool IsCompact(DatePart part) => part.HiddenWidth > 1;

    private static bool IsMonth(DatePart part) => !part.IsYear && part.Value is >= 1 and <= 12;

    private static bool IsDay(DatePart part) => !part.IsYear && part.Value is >= 1 and <= 31;

    private static int SeparatorLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < MaxSeparators && text[length] is '-' or '/' or '.' or ' ' or ',' or '年' or '月' or '－' or '／' or '．' or '，' or '、')
        {
            length++;
        }

        return length;
    }

    private static DatePart ReadPart(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Digits.Arabic(text[end]) >= 0)
        {
            end++;
        }

        if (end > start)
        {
            return OfNumber(text[start..end], start);
        }

        while (end < text.Length && (Digits.OfChinese(text[end]) >= 0 || text[end] is '十' or '廿' or '卅'))
        {
            end++;
        }

        if (end > start)
        {
            return OfChinese(text[start..end], start);
        }

        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return OfMonthName(text[start..end], start);
    }

    private static DatePart OfNumber(ReadOnlySpan<char> digits, int start)
    {
        switch (digits.Length)
        {
            case 1 or 2:
                return new DatePart(start, start + digits.Length, Number(digits), IsYear: false, TwoStars);
            case 4:
                return OfYear(Number(digits), start, 4, hiddenWidth: 1);
            case 6 or 8 or 14:
                var month = Number(digits[4..6]);
                var day = digits.Length == 6 ? 1 : Number(digits[6..8]);
                return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? OfYear(Number(digits[..4]), start, digits.Length, Math.Min(digits.Length, 8) - 3) : default;
            default:
                return default;
        }
    }

    private static DatePart OfChinese(ReadOnlySpan<char> digits, int start)
    {
        if (digits.Length != 4 || digits.ContainsAny('十', '廿', '卅'))
        {
            return Digits.UpToNinetyNine(digits) is >= 0 and var number ? new DatePart(start, start + digits.Length, number, IsYear: false, TwoStars) : default;
        }

        var year = 0;
        foreach (var c in digits)
        {
            year = (year * 10) + Digits.OfChinese(c);
        }

        return OfYear(year, start, 4, hiddenWidth: 1);
    }

    private static DatePart OfYear(int year, int start, int length, int hiddenWidth)
        => year is >= 1800 and <= 2199 ? new DatePart(start, start + length, year, IsYear: true, hiddenWidth) : default;

    private static DatePart OfMonthName(ReadOnlySpan<char> name, int start)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (name.Length >= 3 && Months[i].AsSpan().StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return new DatePart(start, start + name.Length, i + 1, IsYear: false, TwoStars);
            }
        }

        return default;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            number = (number * 10) + Digits.Arabic(c);
        }

        return number;
    }
}
