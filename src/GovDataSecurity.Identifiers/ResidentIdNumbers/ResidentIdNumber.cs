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
