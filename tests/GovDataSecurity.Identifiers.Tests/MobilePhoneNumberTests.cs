namespace GovDataSecurity.Identifiers.Tests;

public sealed class MobilePhoneNumberTests
{
    [Theory]
    [InlineData("19900001234", 0)]
    [InlineData("+8619900001234", 3)]
    [InlineData("+86 19900001234", 4)]
    [InlineData("0086-199-0000-1234", 5)]
    [InlineData("8619900001234", 2)]
    [InlineData("86 199 0000 1234", 3)]
    public void HasShape_Number_TellsWhereItBegins(string text, int start)
    {
        Assert.True(MobilePhoneNumber.HasShape(text, out var found));
        Assert.Equal(start, found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("86")]
    [InlineData("+86 ")]
    [InlineData("12900001234")]
    [InlineData("1990000123")]
    [InlineData("1064000000000")]
    [InlineData("199-0000 1234")]
    [InlineData("199--000-1234")]
    [InlineData("１９９００００１２３４")]
    [InlineData("+86+8619900001234")]
    [InlineData("19900001234\n")]
    public void HasShape_AnythingElse_False(string text) => Assert.False(MobilePhoneNumber.HasShape(text));
}
