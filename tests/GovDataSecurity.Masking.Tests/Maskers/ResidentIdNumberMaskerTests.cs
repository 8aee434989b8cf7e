namespace GovDataSecurity.Masking.Tests;

public sealed class ResidentIdNumberMaskerTests
{
    [Theory]
    [InlineData("990101198503150017", "9****************7")]
    [InlineData("99010119850315001X", "9****************X")]
    [InlineData("99010119850315001x", "9****************x")]
    [InlineData("990101850315001", "9*************1")]
    [InlineData("99010119850315001", "*****************")]
    [InlineData("9901011985031500170", "*******************")]
    [InlineData("９９０１０１１９８５０３１５００１７", "******************")]
    [InlineData("٩٩٠١٠١١٩٨٥٠٣١٥٠٠١٧", "******************")]
    [InlineData("9901011985031500１7", "******************")]
    [InlineData("X90101198503150017", "******************")]
    [InlineData(" 990101198503150017", "*******************")]
    [InlineData("990101198503150017\n", "*******************")]
    [InlineData("9", "*")]
    [InlineData("", "")]
    public void Mask_ByShape_NeverShowsMoreThanTwoCharacters(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.ResidentIdNumber.Mask(value));

    [Fact]
    public void Mask_MarkOnTheLastDigit_MasksAll()
        => Assert.Equal(new string('*', 18), Masking.Maskers.ResidentIdNumber.Mask("990101198503150017\u0301"));
}
