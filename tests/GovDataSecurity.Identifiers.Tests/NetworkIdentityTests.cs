namespace GovDataSecurity.Identifiers.Tests;

public sealed class NetworkIdentityTests
{
    [Theory]
    [InlineData("10001")]
    [InlineData("99999999999")]
    [InlineData("example")]
    [InlineData("wx_example-1")]
    [InlineData("oAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (NetworkIdentity.Check(text).IsValid, NetworkIdentity.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("0001234", IdentifierFault.Form)]
    [InlineData("1234", IdentifierFault.Form)]
    [InlineData("123456789012", IdentifierFault.Form)]
    [InlineData("abcde", IdentifierFault.Form)]
    [InlineData("_example", IdentifierFault.Form)]
    [InlineData("示例", IdentifierFault.Character)]
    [InlineData("exa mple", IdentifierFault.Separator)]
    [InlineData("１０００１", IdentifierFault.Width)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (NetworkIdentity.Check(text).IsValid, NetworkIdentity.Check(text).Fault));

    [Theory]
    [InlineData(" example\n", "example")]
    [InlineData("１０００１", "10001")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(NetworkIdentity.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(NetworkIdentity.Check(destination[..written]).IsValid);
    }
}
