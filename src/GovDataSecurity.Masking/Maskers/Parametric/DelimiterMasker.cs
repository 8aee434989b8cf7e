namespace GovDataSecurity.Masking;

/// <summary>Masks what stands before or behind a character and keeps the rest.</summary>
/// <remarks>Where the character occurs several times, the place is taken that hides more. A value without it is masked completely.</remarks>
internal sealed class DelimiterMasker(char delimiter, bool masksBefore) : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var at = masksBefore ? value.LastIndexOf(delimiter) : value.IndexOf(delimiter);
        if (at < 0)
        {
            mask.All();
        }
        else if (masksBefore)
        {
            mask.MaskTo(at).KeepTo(value.Length);
        }
        else
        {
            mask.KeepTo(at + 1);
        }
    }
}
