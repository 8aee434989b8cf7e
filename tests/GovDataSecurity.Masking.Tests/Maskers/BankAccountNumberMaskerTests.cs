namespace GovDataSecurity.Masking.Tests;

public sealed class BankAccountNumberMaskerTests
{
    [Theory]
    [InlineData("6200000000001234", "************1234")]
    [InlineData("6200000000000001234", "***************1234")]
    [InlineData("6200 0000 0000 1234", "**** **** **** 1234")]
    [InlineData("6200 0000 0000 0001 234", "**** **** **** ***1 234")]
    [InlineData("6200-0000-0000-1234", "****-****-****-1234")]
    [InlineData("000000001234", "********1234")]
    public void Mask_Account_KeepsTheLastFourDigits(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.BankAccountNumber.Mask(value));

    [Theory]
    [InlineData("1234")]
    [InlineData("00000001234")]
    [InlineData("6200  0000 0000 1234")]
    [InlineData(" 6200000000001234")]
    [InlineData("6200000000001234 ")]
    [InlineData("６２０００００００００００１２３４")]
    [InlineData("62000000000O1234")]
    [InlineData("620000000000000000000000000000001")]
    public void Mask_UnknownShape_MasksAll(string value)
        => Assert.Equal(new string('*', value.Length), Masking.Maskers.BankAccountNumber.Mask(value));
}
