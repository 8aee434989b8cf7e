namespace GovDataSecurity.Identifiers;

/// <summary>社会保障号码: the resident identity number of the person; of foreigners with permanent residence the number of that card.</summary>
/// <remarks>The number on the back of a social security card names the card and not the person.</remarks>
public static class SocialSecurityNumber
{
    /// <summary>Checks form, province, birth date and check character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text) => Check(text, DateTime.MaxValue);


    /// <summary>Checks form, province, birth date and check character, and that the birth date is not yet to come.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="today">The last day that may be a birth date.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text, DateTime today)
    {
        var check = ResidentIdNumber.Check(text, today);
        return !check.IsValid && ForeignerResidenceId.Check(text, today) is { IsValid: true } foreigner ? foreigner : check;
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
