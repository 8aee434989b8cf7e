#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace GovDataSecurity.Identifiers;

/// <summary>公民身份号码: six digits of division, a birth date, three of sequence and a check character; before 1999 15 digits without century and check character.</summary>
/// <remarks>GB 11643-1999; check character by ISO 7064 MOD 11-2. Only half-width characters count. Residence permits of Hong Kong, Macao and Taiwan residents have the same form, with
/// divisions 81, 82 and 83.</remarks>
public static class ResidentIdNumber
{
    /// <summary>The number of characters since 1999.</summary>
    public const int Length = 18;

    /// <summary>The number of characters before 1999.</summary>
    public const int OldLength = 15;

    private const int EarliestYear = 1800;

    // GB 11643-1989 kept these sequences for people older than a hundred years, who were born in the century before.
    private const int FirstSequenceOfCentenarians = 996;

    private const int Modulus = 11;

    private const string CheckCharacters = "10X98765432";

    private const int SimulatedProvince = 99;

    private const int SimulatedPrefecture = 9901;

    private const int SimulatedCounties = 20;

    private const int SequencesOfASex = 500;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether a text has the form of a number: 18 characters of which the last may be <c>X</c> or <c>x</c>, or 15 digits.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> by length and characters alone; neither date nor check character are looked at.</returns>
    public static bool HasShape(ReadOnlySpan<char> text) => text.Length switch
    {
        Length => TryGetWeightedSum(text, out _) && IsCheckCharacter(text[Length - 1]),
        OldLength => AsciiText.AreDigits(text),
        _ => false,
    };

    /// <summary>Checks form, province, birth date and check character. A lower-case <c>x</c> counts as <c>X</c>.</summary>
    /// <remarks>Divisions that begin with 99 belong to no province and are kept for simulated people: their numbers are valid. <see cref="HasIssuedDivision"/> tells them apart.</remarks>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text) => Check(text, DateTime.MaxValue);

    /// <summary>Checks form, province, birth date and check character, and that the birth date is not yet to come.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that may be a birth date.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today) => Check(text, provinceStart: 0, today);

    /// <summary>Writes a number half-width, without spaces and hyphens, with a capital <c>X</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    /// <summary>The birth date that a number states.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="birthDate">Midnight of the day, without time zone; years of 15-digit numbers lie in 1900–1999, with the sequences 996 to 999 of centenarians in 1800–1899.</param>
    /// <returns><see langword="false"/> when the text has no such form or states a day that no calendar has.</returns>
    public static bool TryGetBirthDate(ReadOnlySpan<char> text, out DateTime birthDate)
    {
        birthDate = default;
        return HasShape(text) && StatedDay(text).TryGet(out birthDate);
    }

    /// <summary>The gender that a number states: odd sequences are male.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see cref="Gender.Unknown"/> when the text has no such form.</returns>
    public static Gender GetGender(ReadOnlySpan<char> text)
        => !HasShape(text) ? Gender.Unknown : text[text.Length == Length ? Length - 2 : OldLength - 1] % 2 == 1 ? Gender.Male : Gender.Female;

    /// <summary>The completed years (周岁) of the person on a day. Who was born on 29 February completes a year on 1 March where the year has no such day.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="on">The day.</param>
    /// <param name="years">The age.</param>
    /// <returns><see langword="false"/> when the text states no birth date, or one after that day.</returns>
    public static bool TryGetAge(ReadOnlySpan<char> text, DateTime on, out int years)
    {
        years = 0;
        if (!TryGetBirthDate(text, out var birth) || birth > on.Date)
        {
            return false;
        }

        years = on.Year - birth.Year - ((on.Month, on.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
        return true;
    }

    /// <summary>Writes the 18 characters of a number that has 15 digits: the century and the check character are added.</summary>
    /// <param name="text">A number of 15 digits. One of 18 characters is written as it is.</param>
    /// <param name="destination">Where to write, at least 18 characters.</param>
    /// <returns><see langword="false"/> when the text has no such form or states no day, or the destination is too short.</returns>
    public static bool TryUpgrade(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (destination.Length < Length || !TryGetBirthDate(text, out var birth))
        {
            return false;
        }

        if (text.Length == Length)
        {
            return text.TryCopyTo(destination);
        }

        text.Slice(0, 6).CopyTo(destination);
        Write(birth.Year, destination.Slice(6, 4));
        text.Slice(8).CopyTo(destination.Slice(10));
        destination[Length - 1] = CheckCharacter(destination.Slice(0, Length - 1));
        return true;
    }

    /// <summary>Whether the check character of an 18-character number fits; a lower-case <c>x</c> counts as <c>X</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> for any other form, a 15-digit number among them: it has no check character.</returns>
    public static bool HasValidCheckCharacter(ReadOnlySpan<char> text)
        => text.Length == Length && HasShape(text) && CheckCharacter(text.Slice(0, Length - 1)) == Upper(text[Length - 1]);

    /// <summary>Whether a number may have been issued by its division: one of a province or of Hong Kong, Macao and Taiwan residents, with a prefecture number in use.</summary>
    /// <remarks>GB/T 2260 uses prefecture numbers up to 70, and 90; no division begins with 99. Numbers of the others are simulated ones, or none.</remarks>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> when the text has no such form, or for a division that was never issued.</returns>
    public static bool HasIssuedDivision(ReadOnlySpan<char> text)
        => HasShape(text) && IsProvince(Pair(text, 0)) && Pair(text, 2) is <= 70 or 90;

    /// <summary>The simulated number that stands for an issued one in tests and demonstrations: the same form, birth date and sex, another sequence, a division that was never issued, and a check
    /// character that fits. Equal numbers give equal ones.</summary>
    /// <remarks>Sequence and division come from a checksum of the number with 10,000 results, so about 150 numbers of a day have one and the same: it doesn't lead back to a person.</remarks>
    /// <param name="text">A number of 18 or 15 half-width characters. One of a division that was never issued stays as it is.</param>
    /// <returns>A number as long as the given one, ending in <c>X</c> or <c>x</c> exactly where that does.</returns>
    /// <exception cref="ArgumentException">The text has no such form.</exception>
    public static string Simulate(ReadOnlySpan<char> text)
    {
        if (!HasShape(text))
        {
            throw new ArgumentException("The text has not the form of a resident identity number.", nameof(text));
        }

        if (!HasIssuedDivision(text))
        {
            return text.ToString();
        }

        Span<char> simulated = stackalloc char[text.Length];
        text.CopyTo(simulated);
        var sequence = text.Length == Length ? 14 : 12;
        var isOdd = (text[sequence + 2] - '0') % 2;
        var candidate = Checksum(text) % (SimulatedCounties * SequencesOfASex);
        do
        {
            candidate = (candidate + 1) % (SimulatedCounties * SequencesOfASex);
            Write(SimulatedPrefecture * 100 + 1 + (candidate / SequencesOfASex), simulated.Slice(0, 6));
            Write((candidate % SequencesOfASex * 2) + isOdd, simulated.Slice(sequence, 3));
        }
        while (text.Length == Length
            ? (CheckCharacter(simulated.Slice(0, Length - 1)) == 'X') == AsciiText.IsDigit(text[Length - 1])
            : IsOfCentenarian(simulated) != IsOfCentenarian(text));

        if (text.Length == Length && AsciiText.IsDigit(text[Length - 1]))
        {
            simulated[Length - 1] = CheckCharacter(simulated.Slice(0, Length - 1));
        }

        return simulated.ToString();
    }

    /// <summary>Checks a number whose province stands at the beginning, or behind the 9 of foreigners.</summary>
    internal static IdentifierCheck Check(ReadOnlySpan<char> text, int provinceStart, DateTime today)
    {
        var sum = 0;
        var hasForm = text.Length switch
        {
            Length => TryGetWeightedSum(text, out sum) && IsCheckCharacter(text[Length - 1]),
            OldLength => AsciiText.AreDigits(text),
            _ => false,
        };
        if (!hasForm)
        {
            return IdentifierCheck.Malformed(text, text.Length is Length or OldLength ? IdentifierFault.Character : IdentifierFault.Length);
        }

        var expected = text.Length == Length ? CheckCharacters[sum % Modulus] : '\0';
        var province = Pair(text, provinceStart);
        if (!IsProvince(province) && province != SimulatedProvince)
        {
            return IdentifierCheck.Invalid(IdentifierFault.Division, expected);
        }

        var birth = StatedDay(text);
        if (!birth.IsReal || birth.Year < EarliestYear)
        {
            return IdentifierCheck.Invalid(IdentifierFault.Date, expected);
        }

        if (birth.IsAfter(today))
        {
            return IdentifierCheck.Invalid(IdentifierFault.FutureDate, expected);
        }

        return text.Length == Length ? IdentifierCheck.Compare(Upper(text[Length - 1]), expected) : IdentifierCheck.Valid();
    }

    private static bool IsProvince(int code)
        => code is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);

    /// <summary>FNV-1a: nothing hangs on it but that it is the same everywhere.</summary>
    private static int Checksum(ReadOnlySpan<char> text)
    {
        var sum = 2166136261;
        foreach (var c in text)
        {
            sum = unchecked((sum ^ (c | 0x20u)) * 16777619);
        }

        return (int)(sum >> 1);
    }

    private static void Write(int number, Span<char> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    /// <summary>The check character of 17 digits.</summary>
    private static char CheckCharacter(ReadOnlySpan<char> body)
    {
        TryGetWeightedSum(body, out var sum);
        return CheckCharacters[sum % Modulus];
    }

    /// <summary>Weighs the first 17 characters; <see langword="false"/> when one of them is no digit.</summary>
    private static bool TryGetWeightedSum(ReadOnlySpan<char> text, out int sum)
    {
        var last = text[Length - 2] - '0';
#if NET
        if (Vector128.IsHardwareAccelerated)
        {
            var digits = MemoryMarshal.Cast<char, ushort>(text);
            var zero = Vector128.Create((ushort)'0');
            var low = Vector128.Create(digits) - zero;
            var high = Vector128.Create(digits.Slice(Vector128<ushort>.Count)) - zero;
            sum = Vector128.Sum((low * Vector128.Create((ushort)7, 9, 10, 5, 8, 4, 2, 1)) + (high * Vector128.Create((ushort)6, 3, 7, 9, 10, 5, 8, 4))) + (last * Weights[Length - 2]);
            return (uint)last <= 9 && Vector128.LessThanOrEqualAll(Vector128.Max(low, high), Vector128.Create((ushort)9));
        }
#endif
        sum = 0;
        var isDigits = (uint)last <= 9;
        for (var i = 0; i < Weights.Length; i++)
        {
            var digit = text[i] - '0';
            isDigits &= (uint)digit <= 9;
            sum += digit * Weights[i];
        }

        return isDigits;
    }

    private static bool IsCheckCharacter(char c) => AsciiText.IsDigit(c) || c is 'X' or 'x';

    private static StatedDay StatedDay(ReadOnlySpan<char> text)
    {
        if (text.Length == Length)
        {
            return new StatedDay((Pair(text, 6) * 100) + Pair(text, 8), Pair(text, 10), Pair(text, 12));
        }

        return new StatedDay((IsOfCentenarian(text) ? 1800 : 1900) + Pair(text, 6), Pair(text, 8), Pair(text, 10));
    }

    private static bool IsOfCentenarian(ReadOnlySpan<char> old) => AsciiText.Number(old.Slice(12)) >= FirstSequenceOfCentenarians;

    private static int Pair(ReadOnlySpan<char> digits, int start) => ((digits[start] - '0') * 10) + (digits[start + 1] - '0');

    private static char Upper(char c) => c == 'x' ? 'X' : c;
}
