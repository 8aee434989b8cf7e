namespace GovDataSecurity.Masking.Tests;

public sealed class MaskersTests
{
    [Theory]
    [InlineData("示例甲乙丙", "示**乙丙")]
    [InlineData("\U00020BB7e\u0301x\U000323AF\U0002CEB1", "\U00020BB7**\U000323AF\U0002CEB1")]
    [InlineData("示例甲", "***")]
    [InlineData("示", "*")]
    [InlineData("", "")]
    public void KeepEnds_ShortValue_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.KeepEnds(1, 2).Mask(value));

    [Theory]
    [InlineData("示例甲乙丙", "*例甲**")]
    [InlineData("示例甲", "***")]
    public void MaskEnds_ShortValue_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.MaskEnds(1, 2).Mask(value));

    [Theory]
    [InlineData("示例甲乙丙", "*例甲**")]
    [InlineData("示例甲", "*例甲")]
    [InlineData("示例", "**")]
    public void KeepRange_ValueThatEndsBefore_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.KeepRange(1..3).Mask(value));

    [Theory]
    [InlineData("示例甲乙丙", "示**乙丙")]
    [InlineData("示例甲", "示**")]
    [InlineData("示例", "**")]
    public void MaskRange_ValueThatEndsBefore_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.MaskRange(1..3).Mask(value));

    [Fact]
    public void KeepRange_FromTheEnd_Counts()
    {
        Assert.Equal("***乙丙", Masking.Maskers.KeepRange(^2..).Mask("示例甲乙丙"));
        Assert.Equal("示例甲**", Masking.Maskers.MaskRange(^2..).Mask("示例甲乙丙"));
        Assert.Equal("*", Masking.Maskers.KeepRange(^2..).Mask("示"));
    }

    [Theory]
    [InlineData("示例@甲乙", "**@甲乙")]
    [InlineData("示@例@甲", "***@甲")]
    [InlineData("示例甲", "***")]
    [InlineData("@示例", "***")]
    [InlineData("示例@\u0301甲", "****")]
    public void MaskBefore_NoDelimiter_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.MaskBefore('@').Mask(value));

    [Theory]
    [InlineData("示例@甲乙", "示例@**")]
    [InlineData("示@例@甲", "示@***")]
    [InlineData("示例甲", "***")]
    [InlineData("示例@", "***")]
    public void MaskAfter_NoDelimiter_IsMasked(string value, string expected) => Assert.Equal(expected, Masking.Maskers.MaskAfter('@').Mask(value));

    [Theory]
    [InlineData(CharacterClasses.Digits, "示A1-９٣三", "示A*-***")]
    [InlineData(CharacterClasses.Letters, "示A1-Ｂé", "示*1-**")]
    [InlineData(CharacterClasses.Ideographs, "示A\U000323AF\uE001-", "*A**-")]
    [InlineData(CharacterClasses.Others, "示A1- ", "示A1**")]
    [InlineData(CharacterClasses.Digits | CharacterClasses.Letters, "示A1", "示**")]
    [InlineData(CharacterClasses.Digits, "示例", "**")]
    public void MaskCharacters_OfAClass_KeepsTheOthers(CharacterClasses classes, string value, string expected)
        => Assert.Equal(expected, Masking.Maskers.MaskCharacters(classes).Mask(value));

    [Fact]
    public void MaskCharacters_LoneSurrogate_IsMasked() => Assert.Equal("示*", Masking.Maskers.MaskCharacters(CharacterClasses.Digits).Mask("示\uD800"));

    [Fact]
    public void KeepEnds_Negative_Refuses()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Maskers.KeepEnds(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Maskers.MaskEnds(0, -1));
    }

    [Fact]
    public void For_KindAndKept_ChangesTheEndsAndNotTheForms()
    {
        var wide = Masking.Maskers.For(DataKind.Of(typeof(ResidentIdNumberAttribute)), new KeptCharacters(6, 4));

        Assert.Equal("990101********0017", wide.Mask("990101198503150017"));
        Assert.Equal("*****************", wide.Mask("99010119850315001"));
        Assert.Equal(new string('*', 18), Masking.Maskers.For(DataKind.Of(typeof(ResidentIdNumberAttribute)), new KeptCharacters(9, 9)).Mask("990101198503150017"));
        Assert.Equal("0991-**00012", Masking.Maskers.For(DataKind.Of(typeof(LandlineNumberAttribute)), new KeptCharacters(0, 5)).Mask("0991-0000012"));
    }

    [Fact]
    public void For_KindWithoutEnds_Refuses()
    {
        Assert.Equal(ErrorCode.MaskNotAdjustable, Assert.Throws<GovDataSecurityException>(() => Masking.Maskers.For(DataKind.Of(typeof(PersonNameAttribute)), new KeptCharacters(1, 1))).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => Masking.Maskers.For(DataKind.Of(typeof(ResidentIdNumberAttribute)), new KeptCharacters(-1, 1)));
    }

    [Fact]
    public void FreeText_RecognizedAndNot_MasksInsideOrAll()
    {
        Assert.Equal("来电 199****1234,证件 9****************7", Masking.Maskers.FreeText.Mask("来电 19900001234,证件 990101198503150017"));
        Assert.Equal("第一行\n电话 199****1234\t*", Masking.Maskers.FreeText.Mask("第一行\n电话 19900001234\t\uD800"));
        Assert.Equal("******", Masking.Maskers.FreeText.Mask("今天天气很好"));
    }
}
