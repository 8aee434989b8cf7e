namespace GovDataSecurity.Identifiers.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("example@example.org")]
    [InlineData("e.x+1@mail.example.org")]
    [InlineData("示例@示例.中国")]
    [InlineData("e@9901.org")]
    public void HasShape_Address_True(string text) => Assert.True(EmailAddress.HasShape(text));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
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
}
