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

    [Theory]
    [InlineData("19900001234")]
    [InlineData("+8619900001234")]
    [InlineData("8619900001234")]
    [InlineData("008619900001234")]
    [InlineData("14600001234")]
    [InlineData("16190001234")]
    [InlineData("17410001234")]
    [InlineData("1440000000001")]
    [InlineData("1410000000001")]
    [InlineData("1064800000001")]
    public void Check_NumberInUse_IsValid(string text) => Assert.True(MobilePhoneNumber.Check(text).IsValid);

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("15400001234", IdentifierFault.Unassigned)]
    [InlineData("19400001234", IdentifierFault.Unassigned)]
    [InlineData("16000001234", IdentifierFault.Unassigned)]
    [InlineData("17900001234", IdentifierFault.Unassigned)]
    [InlineData("14000001234", IdentifierFault.Unassigned)]
    [InlineData("12900001234", IdentifierFault.Unassigned)]
    [InlineData("29900001234", IdentifierFault.Unassigned)]
    [InlineData("1990000000001", IdentifierFault.Unassigned)]
    [InlineData("1990000123", IdentifierFault.Length)]
    [InlineData("199000012345", IdentifierFault.Length)]
    [InlineData("199 0000 1234", IdentifierFault.Separator)]
    [InlineData("+86 19900001234", IdentifierFault.Separator)]
    [InlineData("1990000123４", IdentifierFault.Width)]
    [InlineData("19900001234\n", IdentifierFault.Character)]
    [InlineData("+85219900001234", IdentifierFault.Character)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault)
        => Assert.Equal((false, fault), (MobilePhoneNumber.Check(text).IsValid, MobilePhoneNumber.Check(text).Fault));

    [Theory]
    [InlineData("(+86) 199-0000-1234", "19900001234")]
    [InlineData("００８６１９９００００１２３４", "19900001234")]
    [InlineData("86 1440 0000 00001", "1440000000001")]
    public void TryNormalize_AsWritten_GivesTheDigits(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(MobilePhoneNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
    }

    [Fact]
    public void Check_WithANewerPlan_KnowsItsRanges()
    {
        var plan = new MobileNumberPlan(new DateTime(2030, 1, 1), "1540-1549 1990", "1420");

        Assert.True(MobilePhoneNumber.Check("15400001234", plan).IsValid);
        Assert.True(MobilePhoneNumber.Check("1420000000001", plan).IsValid);
        Assert.False(MobilePhoneNumber.Check("19910001234", plan).IsValid);
        Assert.Throws<ArgumentNullException>(() => MobilePhoneNumber.Check("15400001234", null!));
    }
}
