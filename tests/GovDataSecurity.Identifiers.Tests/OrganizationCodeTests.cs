namespace GovDataSecurity.Identifiers.Tests;

public sealed class OrganizationCodeTests
{
    [Theory]
    [InlineData("M000100Y4")]
    [InlineData("MA0000007")]
    [InlineData("099001002")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (OrganizationCode.Check(text).IsValid, OrganizationCode.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("000000000", IdentifierFault.Unassigned)]
    [InlineData("M000100Y5", IdentifierFault.CheckCharacter)]
    [InlineData("M000100Y-4", IdentifierFault.Separator)]
    [InlineData("M000100YA", IdentifierFault.Character)]
    [InlineData("m000100y4", IdentifierFault.Character)]
    [InlineData("M000100Y", IdentifierFault.Length)]
    [InlineData("M000100Y４", IdentifierFault.Width)]
    [InlineData("M000100Y4 ", IdentifierFault.Separator)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (OrganizationCode.Check(text).IsValid, OrganizationCode.Check(text).Fault));

    [Theory]
    [InlineData("M000100Y-4", "M000100Y4")]
    [InlineData("m000100y\u20144", "M000100Y4")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(OrganizationCode.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(OrganizationCode.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_WrongCheckCharacter_TellsTheRightOne() => Assert.Equal('4', OrganizationCode.Check("M000100Y0").CheckCharacter);
}
