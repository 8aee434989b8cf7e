using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks an address, keeping what it names down to the county or district; one that doesn't begin with a division is masked completely.</summary>
internal sealed class HomeAddressMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
        => mask.Keep(new TextElements(value.Text[..AdministrativeDivision.LengthDownToCounty(value)]).Length);
}
