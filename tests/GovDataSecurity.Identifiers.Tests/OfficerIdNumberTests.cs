namespace GovDataSecurity.Identifiers.Tests;

public sealed class OfficerIdNumberTests
{
    [Theory]
    [InlineData("军字第0000001号")]
    [InlineData("士字第P000001X号")]
    [InlineData("警字第000001号")]
    [InlineData("南字第0001号")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (OfficerIdNumber.Check(text).IsValid, OfficerIdNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("军字第号", IdentifierFault.Length)]
    [InlineData("军字第001号", IdentifierFault.Length)]
    [InlineData("军字第000000001号", IdentifierFault.Length)]
    [InlineData("军字第0000001", IdentifierFault.Form)]
    [InlineData("军第0000001号", IdentifierFault.Form)]
    [InlineData("字第0000001号", IdentifierFault.Form)]
    [InlineData("0000001", IdentifierFault.Form)]
    [InlineData("A字第0000001号", IdentifierFault.Form)]
    [InlineData("军字第00000a1号", IdentifierFault.Character)]
    [InlineData("军字第000 0001号", IdentifierFault.Separator)]
    [InlineData("军字第０000001号", IdentifierFault.Width)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (OfficerIdNumber.Check(text).IsValid, OfficerIdNumber.Check(text).Fault));

    [Theory]
    [InlineData("军字第 0000001 号", "军字第0000001号")]
    [InlineData("军字第００００００１号", "军字第0000001号")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(OfficerIdNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(OfficerIdNumber.Check(destination[..written]).IsValid);
    }
}
