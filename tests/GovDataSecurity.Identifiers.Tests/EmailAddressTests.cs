namespace GovDataSecurity.Identifiers.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("example@example.org")]
    [InlineData("e.x+1@mail.example.org")]
    [InlineData("示例@示例.中国")]
    [InlineData("e@9901.org")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.org")]
    [InlineData("示例\U00020BB7@示例.中国")]
    [InlineData("e@xn--fiqs8s.xn--fiqs8s")]
    public void HasShape_Address_True(string text) => Assert.True(EmailAddress.HasShape(text));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData(".e@example.org")]
    [InlineData("e.@example.org")]
    [InlineData("e..e@example.org")]
    [InlineData("e@example..org")]
    [InlineData("e@-example.org")]
    [InlineData("e@192.0.2.1")]
    [InlineData("e@[192.0.2.1]")]
    [InlineData("e@example.c1")]
    [InlineData("ｅ@example.org")]
    [InlineData("e@example.org\n")]
    [InlineData("e\u200B@example.org")]
    [InlineData("e@localhost")]
    [InlineData("e@e@example.org")]
    [InlineData("e@example.1rg")]
    [InlineData("e@example.o")]
    [InlineData("e@.example.org")]
    [InlineData("e@example.org.")]
    [InlineData("e@exa mple.org")]
    [InlineData("e x@example.org")]
    [InlineData("\"e\"@example.org")]
    [InlineData("e＠example.org")]
    public void HasShape_AnythingElse_False(string text) => Assert.False(EmailAddress.HasShape(text));

    [Fact]
    public void HasShape_TooLongParts_False()
    {
        Assert.True(EmailAddress.HasShape(new string('e', 64) + "@example.org"));
        Assert.False(EmailAddress.HasShape(new string('e', 65) + "@example.org"));
        Assert.True(EmailAddress.HasShape("e@" + new string('e', 63) + ".org"));
        Assert.False(EmailAddress.HasShape("e@" + new string('e', 64) + ".org"));
        Assert.False(EmailAddress.HasShape("e@" + string.Concat(Enumerable.Repeat("e.", 130)) + "org"));
    }

    [Theory]
    [InlineData("example@example.org", IdentifierFault.None)]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("e x@example.org", IdentifierFault.Separator)]
    [InlineData("e＠example.org", IdentifierFault.Width)]
    [InlineData("e.example.org", IdentifierFault.Form)]
    public void Check_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((fault == IdentifierFault.None, fault), (EmailAddress.Check(text).IsValid, EmailAddress.Check(text).Fault));

    [Fact]
    public void TryNormalize_AsWritten_IsHalfWidthWithItsCase()
    {
        Span<char> destination = stackalloc char[32];

        Assert.True(EmailAddress.TryNormalize("\u202D Ｅ＠Example.org\u202C\n", destination, out var written));
        Assert.Equal("E@Example.org", destination[..written].ToString());
    }
}
