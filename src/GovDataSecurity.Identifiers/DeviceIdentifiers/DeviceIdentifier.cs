namespace GovDataSecurity.Identifiers;

/// <summary>设备标识: the identity of mobile equipment (IMEI), eight digits of type, six of serial number and a check digit.</summary>
/// <remarks>3GPP TS 23.003 §6.2; check digit by Luhn's formula. The form with software version, which has 16 digits and no check digit, is no IMEI.</remarks>
public static class DeviceIdentifier
{
    /// <summary>The number of digits.</summary>
    public const int Length = 15;

    /// <summary>Checks length and check digit. Fifteen zeros are what a device without identity reports.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an identity and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        if (!AsciiText.AreDigits(text))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        var check = IdentifierCheck.Compare(text[Length - 1], Luhn.CheckDigit(text.Slice(0, Length - 1)));
        return AsciiText.AreZeros(text) ? IdentifierCheck.Invalid(IdentifierFault.Unassigned, check.CheckCharacter) : check;
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
