using System.Net;
using FsCheck;

namespace GovDataSecurity.Identifiers.Tests;

public sealed class IpAddressTests
{
    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("1::")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:DB8:0:0:0:0:0:1")]
    [InlineData("1:2:3:4:5:6:7::")]
    [InlineData("::2:3:4:5:6:7:8")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("64:ff9b::192.0.2.33")]
    [InlineData("1:2:3:4:5:6:192.0.2.1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::1%1")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (IpAddress.Check(text).IsValid, IpAddress.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("256.0.2.1", IdentifierFault.Form)]
    [InlineData("192.0.2", IdentifierFault.Form)]
    [InlineData("192.0.2.1.1", IdentifierFault.Form)]
    [InlineData("192.0.02.1", IdentifierFault.Form)]
    [InlineData("192.0.2.00", IdentifierFault.Form)]
    [InlineData("192.0.2.1/24", IdentifierFault.Form)]
    [InlineData("192.0.2.1:80", IdentifierFault.Form)]
    [InlineData("192..2.1", IdentifierFault.Form)]
    [InlineData("192.0.2.", IdentifierFault.Form)]
    [InlineData(".192.0.2", IdentifierFault.Form)]
    [InlineData("192.0.2.1\n", IdentifierFault.Form)]
    [InlineData("192.0.2.１", IdentifierFault.Width)]
    [InlineData("192.0.2. 1", IdentifierFault.Separator)]
    [InlineData("::1::", IdentifierFault.Form)]
    [InlineData(":::", IdentifierFault.Form)]
    [InlineData(":", IdentifierFault.Form)]
    [InlineData("%eth0", IdentifierFault.Form)]
    [InlineData("12345::", IdentifierFault.Form)]
    [InlineData("1:2:3:4:5:6:7:8:9", IdentifierFault.Form)]
    [InlineData("1:2:3:4:5:6:7", IdentifierFault.Form)]
    [InlineData("1:2:3:4::5:6:7:8", IdentifierFault.Form)]
    [InlineData(":1:2:3:4:5:6:7", IdentifierFault.Form)]
    [InlineData("1:2:3:4:5:6:7:", IdentifierFault.Form)]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1", IdentifierFault.Form)]
    [InlineData("::192.0.2.1:5", IdentifierFault.Form)]
    [InlineData("192.0.2.1::", IdentifierFault.Form)]
    [InlineData("::ffff:192.0.02.1", IdentifierFault.Form)]
    [InlineData("[::1]", IdentifierFault.Form)]
    [InlineData("::1%", IdentifierFault.Form)]
    [InlineData("::g", IdentifierFault.Form)]
    [InlineData("::1%a%b", IdentifierFault.Form)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (IpAddress.Check(text).IsValid, IpAddress.Check(text).Fault));

    [Theory]
    [InlineData(" 192.0.2.1\n", "192.0.2.1")]
    [InlineData("１９２．０．２．１", "192.0.2.1")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(IpAddress.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(IpAddress.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void IsVersion_ByForm_TellsThemApart()
    {
        Assert.True(IpAddress.IsVersion4("192.0.2.1"));
        Assert.False(IpAddress.IsVersion6("192.0.2.1"));
        Assert.True(IpAddress.IsVersion6("::192.0.2.1"));
        Assert.False(IpAddress.IsVersion4("::192.0.2.1"));
    }

    [Fact]
    public void Check_WhatThePlatformWrites_IsValid() => Prop.ForAll<byte[]>(bytes =>
    {
        var address = new byte[16];
        bytes.AsSpan(0, Math.Min(bytes.Length, 16)).CopyTo(address);
        Assert.True(IpAddress.IsVersion6(new IPAddress(address).ToString()));
        Assert.True(IpAddress.IsVersion4(new IPAddress(address[..4]).ToString()));
    }).QuickCheckThrowOnFailure();
}
