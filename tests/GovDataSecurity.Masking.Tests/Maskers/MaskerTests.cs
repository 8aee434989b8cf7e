using System.Globalization;
using FsCheck;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskerTests
{
    [Fact]
    public void Mask_ThrowingMasker_ErasesAndCounts()
    {
        using var failures = new FailureCount();

        Assert.Equal("***", new OwnMasker((_, _) => throw new InvalidOperationException()).Mask("示例甲乙"));
        Assert.Equal("***", new OwnMasker((_, mask) => { mask.Keep(2); throw new InvalidOperationException(); }).Mask("示例甲乙"));
        Assert.Equal(2, failures.Count);
    }

    [Fact]
    public void Mask_MaskerThatDoesNothing_MasksAll()
        => Assert.Equal("****", new OwnMasker((_, _) => { }).Mask("示例甲乙"));

    [Fact]
    public void Mask_MaskerThatShowsEverything_MasksAll()
        => Assert.Equal("****", new OwnMasker((_, mask) => mask.Keep(100)).Mask("示例甲乙"));

    [Fact]
    public void Mask_WriterBeyondTheEnds_Saturates()
    {
        Assert.Equal("*例甲*", new OwnMasker((value, mask) => mask.Keep(-1).MaskTo(1).MaskTo(0).KeepTo(value.Length - 1).KeepTo(-5).Mask(int.MaxValue).Keep(1)).Mask("示例甲乙"));
        Assert.Equal("", new OwnMasker((value, mask) => mask.MaskTo(value.Length - 4).Keep(4)).Mask(""));
    }

    [Fact]
    public void Mask_AllAfterKeep_TakesItBack()
    {
        Assert.Equal("****", new OwnMasker((_, mask) => mask.Keep(2).All()).Mask("示例甲乙"));
        Assert.Equal("***", new OwnMasker((_, mask) => mask.Keep(2).Fixed()).Mask("示例甲乙"));
        Assert.Equal("***", new OwnMasker((_, mask) => mask.Fixed()).Mask(""));
    }

    [Fact]
    public void IndexOf_CharacterWithMarks_IsAnotherElement()
    {
        Assert.Equal(2, new TextElements("\U00020BB7e\u0301@").IndexOf('@'));
        Assert.Equal(-1, new TextElements("e@\u0301").IndexOf('@'));
        Assert.Equal(3, new TextElements("\uD800a\uDC00").Length);
    }

    [Fact]
    public void Length_AnyText_IsThatOfTheStandard()
        => Prop.ForAll(NastyText.Texts, text => new TextElements(text).Length == new StringInfo(text).LengthInTextElements).QuickCheckThrowOnFailure();

    private delegate void Body(TextElements value, MaskWriter mask);

    private sealed class OwnMasker(Body body) : Masker
    {
        protected override void Mask(TextElements value, MaskWriter mask) => body(value, mask);
    }
}
