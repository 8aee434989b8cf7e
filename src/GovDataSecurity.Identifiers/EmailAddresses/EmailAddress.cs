using System.Globalization;

namespace GovDataSecurity.Identifiers;

/// <summary>电子邮箱: one local part, one half-width <c>@</c>, one domain name.</summary>
/// <remarks>Lengths: RFC 5321 §4.5.3.1. International letters are allowed on both sides (RFC 6531); quoted local parts and address literals, which no mailbox has that people write to, are not.</remarks>
public static class EmailAddress
{
    private const int MaxLocalPart = 64;
    private const int MaxDomain = 255;
    private const int MaxLabel = 63;
    private const int MaxAddress = 254;
    private const string Symbols = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>Whether a text has the form of an address.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return text.Length <= MaxAddress && at is > 0 and <= MaxLocalPart && IsLocalPart(text.Slice(0, at)) && IsDomain(text.Slice(at + 1));
    }

    /// <summary>Checks form and lengths.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is an address and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => HasShape(text) ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, IdentifierFault.Form, hasHyphens: true);

    /// <summary>Writes an address half-width and without white space at its ends; letters keep their case.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    /// <summary>Words between single dots, of the characters that RFC 5322 §3.2.3 allows without quotes, and of letters, marks and digits of any script.</summary>
    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        if (text[0] == '.' || text[text.Length - 1] == '.')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' ? text[i - 1] == '.' : !AsciiText.IsLetterOrDigit(text[i]) && Symbols.IndexOf(text[i]) < 0 && !IsInternational(text, ref i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>At least two labels, the last one without digits but where it is Punycode: a number behind the <c>@</c> is no domain and must not be shown as one.</summary>
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
                return IsTopLabel(label);
            }

            text = text.Slice(dot + 1);
        }
    }

    private static bool IsTopLabel(ReadOnlySpan<char> label)
        => label.Length >= 2 && (label.IndexOfAny("0123456789-".AsSpan()) < 0 || label.StartsWith("xn--".AsSpan(), StringComparison.OrdinalIgnoreCase));

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxLabel || text[0] == '-' || text[text.Length - 1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!AsciiText.IsLetterOrDigit(text[i]) && text[i] != '-' && !IsInternational(text, ref i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A letter, mark or digit beyond ASCII that isn't the full-width form of another, or an ideograph of planes 2 and 3, which moves the index to its second half.</summary>
    private static bool IsInternational(ReadOnlySpan<char> text, ref int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            index++;
            return char.ConvertToUtf32(c, text[index]) is >= 0x20000 and <= 0x3FFFD;
        }

        return c > '~' && c is not (>= '\uFF00' and <= '\uFFEF')
            && CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }
}
