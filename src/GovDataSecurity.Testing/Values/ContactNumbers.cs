using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>Where somebody can be reached: never where anybody is.</summary>
internal static class ContactNumbers
{
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const ulong Names = 78_364_164_096; // 36⁷
    private const ulong Subscribers = 100_000_000;
    private const string MobilePrefix = "154";

    private static readonly string[] AreaCodes = ["010", "020", "021", "022", "023", "024", "025", "027", "028", "029"];
    private static readonly string[] Domains = ["example.com", "example.net", "example.org"];
    private static readonly string[] TopLevels = ["example", "test", "invalid"];

    // RFC 5737.
    private static readonly string[] Networks = ["192.0.2.", "198.51.100.", "203.0.113."];

    /// <summary>154 and eight digits: the prefix was given to no operator.</summary>
    public static ValueSpace Mobiles { get; } = new(Subscribers, number => $"{MobilePrefix}{number:D8}", IsMobile);

    /// <summary>The area code of a large city and eight digits of which the first is 0: that calls another place, so no subscriber's number begins with it.</summary>
    public static ValueSpace Landlines { get; } = new(Subscribers, Landline, IsLandline);

    /// <summary>Names at the domains that RFC 2606 keeps for examples.</summary>
    public static ValueSpace Emails { get; } = new(Names * 3, Email, IsEmail);

    /// <summary>Names that begin with <c>example_</c>.</summary>
    public static ValueSpace NetworkIdentities { get; } = new(Names, number => "example_" + Name(number), text => text.StartsWith("example_"));

    /// <summary>The networks that RFC 5737 keeps for documentation; one in four from the IPv6 network of RFC 3849.</summary>
    public static ValueSpace IpAddresses { get; } = new(4 * 256, IpAddress, IsIpAddress);

    /// <summary>The range that RFC 9542 keeps for documentation.</summary>
    public static ValueSpace MacAddresses { get; } = new(256, number => $"00:00:5E:00:53:{number:X2}", IsMacAddress);

    /// <summary>IMEI of the range 00, which is kept for tests; the check digit is right.</summary>
    public static ValueSpace Devices { get; } = new(100_000_000_000, Device, text => text.Length == 15 && text.StartsWith("001") && AsciiText.AreDigits(text));

    private static bool IsMobile(ReadOnlySpan<char> text)
        => MobilePhoneNumber.HasShape(text, out var start) && text[start..].StartsWith(MobilePrefix);

    private static string Landline(ulong number)
    {
        var (area, subscriber) = Math.DivRem(number, Subscribers / 10);
        return $"{AreaCodes[area]}-0{subscriber:D7}";
    }

    private static bool IsLandline(ReadOnlySpan<char> text)
        => LandlineNumber.TryGetParts(text, out var parts) && parts.AreaCodeLength > 0 && text[parts.NumberStart] == '0';

    private static string Email(ulong number) => $"u{Name(number / 3)}@{Domains[number % 3]}";

    /// <summary>Whatever stands below the names that RFC 2606 and RFC 6761 keep for examples and tests.</summary>
    private static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('@');
        if (at < 1)
        {
            return false;
        }

        var domain = text[(at + 1)..].ToString();
        return Array.Exists(Domains, known => IsOrIsBelow(domain, known)) || Array.Exists(TopLevels, known => domain.EndsWith("." + known, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOrIsBelow(string domain, string known)
        => domain.Equals(known, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + known, StringComparison.OrdinalIgnoreCase);

    private static string IpAddress(ulong number) => (number % 4) switch
    {
        3 => string.Create(CultureInfo.InvariantCulture, $"2001:db8:{number * 0x9E37 % 0x10000:x}::{number + 1:x}"),
        var network => string.Create(CultureInfo.InvariantCulture, $"{Networks[network]}{number / 4}"),
    };

    private static bool IsIpAddress(ReadOnlySpan<char> text)
    {
        if (!IPAddress.TryParse(text, out var address))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? bytes is [0x20, 0x01, 0x0D, 0xB8, ..] || bytes[0] == 0x3F && (bytes[1] & 0xF0) == 0xF0
            : bytes is [192, 0, 2, _] or [198, 51, 100, _] or [203, 0, 113, _];
    }

    private static bool IsMacAddress(ReadOnlySpan<char> text)
    {
        var digits = text.ToString().Replace(":", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return digits.Length == 12 && digits.StartsWith("00005E0053", StringComparison.OrdinalIgnoreCase) && digits.AsSpan(10).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
    }

    private static string Device(ulong number)
    {
        Span<char> device = stackalloc char[15];
        "001".CopyTo(device);
        Digit.Write(device[3..14], number);
        Checked.Complete(device, "device-identifier");
        return device.ToString();
    }

    private static string Name(ulong number)
    {
        Span<char> name = stackalloc char[7];
        Digit.Write(name, number, Base36);
        return name.ToString();
    }
}
