namespace GovDataSecurity.Identifiers;

/// <summary>Which ranges of mobile numbers are in use at a time. Ranges are added every few years, so a plan has a date, and an application can bring a newer one.</summary>
public sealed class MobileNumberPlan
{
    private const int PrefixLength = 4;

    private const int Lowest = 1000;

    private const int Highest = 1999;

    private readonly bool[] _phones;
    private readonly bool[] _things;

    /// <summary>Makes a plan.</summary>
    /// <param name="asOf">The day on which the ranges were published.</param>
    /// <param name="phones">The first four digits of the numbers with eleven: numbers and runs from 1000 to 1999, separated by single spaces, such as <c>1300-1348 1749</c>.</param>
    /// <param name="things">The same for the numbers with thirteen digits that things have.</param>
    /// <exception cref="ArgumentException">A list is malformed.</exception>
    public MobileNumberPlan(DateTime asOf, string phones, string things)
    {
        AsOf = asOf;
        _phones = Read(phones, nameof(phones));
        _things = Read(things, nameof(things));
    }

    /// <summary>The plan of this version: what the Ministry of Industry and Information Technology published in June 2023 for the end of March, with the ranges that operators give to things.</summary>
    public static MobileNumberPlan Current { get; } = new(
        new DateTime(2023, 3, 31, 0, 0, 0, DateTimeKind.Unspecified),
        "1300-1399 1450-1499 1500-1539 1550-1599 1619-1629 1650-1679 1700-1739 1740-1741 1749-1789 1800-1939 1950-1999",
        "1064 1400 1410 1440-1441 1460-1469 1480-1489");

    /// <summary>The day on which the ranges were published.</summary>
    public DateTime AsOf { get; }

    /// <summary>Whether a number lies in a range that is in use.</summary>
    /// <param name="number">Eleven digits, or thirteen for a thing; without country code.</param>
    /// <returns><see langword="false"/> for any other form.</returns>
    public bool IsInUse(ReadOnlySpan<char> number)
    {
        var ranges = number.Length switch
        {
            MobilePhoneNumber.Length => _phones,
            MobilePhoneNumber.ThingLength => _things,
            _ => null,
        };
        return ranges is not null && AsciiText.AreDigits(number) && number[0] == '1' && ranges[AsciiText.Number(number.Slice(0, PrefixLength)) - Lowest];
    }

    private static bool[] Read(string ranges, string name)
        => NumberRanges.TryRead(ranges, Lowest, Highest) ?? throw new ArgumentException("Ranges are four digits from 1000 to 1999, or two such with a hyphen between them.", name);
}
