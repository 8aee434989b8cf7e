namespace GovDataSecurity.Masking.Tests;

public sealed class KeptCharactersTests
{
    [Fact]
    public void TryParse_TwoNumbers_RoundTrips()
    {
        Assert.True(KeptCharacters.TryParse("6+4", out var kept));
        Assert.Equal((6, 4, "6+4"), (kept.First, kept.Last, kept.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("+4")]
    [InlineData("6+")]
    [InlineData("-1+4")]
    [InlineData("6+4+1")]
    [InlineData("６+4")]
    [InlineData("33+0")]
    public void TryParse_AnythingElse_Refuses(string text) => Assert.False(KeptCharacters.TryParse(text, out _));
}
