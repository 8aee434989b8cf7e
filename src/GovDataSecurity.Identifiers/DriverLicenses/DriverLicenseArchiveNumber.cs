namespace GovDataSecurity.Identifiers;

/// <summary>驾驶证档案编号: twelve digits, of which the first four are the issuing authority. There is no check digit.</summary>
/// <remarks>GA 482-2012. The number of the license itself is the resident identity number.</remarks>
public static class DriverLicenseArchiveNumber
{
    /// <summary>The number of digits.</summary>
    public const int Length = 12;

    /// <summary>Checks the length, and that the digits are not all zeros.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => text.Length != Length ? IdentifierCheck.Malformed(text, IdentifierFault.Length)
            : !AsciiText.AreDigits(text) ? IdentifierCheck.Malformed(text, IdentifierFault.Character)
            : AsciiText.AreZeros(text) ? IdentifierCheck.Invalid(IdentifierFault.Unassigned)
            : IdentifierCheck.Valid();

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
