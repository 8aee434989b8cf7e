using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks an account or card number, keeping the last four digits and the separators between groups.</summary>
internal sealed class BankAccountNumberMasker : Masker
{
    private const int Kept = 4;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!BankCard.HasShape(value))
        {
            mask.All();
            return;
        }

        var hidden = value.Text.Length - value.Text.CountAny(' ', '-') - Kept;
        foreach (var c in value.Text)
        {
            var isDigit = char.IsAsciiDigit(c);
            _ = isDigit && hidden-- > 0 ? mask.Mask(1) : mask.Keep(1);
        }
    }
}
