namespace GovDataSecurity.Identifiers;

/// <summary>出生日期: year, month and day, from 1800 on.</summary>
/// <remarks>GB/T 7408.1-2023: <c>19850315</c> and <c>1985-03-15</c>. Also <c>1985/3/15</c>, <c>1985.3.15</c> and <c>1985年3月15日</c>, as forms and spreadsheets have it.</remarks>
public static class BirthDate
{
    private const int EarliestYear = 1800;

    /// <summary>Checks the form, and that the calendar has such a day.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is a date and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => Check(text, DateTime.MaxValue);


    /// <summary>Checks the form, that the calendar has such a day, and that it is not yet to come.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that may be a birth date.</param>
    /// <returns>Whether the text is a date and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today)
        => !TryRead(text, out var day) ? IdentifierCheck.Malformed(text, IdentifierFault.Form, hasHyphens: true)
            : !day.IsReal || day.Year < EarliestYear ? IdentifierCheck.Invalid(IdentifierFault.Date)
            : day.IsAfter(today) ? IdentifierCheck.Invalid(IdentifierFault.FutureDate)
            : IdentifierCheck.Valid();

    /// <summary>The day that a text states.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="date">Midnight of the day, without time zone.</param>
    /// <returns><see langword="false"/> when the text has no such form or states a day that no calendar has.</returns>
    public static bool TryGetDate(ReadOnlySpan<char> text, out DateTime date)
    {
        date = default;
        return TryRead(text, out var day) && day.TryGet(out date);
    }

    /// <summary>Writes it half-width, without white space at its ends.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    private static bool TryRead(ReadOnlySpan<char> text, out StatedDay day)
    {
        day = default;
        if (text.Length < 8 || !AsciiText.AreDigits(text.Slice(0, 4)))
        {
            return false;
        }

        var year = AsciiText.Number(text.Slice(0, 4));
        if (text.Length == 8 && AsciiText.AreDigits(text))
        {
            day = new StatedDay(year, AsciiText.Number(text.Slice(4, 2)), AsciiText.Number(text.Slice(6)));
            return true;
        }

        var first = text[4];
        var second = first == '年' ? '月' : first;
        if (first is not ('-' or '/' or '.' or '年') || first == '年' && text[text.Length - 1] != '日')
        {
            return false;
        }

        var rest = text.Slice(5, text.Length - 5 - (first == '年' ? 1 : 0));
        var split = rest.IndexOf(second);
        if (split < 0 || !IsPart(rest.Slice(0, split), first) || !IsPart(rest.Slice(split + 1), first))
        {
            return false;
        }

        day = new StatedDay(year, AsciiText.Number(rest.Slice(0, split)), AsciiText.Number(rest.Slice(split + 1)));
        return true;
    }

    /// <summary>Two digits; outside ISO 8601 one is enough.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, char separator) => (text.Length == 2 || text.Length == 1 && separator != '-') && AsciiText.AreDigits(text);
}
