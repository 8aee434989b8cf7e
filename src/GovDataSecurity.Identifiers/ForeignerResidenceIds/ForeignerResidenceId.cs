namespace GovDataSecurity.Identifiers;

/// <summary>外国人永久居留身份证号码: since 2023 a 9, two digits of province, three of nationality, birth date, three of sequence and a check character; before, three letters of nationality
/// and twelve digits.</summary>
/// <remarks>Rules of the National Immigration Administration for the card of 2023; check character as in a resident identity number. What the twelve digits of old numbers mean wasn't
/// published: only their form is checked.</remarks>
public static class ForeignerResidenceId
{
    /// <summary>The number of characters since 2023.</summary>
    public const int Length = 18;

    /// <summary>The number of characters before.</summary>
    public const int OldLength = 15;

    /// <summary>Checks form, province, birth date and check character. A lower-case <c>x</c> counts as <c>X</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => Check(text, DateTime.MaxValue);


    /// <summary>Checks form, province, birth date and check character, and that the birth date is not yet to come.</summary>
    /// <remarks>Province 99 doesn't exist and is kept for simulated people.</remarks>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that may be a birth date.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today)
    {
        if (text.Length == OldLength)
        {
            return AsciiText.AreUppers(text.Slice(0, 3)) && AsciiText.AreDigits(text.Slice(3))
                ? IdentifierCheck.Valid()
                : IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        return text.Length == Length && text[0] == '9'
            ? ResidentIdNumber.Check(text, provinceStart: 1, today)
            : IdentifierCheck.Malformed(text, text.Length == Length ? IdentifierFault.Character : IdentifierFault.Length);
    }

    /// <summary>The birth date that a number of 2023 states.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="birthDate">Midnight of the day, without time zone.</param>
    /// <returns><see langword="false"/> when the text has no such form, an old number among them, or states a day that no calendar has.</returns>
    public static bool TryGetBirthDate(ReadOnlySpan<char> text, out DateTime birthDate)
    {
        birthDate = default;
        return text.Length == Length && text[0] == '9' && ResidentIdNumber.TryGetBirthDate(text, out birthDate);
    }

    /// <summary>The gender that a number of 2023 states: odd sequences are male.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see cref="Gender.Unknown"/> when the text has no such form, an old number among them.</returns>
    public static Gender GetGender(ReadOnlySpan<char> text) => text.Length == Length && text[0] == '9' ? ResidentIdNumber.GetGender(text) : Gender.Unknown;

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
