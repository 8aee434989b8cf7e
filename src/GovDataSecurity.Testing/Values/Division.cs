using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Divisions that were never issued: GB/T 2260 has prefectures 01 to 70 and 90, these have 71 to 89 or 91 to 99.</summary>
internal static class Division
{
    /// <summary>How many there are in real provinces.</summary>
    public const int Count = 31 * Prefectures * Counties;

    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    private const int Prefectures = 28;
    private const int Counties = 99;

    /// <summary>The province of a division.</summary>
    public static Province ProvinceOf(int number) => Province.All[number / (Prefectures * Counties)];

    /// <summary>The code of a division, six digits.</summary>
    public static int Code(int number)
    {
        var prefecture = 71 + (number / Counties % Prefectures);
        return (ProvinceOf(number).Code * 10_000) + ((prefecture < 90 ? prefecture : prefecture + 1) * 100) + 1 + (number % Counties);
    }

    /// <summary>Whether a text begins with such a code: one of a real province, or one of province 99, which doesn't exist.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        if (text.Length < Digits || !AsciiText.AreDigits(text[..Digits]))
        {
            return false;
        }

        int province = AsciiText.Number(text[..2]), prefecture = AsciiText.Number(text[2..4]);
        return province == 99 || prefecture is >= 71 and not 90 && Array.Exists(Province.All, known => known.Code == province);
    }
}
