namespace GovDataSecurity.Identifiers;

/// <summary>营业执照注册号: 14 digits, of which the first six are the registering authority, and a check digit; issued until the unified social credit code came in 2015.</summary>
/// <remarks>GS 15-2006; check digit by ISO 7064 MOD 11,10.</remarks>
public static class BusinessLicenseNumber
{
    /// <summary>The number of digits.</summary>
    public const int Length = 15;

    /// <summary>Checks length and check digit.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        return AsciiText.AreDigits(text)
            ? IdentifierCheck.Compare(text[Length - 1], CheckDigit(text.Slice(0, Length - 1)))
            : IdentifierCheck.Malformed(text, IdentifierFault.Character);
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static char CheckDigit(ReadOnlySpan<char> body)
    {
        var product = 10;
        foreach (var c in body)
        {
            var sum = (product + (c - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }
}
