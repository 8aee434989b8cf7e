namespace GovDataSecurity.Identifiers;

/// <summary>电子邮箱: one local part, one half-width <c>@</c>, one domain name.</summary>
/// <remarks>Lengths: RFC 5321 §4.5.3.1. International letters are allowed on both sides (RFC 6531); quoted local parts and address literals are not.</remarks>
public static class EmailAddress
{
    private const int MaxLocalPart = 64;
    private const int MaxDomain = 255;
    private const int MaxLabel = 63;

    /// <summary>Whether a text has the form of an address.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return at is > 0 and <= MaxLocalPart && IsLocalPart(text.Slice(0, at)) && IsDomain(text.Slice(at + 1));
    }

    /// <summary>Checks form and lengths.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is an address and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => HasShape(text) ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, IdentifierFault.Form);

    /// <summary>Writes an address half-width and without white space at its ends; letters keep their case.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '\\' or '[' or ']')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>At least two labels, the last one beginning with a letter: a number behind the <c>@</c> is no domain and must not be shown as one.</summary>
    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxDomain || text.IndexOf('.') < 0)
        {
            return false;
        }

        while (true)
        {
            var dot = text.IndexOf('.');
            var label = dot < 0 ? text : text.Slice(0, dot);
            if (!IsLabel(label))
            {
                return false;
            }

            if (dot < 0)
            {
                return label.Length >= 2 && char.IsLetter(label[0]);
            }

            text = text.Slice(dot + 1);
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLabel || text[0] == '-' || text[text.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!AsciiText.IsDigit(c) && !char.IsLetter(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
