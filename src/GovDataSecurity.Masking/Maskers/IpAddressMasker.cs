using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks an IP address, keeping the first octet or the first group: <c>192.*.*.*</c>, <c>2001:*:*:*:*:*:*:*</c>.</summary>
/// <remarks>One mask character a part, so that neither the length of a part nor where an address was shortened shows.</remarks>
internal sealed class IpAddressMasker : Masker
{
    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var text = value.Text;
        if (IpAddress.IsVersion4(text))
        {
            mask.KeepTo(text.IndexOf('.')).Put(".*.*.*").Drop(int.MaxValue);
        }
        else if (text.IndexOf(':') > 0 && IpAddress.IsVersion6(text))
        {
            mask.KeepTo(text.IndexOf(':')).Put(":*:*:*:*:*:*:*").Drop(int.MaxValue);
        }
        else
        {
            mask.All();
        }
    }
}
