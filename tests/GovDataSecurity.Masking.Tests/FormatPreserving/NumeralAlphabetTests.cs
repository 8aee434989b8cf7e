namespace GovDataSecurity.Masking.Tests;

public sealed class NumeralAlphabetTests
{
    [Fact]
    public void Radix_Tables_AreAsLargeAsTheySay()
    {
        Assert.Equal(10, NumeralAlphabet.Digits.Radix);
        Assert.Equal(36, NumeralAlphabet.LowerAlphanumerics.Radix);
        Assert.Equal(36, NumeralAlphabet.UpperAlphanumerics.Radix);
        Assert.Equal(62, NumeralAlphabet.Alphanumerics.Radix);
        Assert.Equal(20_902, NumeralAlphabet.ChineseCharacters.Radix);
        Assert.Equal(3, NumeralAlphabet.Of("示例𠮷").Radix);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("𠮷")]
    [InlineData("aba")]
    [InlineData("𠮷a𠮷")]
    public void Of_TooFewOrTwice_IsRefused(string characters) => Refusal.Of(ErrorCode.ArgumentInvalid, () => NumeralAlphabet.Of(characters));

    [Fact]
    public void Of_MalformedText_IsRefused() => Refusal.Of(ErrorCode.MalformedText, () => NumeralAlphabet.Of("ab" + (char)0xD800));

    [Fact]
    public void Of_AsManyAsThereMayBe_IsTaken()
    {
        var characters = string.Concat(Enumerable.Range(0x20000, 65_537).Select(char.ConvertFromUtf32));
        Assert.Equal(65_536, NumeralAlphabet.Of(characters[..^2]).Radix);
        Refusal.Of(ErrorCode.ArgumentInvalid, () => NumeralAlphabet.Of(characters));
    }
}
