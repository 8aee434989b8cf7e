namespace GovDataSecurity.Identifiers;

/// <summary>车牌号: province, issuing authority, and five or six characters; perhaps with the middle dot that the plate shows behind the authority.</summary>
/// <remarks>GA 36-2018. Letters never include I and O. New-energy cars have six characters with the letter of their drive first (small) or last (large). A last character names police, trailers,
/// driving schools, consulates, embassies, border traffic with Hong Kong and Macao, tests and oversize. Rescue vehicles end in 应急. Also: embassies (使 and six digits), armed police (WJ),
/// and the army (two letters and five digits).</remarks>
public static class VehiclePlateNumber
{
    private const string Provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新";

    private const string Endings = "警学挂领使港澳试超临";

    private const string EmergencyEnding = "应急";

    /// <summary>军委机关, 海军, 空军, and the commands.</summary>
    private const string ArmyLetters = "VHKBSLJNGCE";

    /// <summary>Whether a character stands for a province on plates.</summary>
    /// <param name="c">Any character.</param>
    /// <returns><see langword="true"/> for 京, 津, 冀 and so on.</returns>
    public static bool IsProvince(char c) => Provinces.IndexOf(c) >= 0;

    /// <summary>Checks the form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether the text is such a number and nothing else; otherwise why not.</returns>
    public static IdentifierCheck Check(ReadOnlySpan<char> text)
        => HasForm(text) ? IdentifierCheck.Valid() : IdentifierCheck.Malformed(text, text.Length is >= 7 and <= 9 ? IdentifierFault.Form : IdentifierFault.Length);

    /// <summary>Writes a number half-width, in capitals, without spaces, hyphens, dots and brackets.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">Where to write; as long as the text is always enough.</param>
    /// <param name="written">How many characters were written.</param>
    /// <returns><see langword="false"/> when the destination is too short. The result is still to be checked.</returns>
    public static bool TryNormalize(ReadOnlySpan<char> text, Span<char> destination, out int written)
    {
        if (!AsciiText.TryCompact(text, destination, out var length))
        {
            written = 0;
            return false;
        }

        written = 0;
        for (var i = 0; i < length; i++)
        {
            if (!IsDot(destination[i]) && destination[i] is not ('(' or ')' or '[' or ']' or '【' or '】'))
            {
                destination[written++] = destination[i];
            }
        }

        return true;
    }


    private static bool HasForm(ReadOnlySpan<char> text)
    {
        if (text.Length < 7)
        {
            return false;
        }

        return text[0] switch
        {
            '使' => IsEmbassy(text.Slice(1)),
            'W' when text[1] == 'J' => IsArmedPolice(text.Slice(2)),
            >= 'A' and <= 'Z' => ArmyLetters.IndexOf(text[0]) >= 0 && text.Length == 7 && IsPlateLetter(text[1]) && AsciiText.AreDigits(text.Slice(2)),
            var province => IsProvince(province) && IsPlateLetter(text[1]) && IsNumber(text, text.Slice(text[2] == '\u00B7' ? 3 : 2)),
        };
    }

    /// <summary>The part behind the issuing authority.</summary>
    private static bool IsNumber(ReadOnlySpan<char> plate, ReadOnlySpan<char> number)
    {
        if (number.Length == 6)
        {
            return number.EndsWith(EmergencyEnding.AsSpan(), StringComparison.Ordinal) ? ArePlateCharacters(number.Slice(0, 4)) : IsNewEnergy(number);
        }

        if (number.Length != 5)
        {
            return false;
        }

        var last = number[4];
        if (last is '港' or '澳')
        {
            return plate[0] == '粤' && plate[1] == 'Z' && ArePlateCharacters(number.Slice(0, 4));
        }

        return Endings.IndexOf(last) >= 0 ? ArePlateCharacters(number.Slice(0, 4)) : ArePlateCharacters(number) && HasDigit(number);
    }

    /// <summary>Small: the letter of the drive, a letter or digit, four digits. Large: five digits, the letter of the drive.</summary>
    private static bool IsNewEnergy(ReadOnlySpan<char> number)
        => IsDrive(number[0]) ? IsPlateCharacter(number[1]) && AsciiText.AreDigits(number.Slice(2)) : IsDrive(number[5]) && AsciiText.AreDigits(number.Slice(0, 5));

    /// <summary>Three digits of country and three of number.</summary>
    private static bool IsEmbassy(ReadOnlySpan<char> number)
        => number.Length == 6 ? AsciiText.AreDigits(number) : number.Length == 7 && number[3] == '\u00B7' && AsciiText.AreDigits(number.Slice(0, 3)) && AsciiText.AreDigits(number.Slice(4));

    /// <summary>A province or two digits of the corps, then four digits, or three, and a letter or digit.</summary>
    private static bool IsArmedPolice(ReadOnlySpan<char> number)
    {
        number = IsProvince(number[0]) ? number.Slice(1) : number;
        return number.Length is >= 5 and <= 7 && AsciiText.AreDigits(number.Slice(0, number.Length - 1)) && IsPlateCharacter(number[number.Length - 1]);
    }

    /// <summary>Pure electric A to E, others F to K.</summary>
    private static bool IsDrive(char c) => c is >= 'A' and <= 'H' or 'J' or 'K';

    private static bool IsPlateLetter(char c) => AsciiText.IsUpper(c) && c is not ('I' or 'O');

    private static bool IsPlateCharacter(char c) => AsciiText.IsDigit(c) || IsPlateLetter(c);

    private static bool IsDot(char c) => c is '.' or '\u00B7' or '\u2022' or '\u2027' or '\u2219' or '\u22C5' or '\u30FB' or '\uFF65';

    private static bool ArePlateCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsPlateCharacter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (AsciiText.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
