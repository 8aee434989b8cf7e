using System.Text;

namespace GovDataSecurity.Masking.Tests;

public sealed class CanonicalTextTests
{
    [Theory]
    [InlineData("Jose\u0301", "Jos\u00E9")]
    [InlineData("\uFA0C", "\u5140")]
    [InlineData("示例", "示例")]
    [InlineData("𠮷例", "𠮷例")]
    public void Of_AnyText_IsNormalized(string text, string expected) => Assert.Equal(expected, CanonicalText.Of(text).ToString());

    /// <summary>What passes without globalization data is what would have come out with it, for every character and pair with a mark.</summary>
    [Fact]
    public void Of_WithoutGlobalizationData_PassesOnlyWhatIsNormalAnyhow()
    {
        var passed = 0;
        for (var value = 0; value <= 0x3FFFF; value++)
        {
            if (Rune.IsValid(value) && CanonicalText.IsStable(value))
            {
                passed++;
                var character = char.ConvertFromUtf32(value);
                Assert.True($"{character}e{character}一{character}".IsNormalized(NormalizationForm.FormC), $"U+{value:X4}");
            }
        }

        Assert.True(passed > 150_000);
    }

    [Theory]
    [InlineData("欧阳示例")]
    [InlineData("示例·买买提")]
    [InlineData("𠮷𬱖\U000E0101")]
    [InlineData("９９０１０１１９８５０３１５００１７ｘ（）")]
    [InlineData("Jos\u00E9 —“示例”")]
    public void Of_WithoutGlobalizationData_PassesWhatIsWrittenInOneWay(string text) => Assert.True(TryPass(text));

    [Theory]
    [InlineData("Jose\u0301")]
    [InlineData("\uFA0C")]
    [InlineData("\u212B")]
    [InlineData("か\u3099")]
    [InlineData("\u1100\u1161")]
    public void Of_WithoutGlobalizationData_RefusesTheRest(string text) => Assert.False(TryPass(text));

    private static bool TryPass(string text)
    {
        try
        {
            return CanonicalText.Of(text, isNormalizing: false).SequenceEqual(text);
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.NormalizationUnavailable)
        {
            return false;
        }
    }
}
