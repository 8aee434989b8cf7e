namespace GovDataSecurity.Identifiers;

/// <summary>IP地址: an address of version 4 or 6 as text.</summary>
/// <remarks>Version 4: four numbers up to 255 without leading zeros (RFC 6943 §3.1.1: octal or decimal, nobody knows). Version 6: RFC 4291 §2.2, with <c>::</c> and an embedded version 4 address,
/// and the zone of RFC 4007 §11. Ports, prefixes and brackets are not part of an address.</remarks>
public static class IpAddress
{
    private const int Groups = 8;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such an address and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => IsVersion4(text) || IsVersion6(text) ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, IdentifierFault.Form);


    /// <summary>Whether a text is an address of version 4.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool IsVersion4(ReadOnlySpan<char> text)
    {
        int octets = 1, number = -1;
        foreach (var c in text)
        {
            if (c == '.')
            {
                if (number < 0 || ++octets > 4)
                {
                    return false;
                }

                number = -1;
            }
            else if (!AsciiText.IsDigit(c) || number == 0)
            {
                return false;
            }
            else
            {
                number = (Math.Max(number, 0) * 10) + (c - '0');
                if (number > 255)
                {
                    return false;
                }
            }
        }

        return octets == 4 && number >= 0;
    }

    /// <summary>Whether a text is an address of version 6, perhaps with a zone.</summary>
    /// <param name="text">Any text.</param>
    /// <returns><see langword="true"/> when nothing else stands in the text.</returns>
    public static bool IsVersion6(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOf('%');
        if (zone >= 0)
        {
            if (!IsZone(text.Slice(zone + 1)))
            {
                return false;
            }

            text = text.Slice(0, zone);
        }

        var gap = text.IndexOf("::".AsSpan(), StringComparison.Ordinal);
        if (gap < 0)
        {
            return CountGroups(text, mayEndIn4: true) == Groups;
        }

        var before = gap == 0 ? 0 : CountGroups(text.Slice(0, gap), mayEndIn4: false);
        var rest = text.Slice(gap + 2);
        var after = rest.IsEmpty ? 0 : CountGroups(rest, mayEndIn4: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    /// <summary>Writes it half-width, without white space at its ends.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written) => AsciiText.TryNarrow(text, destination, out written);

    /// <summary>The groups of up to four hexadecimal digits behind colons; an address of version 4 counts as two; −1 for anything else.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndIn4)
    {
        for (var groups = 0; groups < Groups;)
        {
            var colon = text.IndexOf(':');
            var group = colon < 0 ? text : text.Slice(0, colon);
            if (colon < 0 && mayEndIn4 && IsVersion4(group))
            {
                return groups + 2;
            }

            if (group.Length is 0 or > 4 || !AreHexadecimal(group))
            {
                return -1;
            }

            groups++;
            if (colon < 0)
            {
                return groups;
            }

            text = text.Slice(colon + 1);
        }

        return -1;
    }

    private static bool AreHexadecimal(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!AsciiText.IsHexadecimal(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!AsciiText.IsLetterOrDigit(c) && c is not ('-' or '.' or '_' or '~'))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
