namespace GovDataSecurity.Identifiers;

/// <summary>网络身份标识: a QQ number, a WeChat id, or the identity of a WeChat user in an application (openid).</summary>
/// <remarks>QQ: five to eleven digits that don't begin with 0. WeChat id: a letter, then five to nineteen letters, digits, hyphens and underscores. Openid: 28 letters, digits, hyphens and
/// underscores.</remarks>
public static class NetworkIdentity
{
    private const int OpenIdLength = 28;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an identity and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !AreIdentityCharacters(text))
        {
            return IdentifierCheck.Malformed(text, IdentifierFault.Character);
        }

        var hasLength = text.Length == OpenIdLength
            || (AsciiText.IsDigit(text[0]) ? AsciiText.AreDigits(text) && text[0] != '0' && text.Length is >= 5 and <= 11 : text.Length is >= 6 and <= 20 && char.IsLetter(text[0]));
        return hasLength ? IdentifierCheck.Valid() : IdentifierCheck.Invalid(IdentifierFault.Form);
    }

    /// <summary>Writes it half-width, without white space at its ends.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    private static bool AreIdentityCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!AsciiText.IsLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }
}
