namespace GovDataSecurity.Identifiers.Tests;

public sealed class ProvidentFundAccountTests
{
    [Theory]
    [InlineData("00000001")]
    [InlineData("00000000000000000001")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (ProvidentFundAccount.Check(text).IsValid, ProvidentFundAccount.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("0000001", IdentifierFault.Length)]
    [InlineData("000000000000000000001", IdentifierFault.Length)]
    [InlineData("0000000A", IdentifierFault.Character)]
    [InlineData("0000 0001", IdentifierFault.Separator)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (ProvidentFundAccount.Check(text).IsValid, ProvidentFundAccount.Check(text).Fault));

    [Theory]
    [InlineData("0000 0001", "00000001")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(ProvidentFundAccount.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(ProvidentFundAccount.Check(destination[..written]).IsValid);
    }
}
