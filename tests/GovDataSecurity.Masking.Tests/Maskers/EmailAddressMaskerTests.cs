namespace GovDataSecurity.Masking.Tests;

public sealed class EmailAddressMaskerTests
{
    [Theory]
    [InlineData("example@example.org", "e******@example.org")]
    [InlineData("ex@mail.example.org", "e*@mail.example.org")]
    [InlineData("e@example.org", "*@example.org")]
    [InlineData("示例@example.org", "示*@example.org")]
    [InlineData("1990000@示例.中国", "1******@示例.中国")]
    public void Mask_Address_KeepsTheFirstCharacterAndTheDomain(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.EmailAddress.Mask(value));

    [Theory]
    [InlineData("example")]
    [InlineData("@example.org")]
    [InlineData("example@")]
    [InlineData("a@b@example.org")]
    [InlineData("示例@990101198503150017")]
    [InlineData("示例@199.0000.1234")]
    [InlineData("示例 <ex@example.org>")]
    [InlineData("ex@example..org")]
    [InlineData("ex@-example.org")]
    [InlineData("ex＠example.org")]
    [InlineData("ex@example.org\n")]
    [InlineData("e*@example.org ")]
    public void Mask_UnknownShape_MasksAll(string value)
        => Assert.Equal(new string('*', value.Length), Masking.Maskers.EmailAddress.Mask(value));

    [Fact]
    public void Mask_ItsOwnResult_ShowsNothing()
        => Assert.Equal(new string('*', 14), Masking.Maskers.EmailAddress.Mask("e*@example.org"));
}
