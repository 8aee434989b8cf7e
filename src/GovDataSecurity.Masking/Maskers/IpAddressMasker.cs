using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GovDataSecurity.Masking;

/// <summary>Masks an IP address, keeping the first octet or the first group: <c>192.*.*.*</c>, <c>2001:*:*:*:*:*:*:*</c>.</summary>
/// <remarks>One mask character a part, so that neither the length of a part nor where an address was shortened shows.</remarks>
internal sealed class IpAddressMasker : Masker
{
    private const int LongestOctet = 3;
    private const int LongestGroup = 4;

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        var text = value.Text;
        if (IsVersion4(text))
        {
            mask.KeepTo(text.IndexOf('.')).Put(".*.*.*").Drop(int.MaxValue);
        }
        else if (text.IndexOf(':') is > 0 and <= LongestGroup && char.IsAsciiHexDigit(text[0]) && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            mask.KeepTo(text.IndexOf(':')).Put(":*:*:*:*:*:*:*").Drop(int.MaxValue);
        }
        else
        {
            mask.All();
        }
    }

    /// <summary>Four decimal numbers; the platform would also take hexadecimal and shortened ones.</summary>
    private static bool IsVersion4(ReadOnlySpan<char> text)
    {
        var octets = 0;
        foreach (var part in text.Split('.'))
        {
            var octet = text[part];
            if (++octets > 4 || octet.Length > LongestOctet || !byte.TryParse(octet, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }
        }

        return octets == 4;
    }
}
