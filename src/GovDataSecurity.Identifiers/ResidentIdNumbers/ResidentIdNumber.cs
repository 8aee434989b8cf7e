namespace GovDataSecurity.Identifiers;

/// <summary>公民身份号码: six digits of division, a birth date, three of sequence and a check character; before 1999 15 digits without century and check character.</summary>
/// <remarks>GB 11643-1999; check character by ISO 7064 MOD 11-2. Only half-width characters count.</remarks>
public static class ResidentIdNumber
{
    /// <summary>The number of characters since 1999.</summary>
    public const int Length = 18;

    /// <summary>The number of characters before 1999.</summary>
    public const int OldLength = 15;

    private const string CheckCharacters = "10X98765432";

    private const int SimulatedPrefecture = 9901;

    private const int SimulatedCounties = 20;

    private const int SequencesOfASex = 500;

    /// <summary>Whether a text has the form of a number: 18 characters of which the last may be <c>X</c> or <c>x</c>, or 15 digits.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> by length and characters alone; neither date nor check character are looked at.</returns>
    public static bool HasShape(ReadOnlySpan<char> text) => text.Length switch
    {
        Length => AsciiText.AreDigits(text.Slice(0, Length - 1)) && (AsciiText.IsDigit(text[Length - 1]) || text[Length - 1] is 'X' or 'x'),
        OldLength => AsciiText.AreDigits(text),
        _ => false,
    };

    /// <summary>The birth date that a number states.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="birthDate">Midnight of the day, without time zone; years of 15-digit numbers lie in 1900–1999.</param>
    /// <returns><see langword="false"/> when the text has no such form or states a day that no calendar has.</returns>
    public static bool TryGetBirthDate(ReadOnlySpan<char> text, out DateTime birthDate)
    {
        birthDate = default;
        if (!HasShape(text))
        {
            return false;
        }

        var isOld = text.Length == OldLength;
        var year = isOld ? 1900 + Number(text.Slice(6, 2)) : Number(text.Slice(6, 4));
        var rest = text.Slice(isOld ? 8 : 10);
        int month = Number(rest.Slice(0, 2)), day = Number(rest.Slice(2, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        birthDate = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    /// <summary>Whether the check character of an 18-character number fits; a lower-case <c>x</c> counts as <c>X</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> for any other form, a 15-digit number among them: it has no check character.</returns>
    public static bool HasValidCheckCharacter(ReadOnlySpan<char> text)
        => text.Length == Length && HasShape(text) && CheckCharacter(text.Slice(0, Length - 1)) == (text[Length - 1] == 'x' ? 'X' : text[Length - 1]);

    /// <summary>Whether a number may have been issued by its division: one of a province or of Hong Kong, Macao and Taiwan residents, with a prefecture number in use.</summary>
    /// <remarks>GB/T 2260 uses prefecture numbers up to 70, and 90; no division begins with 99. Numbers of the others are simulated ones, or none.</remarks>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="false"/> when the text has no such form, or for a division that was never issued.</returns>
    public static bool HasIssuedDivision(ReadOnlySpan<char> text)
        => HasShape(text) && IsProvince(Number(text.Slice(0, 2))) && Number(text.Slice(2, 2)) is <= 70 or 90;

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
        while (text.Length == Length && (CheckCharacter(simulated.Slice(0, Length - 1)) == 'X') == AsciiText.IsDigit(text[Length - 1]));

        if (text.Length == Length && AsciiText.IsDigit(text[Length - 1]))
        {
            simulated[Length - 1] = CheckCharacter(simulated.Slice(0, Length - 1));
        }

        return simulated.ToString();
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
        // The weights 7 9 10 5 … 2 of the standard are the powers of 2 modulo 11, here by Horner's rule.
        var sum = 0;
        foreach (var c in body)
        {
            sum = (sum + (c - '0')) * 2 % 11;
        }

        return CheckCharacters[sum];
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }
}
