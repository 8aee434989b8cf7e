namespace GovDataSecurity.Identifiers;

/// <summary>组织机构代码: eight digits or capitals, and a check character.</summary>
/// <remarks>GB 11714-1997. Printed with a hyphen before the check character; the code itself has none. Codes live on inside the unified social credit code.</remarks>
public static class OrganizationCode
{
    /// <summary>The number of characters.</summary>
    public const int Length = 9;

    private static ReadOnlySpan<byte> Weights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks characters and check character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a code and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        var body = text.Slice(0, Length - 1);
        if (!AsciiText.AreUppersOrDigits(body) || !AsciiText.IsDigit(text[Length - 1]) && text[Length - 1] != 'X')
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        var expected = CheckCharacter(body);
        return AsciiText.AreZeros(body) ? IdentifierCheck.Invalid(IdentifierFault.Unassigned, expected) : IdentifierCheck.Compare(text[Length - 1], expected);
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    /// <summary>The check character of eight digits or capitals: digits count as they are, letters from 10 on.</summary>
    internal static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (AsciiText.IsDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * Weights[i];
        }

        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }
}
