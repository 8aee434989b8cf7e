using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Numbers of people and of what they carry.</summary>
internal static class PersonNumbers
{
    private const int Sequences = 1000;
    private const int Days = 36_525;
    private const int PassportSerials = 10_000_000;
    private const int PermitSerials = 1_000_000;
    private const int OfficerSerials = 10_000_000;

    // ISO 3166-1 keeps the country numbers from 900 on for users: nobody is a citizen of 990.
    private const int Country = 990;

    private static readonly DateOnly FirstBirth = new(1926, 1, 1);

    /// <summary>Every division that was never issued, every day of a century, every sequence; the check character is right.</summary>
    public static ValueSpace ResidentIds { get; } = new((ulong)Division.Count * Days * Sequences, ResidentId, IsResidentId);

    /// <summary>The form of 2023 with a province, the country number 990 and a right check character.</summary>
    public static ValueSpace ForeignerIds { get; } = new((ulong)Province.All.Length * Days * Sequences, ForeignerId, IsForeignerId);

    /// <summary>EI and EO with seven digits: letters behind E leave out I and O.</summary>
    public static ValueSpace Passports { get; } = new(2 * PassportSerials, Passport, IsPassport);

    /// <summary>H99 and M99 with six digits: a number belongs to a person for life, and there are far fewer people than numbers before these.</summary>
    public static ValueSpace Permits { get; } = new(2 * PermitSerials, Permit, IsPermit);

    /// <summary>示字第…号: no service has this character.</summary>
    public static ValueSpace OfficerIds { get; } = new(OfficerSerials, number => $"示字第{number:D7}号", text => text.Length == 11 && text.StartsWith("示字第") && AsciiText.AreDigits(text[3..10]) && text[10] == '号');

    /// <summary>The number of a person under a division that was never issued.</summary>
    public static string ResidentId(int division, DateOnly birth, int sequence)
    {
        Span<char> id = stackalloc char[ResidentIdNumber.Length];
        Digit.Write(id[..6], (ulong)Division.Code(division));
        WriteDay(id[6..14], birth);
        Digit.Write(id[14..17], (ulong)sequence);
        id[17] = '0';
        id[17] = ResidentIdNumber.Check(id).CheckCharacter;
        return id.ToString();
    }

    private static string ResidentId(ulong number)
    {
        var (rest, sequence) = Math.DivRem(number, Sequences);
        var (division, day) = Math.DivRem(rest, Days);
        return ResidentId((int)division, FirstBirth.AddDays((int)day), (int)sequence);
    }

    private static bool IsResidentId(ReadOnlySpan<char> text) => Division.Begins(text) && ResidentIdNumber.Check(text).IsValid;

    private static string ForeignerId(ulong number)
    {
        var (rest, sequence) = Math.DivRem(number, Sequences);
        var (province, day) = Math.DivRem(rest, Days);
        Span<char> id = stackalloc char[18];
        id[0] = '9';
        Digit.Write(id[1..3], (ulong)Province.All[province].Code);
        Digit.Write(id[3..6], Country);
        WriteDay(id[6..14], FirstBirth.AddDays((int)day));
        Digit.Write(id[14..17], sequence);
        Checked.Complete(id, "foreigner-residence-id");
        return id.ToString();
    }

    private static bool IsForeignerId(ReadOnlySpan<char> text)
        => text.Length == 18 && text[0] == '9' && AsciiText.AreDigits(text[1..6]) && AsciiText.Number(text[3..6]) == Country && Checked.IsValid(text, "foreigner-residence-id");

    private static string Passport(ulong number) => $"E{(number < PassportSerials ? 'I' : 'O')}{number % PassportSerials:D7}";

    private static bool IsPassport(ReadOnlySpan<char> text) => text.Length == 9 && text[0] == 'E' && text[1] is 'I' or 'O' && AsciiText.AreDigits(text[2..]);

    private static string Permit(ulong number) => $"{(number < PermitSerials ? 'H' : 'M')}99{number % PermitSerials:D6}";

    private static bool IsPermit(ReadOnlySpan<char> text) => text.Length is 9 or 11 && text[0] is 'H' or 'M' && AsciiText.AreDigits(text[1..]) && text[1..].StartsWith("99");

    private static void WriteDay(Span<char> place, DateOnly day) => Digit.Write(place, (ulong)((day.Year * 10_000) + (day.Month * 100) + day.Day));
}
