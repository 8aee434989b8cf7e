namespace GovDataSecurity.Identifiers;

/// <summary>固定电话号码: area code with its leading 0, seven or eight digits, perhaps an extension; or the ten digits of a 400 or 800 number.</summary>
/// <remarks>电信网编号计划 (2017). As written: <c>010-88880000</c>, <c>(0951)8880000</c>, <c>+86-10-88880000</c>, <c>400-888-0000</c>; extensions behind a hyphen, <c>转</c>, <c>分机</c>, <c>ext</c>, <c>x</c> or
/// <c>#</c>. The areas with two digits have eight-digit numbers. Which numbers of an area are in use isn't asked.</remarks>
public static class LandlineNumber
{
    private const int ServiceDigits = 10;

    private const int MaxExtension = 6;

    private static readonly string[] CountryCodes = ["+86", "0086"];

    private static readonly string[] ExtensionWords = ["转", "分机", "ext.", "ext", "EXT.", "EXT", "x", "X", "#", "-"];

    /// <summary>Checks form, area code and number of digits.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
    {
        var fault = TryRead(text, out _);
        return fault == IdentifierFault.None ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, fault, hasHyphens: true);
    }

    /// <summary>Where the parts of a number stand.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="parts">The parts.</param>
    /// <returns><see langword="false"/> when the text is no such number.</returns>
    public static bool TryGetParts(ReadOnlySpan<char> text, out LandlineNumberParts parts) => TryRead(text, out parts) == IdentifierFault.None;

    /// <summary>Writes a number half-width: digits without country code, spaces, hyphens and brackets, then a hyphen and the extension.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!AsciiText.TryNarrow(text, destination, out written))
        {
            return false;
        }

        var compact = 0;
        for (var i = 0; i < written; i++)
        {
            var c = destination[i];
            if (!char.IsWhiteSpace(c) && !AsciiText.IsInvisible(c))
            {
                destination[compact++] = AsciiText.IsSeparator(c) ? '-' : c;
            }
        }

        written = compact;
        var narrow = destination.Slice(0, compact);
        if (TryGetParts(narrow, out var parts))
        {
            written = Write(narrow, parts);
        }

        return true;
    }


    private static int Write(Span<char> text, LandlineNumberParts parts)
    {
        Span<char> normal = stackalloc char[ServiceDigits + 2 + 1 + MaxExtension];
        var length = 0;
        if (parts.AreaCodeLength > 0)
        {
            normal[length++] = '0';
            text.Slice(parts.AreaCodeStart, parts.AreaCodeLength).CopyTo(normal.Slice(length));
            length += parts.AreaCodeLength;
        }

        for (var i = parts.NumberStart; i < parts.NumberStart + parts.NumberLength; i++)
        {
            if (text[i] != '-')
            {
                normal[length++] = text[i];
            }
        }

        if (parts.ExtensionLength > 0)
        {
            normal[length++] = '-';
            text.Slice(parts.ExtensionStart, parts.ExtensionLength).CopyTo(normal.Slice(length));
            length += parts.ExtensionLength;
        }

        normal.Slice(0, length).CopyTo(text);
        return length;
    }

    private static IdentifierFault TryRead(ReadOnlySpan<char> text, out LandlineNumberParts parts)
    {
        parts = default;
        if (TryReadService(text, out var length))
        {
            var extension = ReadExtension(text, length);
            parts = new LandlineNumberParts(0, 0, 0, length, extension, text.Length - extension);
            return extension < 0 ? IdentifierFault.Form : IdentifierFault.None;
        }

        var place = 0;
        var isInternational = false;
        foreach (var code in CountryCodes)
        {
            if (text.StartsWith(code.AsSpan(), StringComparison.Ordinal))
            {
                isInternational = true;
                place = code.Length;
                place += At(text, place) == '-' ? 1 : 0;
                break;
            }
        }

        var isBracketed = At(text, place) == '(';
        place += isBracketed ? 1 : 0;
        if (At(text, place) == '0')
        {
            place++;
        }
        else if (!isInternational)
        {
            return IdentifierFault.Form;
        }

        var areaStart = place;
        var areaLength = At(text, place) is '1' or '2' ? 2 : 3;
        var area = text.Slice(place, Math.Min(areaLength, text.Length - place));
        if (area.Length < areaLength || !AsciiText.AreDigits(area))
        {
            return IdentifierFault.Form;
        }

        place += areaLength;
        if (isBracketed && At(text, place++) != ')')
        {
            return IdentifierFault.Form;
        }

        place += At(text, place) == '-' ? 1 : 0;
        var end = place;
        while (AsciiText.IsDigit(At(text, end)))
        {
            end++;
        }

        var number = end - place;
        if (number is not (7 or 8) || number == 7 && areaLength == 2)
        {
            return number == 0 ? IdentifierFault.Form : IdentifierFault.Length;
        }

        if (!AreaCodes.IsInUse(AsciiText.Number(area)))
        {
            return IdentifierFault.Division;
        }

        var extensionStart = ReadExtension(text, end);
        parts = new LandlineNumberParts(areaStart, areaLength, place, number, extensionStart, text.Length - extensionStart);
        return extensionStart < 0 ? IdentifierFault.Form : IdentifierFault.None;
    }

    /// <summary>400 or 800 and seven digits, with a hyphen behind the code, and perhaps one before the last four or three.</summary>
    private static bool TryReadService(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.Length < ServiceDigits || text[0] is not ('4' or '8') || text[1] != '0' || text[2] != '0')
        {
            return false;
        }

        var digits = 0;
        while (length < text.Length && digits < ServiceDigits)
        {
            if (AsciiText.IsDigit(text[length]))
            {
                digits++;
            }
            else if (text[length] != '-' || digits is not (3 or 6 or 7) || text[length - 1] == '-' || digits != 3 && text[3] != '-')
            {
                return false;
            }

            length++;
        }

        return digits == ServiceDigits && length <= ServiceDigits + 2;
    }

    /// <summary>Where the digits of an extension begin that goes to the end; the end of the text where there is none; −1 for anything else.</summary>
    private static int ReadExtension(ReadOnlySpan<char> text, int start)
    {
        if (start == text.Length)
        {
            return start;
        }

        foreach (var word in ExtensionWords)
        {
            if (text.Slice(start).StartsWith(word.AsSpan(), StringComparison.Ordinal))
            {
                var digits = text.Slice(start + word.Length);
                return digits.Length is > 0 and <= MaxExtension && AsciiText.AreDigits(digits) ? start + word.Length : -1;
            }
        }

        return -1;
    }

    private static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';
}
