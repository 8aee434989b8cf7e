namespace GovDataSecurity.Identifiers;

/// <summary>公积金账号 of a person: eight to twenty digits. Every city numbers by itself, without a check digit.</summary>
public static class ProvidentFundAccount
{
    private const int MinDigits = 8;

    private const int MaxDigits = 20;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an account and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => !AsciiText.AreDigits(text) ? IdentifierCheck.Malformed(text, IdentifierFault.Character)
            : text.Length is >= MinDigits and <= MaxDigits ? IdentifierCheck.Valid()
            : IdentifierCheck.Malformed(text, IdentifierFault.Length);

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
