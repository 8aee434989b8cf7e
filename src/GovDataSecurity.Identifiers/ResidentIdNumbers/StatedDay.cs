namespace GovDataSecurity.Identifiers;

/// <summary>Year, month and day as an identifier states them, whether or not a calendar has such a day.</summary>
internal readonly struct StatedDay(int year, int month, int day)
{
    public int Year { get; } = year;

    /// <summary>Whether a calendar has the day; the others need that.</summary>
    public bool IsReal => Year >= 1 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(Year, month));

    public bool IsAfter(DateTime other) => other != DateTime.MaxValue && new DateTime(Year, month, day, 0, 0, 0, DateTimeKind.Unspecified) > other;

    public bool TryGet(out DateTime date)
    {
        date = IsReal ? new DateTime(Year, month, day, 0, 0, 0, DateTimeKind.Unspecified) : default;
        return IsReal;
    }
}
