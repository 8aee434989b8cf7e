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
}
