using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks a resident identity number, keeping one character at each end.</summary>
/// <remarks>Six plus four kept characters leave about 3,300 people, 33 when the year of birth is known from another column; so one
/// plus one is the default.</remarks>
internal sealed class ResidentIdNumberMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!ResidentIdNumber.HasShape(value))
        {
            mask.All();
            return;
        }

        mask.Keep(1).MaskTo(value.Length - 1).Keep(1);
    }
}
