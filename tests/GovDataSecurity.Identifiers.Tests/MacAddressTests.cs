namespace GovDataSecurity.Identifiers.Tests;

public sealed class MacAddressTests
{
    [Theory]
    [InlineData("00:00:5E:00:53:01")]
    [InlineData("00-00-5e-00-53-01")]
    [InlineData("0000.5e00.5301")]
    [InlineData("00005E005301")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (MacAddress.Check(text).IsValid, MacAddress.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("00:00-5E:00:53:01", IdentifierFault.Form)]
    [InlineData("00:00:5E:00:53:", IdentifierFault.Length)]
    [InlineData("00:00:5E:00:53:0G", IdentifierFault.Form)]
    [InlineData("00:00:5E:00:53:01:02", IdentifierFault.Length)]
    [InlineData("00:00:5E:00:53:01\n", IdentifierFault.Length)]
    [InlineData("0000:5e00:5301", IdentifierFault.Form)]
    [InlineData("00 00 5E 00 53 01", IdentifierFault.Separator)]
    [InlineData("0０005E005301", IdentifierFault.Width)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (MacAddress.Check(text).IsValid, MacAddress.Check(text).Fault));

    [Theory]
    [InlineData(" 00:00:5E:00:53:01\n", "00:00:5E:00:53:01")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(MacAddress.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(MacAddress.Check(destination[..written]).IsValid);
    }
}
