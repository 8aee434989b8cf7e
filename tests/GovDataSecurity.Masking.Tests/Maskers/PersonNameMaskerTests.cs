namespace GovDataSecurity.Masking.Tests;

public sealed class PersonNameMaskerTests
{
    [Theory]
    [InlineData("示例", "示*")]
    [InlineData("示例甲", "示**")]
    [InlineData("示例甲乙", "示***")]
    [InlineData("示", "*")]
    [InlineData("", "")]
    public void Mask_Name_KeepsTheSurname(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.PersonName.Mask(value));

    [Theory]
    [InlineData("欧阳例", "欧阳*")]
    [InlineData("司马示例", "司马**")]
    [InlineData("第五例", "第五*")]
    [InlineData("歐陽例", "歐陽*")]
    [InlineData("欧阳", "欧*")]
    [InlineData("欧例阳", "欧**")]
    public void Mask_CompoundSurname_KeepsBothCharactersAndNeverAll(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.PersonName.Mask(value));

    [Theory]
    [InlineData("示例·示例", "示****")]
    [InlineData("示例・示例", "示****")]
    [InlineData("欧阳·示例", "欧****")]
    [InlineData("示·例", "示**")]
    [InlineData("Example Example", "E**************")]
    [InlineData("O'Example", "O********")]
    [InlineData("示 例", "示**")]
    public void Mask_SegmentsAndOtherScripts_KeepsTheFirstCharacter(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.PersonName.Mask(value));

    [Theory]
    [InlineData("\U00020BB7示例", "\U00020BB7**")]
    [InlineData("示\U000323AF", "示*")]
    [InlineData("\U000310C6\U0002CEB1", "\U000310C6*")]
    [InlineData("\uE001示", "\uE001*")]
    [InlineData("\u8FBB\U000E0100示", "\u8FBB\U000E0100*")]
    [InlineData("e\u0301xample", "e\u0301******")]
    [InlineData("\U00020BB7", "*")]
    public void Mask_RareCharacters_CountsThemAsOne(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.PersonName.Mask(value));

    [Theory]
    [InlineData("示例1", "***")]
    [InlineData("13900000000", "***********")]
    [InlineData("示例(示)", "*****")]
    [InlineData(" 示例", "***")]
    [InlineData("示*", "**")]
    [InlineData("示\u202E例", "***")]
    [InlineData("示\u200D例", "**")]
    [InlineData("示例\n", "***")]
    [InlineData("\u0301示例", "***")]
    public void Mask_UnknownShape_MasksAll(string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.PersonName.Mask(value));

    [Fact]
    public void Mask_LoneSurrogates_MasksAll()
    {
        Assert.Equal("**", Masking.Maskers.PersonName.Mask("示\uD800"));
        Assert.Equal("**", Masking.Maskers.PersonName.Mask("\uDC00示"));
        Assert.Equal("***", Masking.Maskers.PersonName.Mask("\uDFB7\uD842示"));
    }

    [Fact]
    public void Mask_ManyMarksOnTheFirstLetter_MasksIt()
        => Assert.Equal("**", Masking.Maskers.PersonName.Mask("e\u0301\u0302\u0303\u0304x"));

    [Fact]
    public void Mask_LongerThanAName_MasksAll()
        => Assert.Equal(new string('*', 129), Masking.Maskers.PersonName.Mask(new string('例', 129)));
}
