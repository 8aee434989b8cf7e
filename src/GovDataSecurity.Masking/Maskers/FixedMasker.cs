namespace GovDataSecurity.Masking;

/// <summary>Masks everything as <c>***</c>.</summary>
/// <remarks>For values that are dropped, and for those whose length tells: credentials, amounts, words from a short list.</remarks>
internal sealed class FixedMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask) => mask.Fixed();
}
