namespace GovDataSecurity.Identifiers;

/// <summary>军官证, 警官证 and their like: one Chinese character for the service, 字第, four to eight digits or capitals, 号.</summary>
/// <remarks>There is no check digit. The numbers alone, without the words, could be anything.</remarks>
public static class OfficerIdNumber
{
    private const string Middle = "字第";

    private const int NumberStart = 3;

    private const int MinNumber = 4;

    private const int MaxNumber = 8;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        var number = text.Length - NumberStart - 1;
        if (text.Length < NumberStart + 1 || !IsIdeograph(text[0]) || !text.Slice(1).StartsWith(Middle.AsSpan(), StringComparison.Ordinal) || text[text.Length - 1] != '号')
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Form);
        }

        return !AsciiText.AreUppersOrDigits(text.Slice(NumberStart, number)) ? IdentifierCheck.Malformed(text, IdentifierFault.Character)
            : number is < MinNumber or > MaxNumber ? IdentifierCheck.Invalid(IdentifierFault.Length)
            : IdentifierCheck.Valid();
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
