namespace GovDataSecurity.Masking;

/// <summary>What the other columns of a table tell about the person behind a masked value.</summary>
/// <param name="BirthDays">Among how many days the birthday lies.</param>
/// <param name="IsSexKnown">Whether the sex is known.</param>
/// <param name="IsDivisionKnown">Whether the county is known.</param>
/// <param name="Plain">The kinds whose values stand in the table in full.</param>
internal sealed record KnownFacts(int BirthDays, bool IsSexKnown, bool IsDivisionKnown, IReadOnlySet<string> Plain)
{
    private const int Year = 365;
    private const int FiveYears = 1_826;
    private const int Decade = 3_652;

    // What a resident id tells when so many characters at its beginning are kept.
    private const int DivisionEnd = 6;
    private const int DecadeEnd = 9;
    private const int YearEnd = 10;
    private const int DateEnd = 14;

    public static KnownFacts Of(IEnumerable<ShownColumn> columns)
    {
        var facts = new KnownFacts(BirthDates.DaysOfACentury, false, false, new HashSet<string>(StringComparer.Ordinal));
        foreach (var column in columns)
        {
            facts = facts.With(column);
        }

        return facts;
    }

    private KnownFacts With(ShownColumn column)
    {
        var kind = column.Kind.AttributeType;
        if (kind == typeof(BirthDateAttribute))
        {
            return Known(column, column.IsMasked ? Decade : 1);
        }

        if (kind == typeof(AgeAttribute))
        {
            return Known(column, column.IsMasked ? FiveYears : Year);
        }

        if (kind == typeof(HomeAddressAttribute))
        {
            return Known(column, BirthDays) with { IsDivisionKnown = true };
        }

        if (kind == typeof(GenderAttribute))
        {
            return Known(column, BirthDays) with { IsSexKnown = IsSexKnown || !column.IsMasked };
        }

        if (kind == typeof(ResidentIdNumberAttribute) || kind == typeof(SocialSecurityNumberAttribute))
        {
            var first = column.IsMasked ? column.Kept?.First ?? 0 : DateEnd;
            var days = first >= DateEnd ? 1 : first >= YearEnd ? Year : first >= DecadeEnd ? Decade : BirthDays;
            return Known(column, days) with { IsDivisionKnown = IsDivisionKnown || first >= DivisionEnd, IsSexKnown = IsSexKnown || !column.IsMasked };
        }

        return Known(column, BirthDays);
    }

    private KnownFacts Known(ShownColumn column, int days) => this with
    {
        BirthDays = Math.Min(days, BirthDays),
        Plain = column.IsMasked ? Plain : new HashSet<string>(Plain, StringComparer.Ordinal) { column.Kind.Name },
    };
}
