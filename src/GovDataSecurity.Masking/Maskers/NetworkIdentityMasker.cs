namespace GovDataSecurity.Masking;

/// <summary>Masks an account of a network service, keeping the first character.</summary>
internal sealed class NetworkIdentityMasker : Masker
{
    private const int Longest = 128;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (value.Length is < 2 or > Longest || !char.IsLetterOrDigit(value.Text[0]) && !char.IsSurrogate(value.Text[0]))
        {
            mask.All();
            return;
        }

        mask.Keep(1);
    }
}
