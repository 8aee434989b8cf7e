namespace GovDataSecurity.Identifiers.Tests;

public sealed class BankCardTests
{
    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5555-5555-5555-4444")]
    [InlineData("6200000000000005")]
    public void HasValidCheckDigit_TestNumbers_True(string text) => Assert.True(BankCard.HasValidCheckDigit(text));

    [Fact]
    public void HasValidCheckDigit_AnyOneDigitChanged_False()
    {
        const string Number = "4111111111111111";
        for (var i = 0; i < Number.Length; i++)
        {
            for (var c = '0'; c <= '9'; c++)
            {
                Assert.Equal(c == Number[i], BankCard.HasValidCheckDigit(string.Concat(Number.AsSpan(0, i), [c], Number.AsSpan(i + 1))));
            }
        }
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("00000000000000000000")]
    [InlineData("４１１１１１１１１１１１１１１１")]
    [InlineData("")]
    public void HasValidCheckDigit_NoCardNumber_False(string text) => Assert.False(BankCard.HasValidCheckDigit(text));

    [Theory]
    [InlineData("000000000001", true)]
    [InlineData("00000000001", false)]
    [InlineData("00000000000000000000000000000001", true)]
    [InlineData("000000000000000000000000000000001", false)]
    [InlineData("0000-0000 0000", true)]
    [InlineData("0000--0000-0000", false)]
    [InlineData("-000000000000", false)]
    [InlineData("000000000000-", false)]
    [InlineData("00000000000A", false)]
    public void HasShape_ByDigitsAndSeparators(string text, bool expected) => Assert.Equal(expected, BankCard.HasShape(text));

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("378282246310005")]
    [InlineData("30569309025904")]
    [InlineData("4222222222222")]
    [InlineData("6228480000000000000")]
    public void Check_CardNumber_IsValid(string text) => Assert.True(BankCard.Check(text).IsValid);

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("4111111111111112", IdentifierFault.CheckCharacter)]
    [InlineData("4111 1111 1111 1111", IdentifierFault.Separator)]
    [InlineData("４111111111111111", IdentifierFault.Width)]
    [InlineData("411111111111111A", IdentifierFault.Character)]
    [InlineData("620000000000003", IdentifierFault.Length)]
    [InlineData("411111111116", IdentifierFault.Length)]
    [InlineData("62284800000000000000", IdentifierFault.Length)]
    [InlineData("0000000000000000", IdentifierFault.Unassigned)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (BankCard.Check(text).IsValid, BankCard.Check(text).Fault));

    [Fact]
    public void Check_WrongCheckDigit_TellsTheRightOne() => Assert.Equal('1', BankCard.Check("4111111111111117").CheckCharacter);

    [Theory]
    [InlineData("6200000000000005", CardNetwork.UnionPay)]
    [InlineData("8171000000000000", CardNetwork.UnionPay)]
    [InlineData("4111111111111111", CardNetwork.Visa)]
    [InlineData("5555555555554444", CardNetwork.Mastercard)]
    [InlineData("2223003122003222", CardNetwork.Mastercard)]
    [InlineData("3530111333300000", CardNetwork.Jcb)]
    [InlineData("378282246310005", CardNetwork.AmericanExpress)]
    [InlineData("30569309025904", CardNetwork.DinersClub)]
    [InlineData("6011111111111117", CardNetwork.Discover)]
    [InlineData("9558800000000000000", CardNetwork.Unknown)]
    [InlineData("4111", CardNetwork.Unknown)]
    public void GetNetwork_ByPrefix(string text, CardNetwork expected) => Assert.Equal(expected, BankCard.GetNetwork(text));

    [Theory]
    [InlineData("9558800000000000000", "中国工商银行")]
    [InlineData("6222020000000000000", "中国工商银行")]
    [InlineData("6228480000000000000", "中国农业银行")]
    [InlineData("9559900000000000000", "中国农业银行")]
    [InlineData("6217000000000000000", "中国建设银行")]
    [InlineData("6216610000000000000", "中国银行")]
    [InlineData("6222600000000000000", "交通银行")]
    [InlineData("6221880000000000000", "中国邮政储蓄银行")]
    [InlineData("9555500000000000", "招商银行")]
    [InlineData("6226600000000000", "中国光大银行")]
    [InlineData("4111111111111111", null)]
    [InlineData("622848", null)]
    [InlineData("622848000000000000X", null)]
    public void GetIssuer_ByPrefix(string text, string? expected) => Assert.Equal(expected, BankCard.GetIssuer(text));

    [Fact]
    public void TryNormalize_InGroups_GivesTheDigits()
    {
        Span<char> destination = stackalloc char[19];

        Assert.True(BankCard.TryNormalize("4111 1111-1111 1111", destination, out var written));
        Assert.Equal("4111111111111111", destination[..written].ToString());
    }
}
