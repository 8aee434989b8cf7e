namespace GovDataSecurity.Identifiers;

/// <summary>车辆识别代号 (VIN): manufacturer, description with a check character in the ninth place, and sequence; 17 digits and capitals without I, O and Q.</summary>
/// <remarks>GB 16735-2019, ISO 3779. China and North America ask for the check character; a car made for Europe may carry another one and is then told as unfit.</remarks>
public static class VehicleIdentificationNumber
{
    /// <summary>The number of characters.</summary>
    public const int Length = 17;

    private const int CheckPlace = 8;

    private static ReadOnlySpan<byte> Weights => [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>The values of A to Z; 0 for the letters that don't occur.</summary>
    private static ReadOnlySpan<byte> LetterValues => [1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Checks characters and check character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            var value = AsciiText.IsDigit(text[i]) ? text[i] - '0' : AsciiText.IsUpper(text[i]) ? LetterValues[text[i] - 'A'] : 0;
            if (value == 0 && text[i] != '0')
            {
                return IdentifierCheck.Malformed(text, IdentifierFault.Character);
            }

            sum += value * Weights[i];
        }

        var expected = sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11));
        return AsciiText.AreZeros(text) ? IdentifierCheck.Invalid(IdentifierFault.Unassigned, expected) : IdentifierCheck.Compare(text[CheckPlace], expected);
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);
}
