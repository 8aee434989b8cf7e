using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks a mobile number, keeping three digits, four digits, the country code and separators.</summary>
internal sealed class MobilePhoneNumberMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!MobilePhoneNumber.HasShape(value, out var start))
        {
            mask.All();
            return;
        }

        if (value.Length - start == MobilePhoneNumber.Length)
        {
            mask.KeepTo(start + 3).Mask(4).Keep(4);
        }
        else
        {
            mask.KeepTo(start + 4).Mask(4).Keep(5);
        }
    }
}
