namespace GovDataSecurity.Masking.Tests;

public sealed class MobilePhoneNumberMaskerTests
{
    [Theory]
    [InlineData("19900001234", "199****1234")]
    [InlineData("+8619900001234", "+86199****1234")]
    [InlineData("+86 19900001234", "+86 199****1234")]
    [InlineData("+86-199-0000-1234", "+86-199-****-1234")]
    [InlineData("008619900001234", "0086199****1234")]
    [InlineData("8619900001234", "86199****1234")]
    [InlineData("199 0000 1234", "199 **** 1234")]
    public void Mask_Number_KeepsThreeAndFourDigits(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.MobilePhoneNumber.Mask(value));

    [Theory]
    [InlineData("1990000123")]
    [InlineData("199000012345")]
    [InlineData("12900001234")]
    [InlineData("29900001234")]
    [InlineData("１９９００００１２３４")]
    [InlineData("1990000123４")]
    [InlineData("199-0000 1234")]
    [InlineData("1990-000-1234")]
    [InlineData("199 0000 123 ")]
    [InlineData("+87 19900001234")]
    [InlineData("+86")]
    [InlineData("19900001234\n")]
    public void Mask_UnknownShape_MasksAll(string value)
        => Assert.Equal(new string('*', value.Length), Masking.Maskers.MobilePhoneNumber.Mask(value));
}
