using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>The forms of identifiers as maskers need them: by length and characters alone, since a number with a wrong check digit is a person's number too.</summary>
internal static class Shapes
{
    public static bool ResidentId(ReadOnlySpan<char> text, out int start, out int length) => Whole(text, IsResidentId(text), out start, out length);

    /// <summary>18 characters as a resident's number since 2023, before that three letters and twelve digits.</summary>
    public static bool ForeignerPermanentResidenceId(ReadOnlySpan<char> text, out int start, out int length)
        => Whole(text, text.Length == ResidentIdNumber.Length ? IsResidentId(text) : text.Length == 15 && HasLettersThenDigits(text, 3, 3), out start, out length);

    /// <summary>Seven to nine letters and digits with at least five digits, as the passports of nearly all countries.</summary>
    public static bool Passport(ReadOnlySpan<char> text, out int start, out int length)
        => Whole(text, text.Length is >= 7 and <= 9 && CountDigits(text) >= 5 && AreLettersOrDigits(text), out start, out length);

    /// <summary>A travel permit, an identity card of Hong Kong, Macao or Taiwan, their last part perhaps in brackets; a residence permit.</summary>
    public static bool Permit(ReadOnlySpan<char> text, out int start, out int length)
    {
        var body = text;
        if (text is [.., ')' or '）'])
        {
            var open = text.IndexOfAny('(', '（');
            if (open < 0 || text.Length - open is < 3 or > 4 || !AreLettersOrDigits(text[(open + 1)..^1]))
            {
                return Whole(text, false, out start, out length);
            }

            body = text[..open];
        }

        var digits = CountDigits(body);
        return Whole(text, digits is >= 6 and <= 10 && HasLettersThenDigits(body, 0, 2) || IsResidentId(text), out start, out length);
    }

    public static bool DriverLicenseArchive(ReadOnlySpan<char> text, out int start, out int length)
        => Whole(text, text.Length == 12 && AreDigits(text), out start, out length);

    /// <summary>The country code is shown, also in brackets. Numbers of things have two digits more.</summary>
    public static bool MobilePhone(ReadOnlySpan<char> text, out int start, out int length)
    {
        start = 0;
        length = text.Length;
        if (length is MobilePhoneNumber.Length or MobilePhoneNumber.ThingLength && text[0] == '1' && AreDigits(text))
        {
            return length == MobilePhoneNumber.ThingLength || text[1] >= '3';
        }

        if (text is ['(' or '（', '+', '8', '6', ')' or '）', ..])
        {
            start = 5;
            length -= start;
            return MobilePhoneNumber.HasShape(text[start..], out var inner) && inner == 0;
        }

        var matches = MobilePhoneNumber.HasShape(text, out start);
        length -= start;
        return matches;
    }

    public static bool BankAccount(ReadOnlySpan<char> text, out int start, out int length) => Whole(text, BankCard.HasShape(text), out start, out length);

    /// <summary>Eight to 32 letters and digits.</summary>
    public static bool Account(ReadOnlySpan<char> text, out int start, out int length) => Whole(text, CountGrouped(text, " -") is >= 8 and <= 32, out start, out length);

    /// <summary>Eight to 64 letters and digits, in groups or not: IMEI, MEID, serial numbers, GUIDs.</summary>
    public static bool Device(ReadOnlySpan<char> text, out int start, out int length) => Whole(text, CountGrouped(text, " -:._/") is >= 8 and <= 64, out start, out length);

    /// <summary>An ideograph and a letter, perhaps a dot, four to six letters and digits, perhaps one more ideograph (警, 学, 挂, 港, 澳).</summary>
    public static bool VehiclePlate(ReadOnlySpan<char> text, out int start, out int length)
    {
        var matches = text.Length >= 7 && IsIdeograph(text[0]) && char.IsAsciiLetter(text[1]);
        if (matches)
        {
            var rest = text[(text[2] is '·' or '•' or '.' or '．' or '・' or ' ' or '-' ? 3 : 2)..];
            rest = IsIdeograph(rest[^1]) ? rest[..^1] : rest;
            matches = rest.Length is >= 4 and <= 6 && AreLettersOrDigits(rest);
        }

        return Whole(text, matches, out start, out length);
    }

    public static bool VehicleIdentification(ReadOnlySpan<char> text, out int start, out int length)
        => Whole(text, text.Length == 17 && AreLettersOrDigits(text), out start, out length);

    /// <summary>9 to 20 letters, digits and hyphens.</summary>
    public static bool PublicCode(ReadOnlySpan<char> text, out int start, out int length)
        => Whole(text, text.Length is >= 9 and <= 20 && CountGrouped(text, "-") > 0, out start, out length);

    private static bool Whole(ReadOnlySpan<char> text, bool matches, out int start, out int length)
    {
        start = 0;
        length = text.Length;
        return matches;
    }

    /// <summary>The form that <see cref="ResidentIdNumber.HasShape"/> knows, without the sum that it makes for the check character.</summary>
    private static bool IsResidentId(ReadOnlySpan<char> text) => text.Length switch
    {
        ResidentIdNumber.Length => AreDigits(text[..^1]) && (char.IsAsciiDigit(text[^1]) || text[^1] is 'X' or 'x'),
        ResidentIdNumber.OldLength => AreDigits(text),
        _ => false,
    };

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    private static bool AreLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasLettersThenDigits(ReadOnlySpan<char> text, int minLetters, int maxLetters)
    {
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        return letters >= minLetters && letters <= maxLetters && CountDigits(text) == text.Length - letters;
    }

    /// <summary>Counts letters and digits.</summary>
    /// <returns>-1 when anything else stands in the text than single separators between them.</returns>
    private static int CountGrouped(ReadOnlySpan<char> text, string separators)
    {
        var count = 0;
        var wasSeparator = true;
        foreach (var c in text)
        {
            var isSeparator = !char.IsAsciiLetterOrDigit(c);
            if (isSeparator && (wasSeparator || !separators.Contains(c, StringComparison.Ordinal)))
            {
                return -1;
            }

            count += isSeparator ? 0 : 1;
            wasSeparator = isSeparator;
        }

        return wasSeparator ? -1 : count;
    }
}
