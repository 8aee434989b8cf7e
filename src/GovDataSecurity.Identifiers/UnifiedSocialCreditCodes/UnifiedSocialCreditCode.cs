namespace GovDataSecurity.Identifiers;

/// <summary>统一社会信用代码: registering authority, category, six digits of division, the organization code of nine characters, and a check character.</summary>
/// <remarks>GB 32100-2015: digits and capitals without I, O, S, V and Z; no authority has the number 0; check character modulo 31. Some codes of the years in which the standard was tried out are in force and have
/// another check character: <see cref="CheckLenient"/> takes them.</remarks>
public static class UnifiedSocialCreditCode
{
    /// <summary>The number of characters.</summary>
    public const int Length = 18;

    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int OrganizationCodeStart = 8;

    // Powers of 3 modulo 31.
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Checks characters, the organization code inside, and the check character.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a code and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        var check = CheckLenient(text);
        return check.IsValid ? IdentifierCheck.Compare(text[Length - 1], check.CheckCharacter) : check;
    }


    /// <summary>Checks characters and the organization code inside, and lets any check character pass: the codes in force that don't follow the standard differ in that one alone.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text may be such a code and nothing else; otherwise why not. The check character is what the standard asks for.</returns>
    public static IdentifierCheck CheckLenient(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Length);
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            var value = ValueOf(text[i]);
            if (value < 0)
            {
                return IdentifierCheck.Malformed(text, IdentifierFault.Character);
            }

            sum += i < Weights.Length ? value * Weights[i] : 0;
        }

        if (!AsciiText.AreDigits(text.Slice(2, 6)))
        {
            return IdentifierCheck.Invalid(IdentifierFault.Form);
        }

        var expected = Characters[(31 - (sum % 31)) % 31];
        if (text[0] == '0')
        {
            return IdentifierCheck.Invalid(IdentifierFault.Unassigned, expected);
        }

        var organization = text.Slice(OrganizationCodeStart, OrganizationCode.Length);
        return OrganizationCode.CheckCharacter(organization) == organization[OrganizationCode.Length - 1]
            ? IdentifierCheck.Valid(expected)
            : IdentifierCheck.Invalid(IdentifierFault.EmbeddedCode, expected);
    }

    /// <summary>The organization code (GB 11714-1997) inside.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="organizationCode">Nine characters of the text.</param>
    /// <returns><see langword="false"/> when the text isn't such a code, leniently checked.</returns>
    public static bool TryGetOrganizationCode(ReadOnlySpan<char> text, out ReadOnlySpan<char> organizationCode)
    {
        var isValid = CheckLenient(text).IsValid;
        organizationCode = isValid ? text.Slice(OrganizationCodeStart, OrganizationCode.Length) : default;
        return isValid;
    }

    /// <summary>Writes it half-width, in capitals, without spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryCompact(text, destination, out written);

    private static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'H' => c - 'A' + 10,
        >= 'J' and <= 'N' => c - 'J' + 18,
        >= 'P' and <= 'R' => c - 'P' + 23,
        'T' or 'U' => c - 'T' + 26,
        >= 'W' and <= 'Y' => c - 'W' + 28,
        _ => -1,
    };
}
