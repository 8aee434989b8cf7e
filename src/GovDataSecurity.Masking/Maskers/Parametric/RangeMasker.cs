namespace GovDataSecurity.Masking;

/// <summary>Keeps a range of elements, or masks it.</summary>
/// <remarks>A value that is too short for the range is masked completely.</remarks>
internal sealed class RangeMasker(Range range, bool keepsRange) : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        int start = range.Start.GetOffset(value.Length), end = range.End.GetOffset(value.Length);
        if (start < 0 || end > value.Length || start >= end)
        {
            mask.All();
        }
        else if (keepsRange)
        {
            mask.MaskTo(start).KeepTo(end);
        }
        else
        {
            mask.KeepTo(start).MaskTo(end).KeepTo(value.Length);
        }
    }
}
