namespace GovDataSecurity.Masking;

/// <summary>Resident identity numbers: division, birth date, sequence of a thousand; the check character follows from them.</summary>
internal sealed class ResidentIdFormat() : IdentifierFormat("resident-id-number", Identifiers.ResidentIdNumber.Length)
{
    private const int Sequences = 1000;
    private const int FirstYear = 1800;
    private const int CenturyOfOldNumbers = 1900;
    private const int LastSharedYear = 2025;

    internal override bool TryRead(ReadOnlySpan<char> text, bool isEncrypted, out FormatPart part)
    {
        part = default;
        var isOld = text.Length == Identifiers.ResidentIdNumber.OldLength;
        var birth = isOld ? 2 : 4;
        if (!isOld && !Identifiers.ResidentIdNumber.HasValidCheckCharacter(text)
            || !TryDigits(text[..6], out var division) || !DivisionFormat.TryRead((int)division, isEncrypted, out var place)
            || !TryDigits(text.Slice(6, birth), out var year) || !TryDigits(text.Slice(6 + birth, 4), out var day) || !TryDigits(text.Slice(10 + birth, 3), out var sequence)
            || !TryDate((int)year + (isOld ? CenturyOfOldNumbers : 0), (int)day, out var date))
        {
            return false;
        }

        var (first, last) = Exchanged(date.Year, isOld);
        var days = (ulong)(last.DayNumber - first.DayNumber + 1);
        var value = ((((ulong)place * days) + (ulong)(date.DayNumber - first.DayNumber)) * Sequences) + sequence;
        part = new FormatPart(value, (UInt128)DivisionFormat.Count * days * Sequences, isOld ? 0 : (ulong)first.Year);
        return true;
    }

    internal override void Write(ReadOnlySpan<char> source, in FormatPart part, bool encrypted, Span<char> destination)
    {
        var isOld = part.Class == 0;
        var (first, last) = Exchanged(isOld ? CenturyOfOldNumbers : (int)part.Class, isOld);
        var (rest, sequence) = Math.DivRem(part.Value, Sequences);
        var (place, day) = Math.DivRem(rest, (ulong)(last.DayNumber - first.DayNumber + 1));
        var date = first.AddDays((int)day);
        Digits((ulong)DivisionFormat.Write((int)place, encrypted), destination[..6]);
        var birth = isOld ? 2 : 4;
        Digits((ulong)date.Year, destination.Slice(6, birth));
        Digits((ulong)((date.Month * 100) + date.Day), destination.Slice(6 + birth, 4));
        Digits(sequence, destination.Slice(10 + birth, 3));
        if (!isOld)
        {
            destination[^1] = '0';
            destination[^1] = Identifiers.ResidentIdNumber.Check(destination).CheckCharacter;
        }
    }

    /// <summary>The days among which a birth date is exchanged. Old numbers of one form for two centuries, which have leap days in the same years.</summary>
    private static (DateOnly First, DateOnly Last) Exchanged(int year, bool isOld)
    {
        var (first, last) = isOld ? (CenturyOfOldNumbers, 1999)
            : year < CenturyOfOldNumbers ? (FirstYear, CenturyOfOldNumbers - 1)
            : year <= LastSharedYear ? (CenturyOfOldNumbers, LastSharedYear)
            : (year, year);
        return (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
    }

    private static bool TryDate(int year, int monthAndDay, out DateOnly date)
    {
        var (month, day) = Math.DivRem(monthAndDay, 100);
        var isDate = year is >= FirstYear and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateOnly(year, month, day) : default;
        return isDate;
    }
}
