namespace GovDataSecurity.Masking;

/// <summary>Masks everything, one mask character an element.</summary>
internal sealed class FallbackMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask) => mask.All();
}
