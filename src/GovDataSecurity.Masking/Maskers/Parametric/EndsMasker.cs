namespace GovDataSecurity.Masking;

/// <summary>Keeps the two ends of a value and masks what lies between, or the other way round.</summary>
/// <remarks>A value that has no more elements than the two ends together is masked completely.</remarks>
internal sealed class EndsMasker : Masker
{
    private readonly int _first;
    private readonly int _last;
    private readonly bool _keepsEnds;

    public EndsMasker(int first, int last, bool keepsEnds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        _first = first;
        _last = last;
        _keepsEnds = keepsEnds;
    }

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var middle = (long)value.Length - _first - _last;
        if (middle <= 0)
        {
            mask.All();
        }
        else if (_keepsEnds)
        {
            mask.Keep(_first).Mask((int)middle).Keep(_last);
        }
        else
        {
            mask.Mask(_first).Keep((int)middle).Mask(_last);
        }
    }
}
