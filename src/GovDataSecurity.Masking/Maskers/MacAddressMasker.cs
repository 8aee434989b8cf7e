namespace GovDataSecurity.Masking;

/// <summary>Masks a MAC address (EUI-48, EUI-64), keeping the manufacturer part and the separators.</summary>
/// <remarks>A locally administered address has no manufacturer part (IEEE 802, second bit of the first octet): phones make such addresses by chance, so
/// nothing of it is kept.</remarks>
internal sealed class MacAddressMasker : Masker
{
    private const int ManufacturerDigits = 6;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!HasShape(value) || IsLocallyAdministered(value.Text[1]))
        {
            mask.All();
            return;
        }

        var digit = 0;
        foreach (var c in value.Text)
        {
            _ = char.IsAsciiHexDigit(c) && ++digit > ManufacturerDigits ? mask.Mask(1) : mask.Keep(1);
        }
    }

    private static bool IsLocallyAdministered(char secondDigit) => "2367ABEFabef".Contains(secondDigit, StringComparison.Ordinal);

    private static bool HasShape(ReadOnlySpan<char> text) => text.Length switch
    {
        12 or 16 => IsGrouped(text, text.Length, '\0'),
        14 or 19 => IsGrouped(text, 4, '.') || IsGrouped(text, 4, '-') || IsGrouped(text, 4, ':'),
        17 or 23 => IsGrouped(text, 2, ':') || IsGrouped(text, 2, '-') || IsGrouped(text, 2, ' '),
        _ => false,
    };

    private static bool IsGrouped(ReadOnlySpan<char> text, int size, char separator)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var isBorder = i % (size + 1) == size;
            if (isBorder ? text[i] != separator : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
