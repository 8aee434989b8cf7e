namespace GovDataSecurity.Identifiers.Tests;

public sealed class UnifiedSocialCreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91990100M000100Y4U")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (UnifiedSocialCreditCode.Check(text).IsValid, UnifiedSocialCreditCode.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("91990100M000100Y40", IdentifierFault.CheckCharacter)]
    [InlineData("91350100M000100Y33", IdentifierFault.EmbeddedCode)]
    [InlineData("000000000000000000", IdentifierFault.Unassigned)]
    [InlineData("91350100M000100Y4I", IdentifierFault.Character)]
    [InlineData("91350100M000100Y4S", IdentifierFault.Character)]
    [InlineData("91350100m000100y43", IdentifierFault.Character)]
    [InlineData("91350100M000100Y43\n", IdentifierFault.Length)]
    [InlineData("9135010AM000100Y43", IdentifierFault.Form)]
    [InlineData("91350100M000100Y4", IdentifierFault.Length)]
    [InlineData("91350100-M000100Y4-3", IdentifierFault.Separator)]
    [InlineData("９1350100M000100Y43", IdentifierFault.Width)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (UnifiedSocialCreditCode.Check(text).IsValid, UnifiedSocialCreditCode.Check(text).Fault));

    [Theory]
    [InlineData(" 91350100 m000100y4-3", "91350100M000100Y43")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(UnifiedSocialCreditCode.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(UnifiedSocialCreditCode.Check(destination[..written]).IsValid);
    }

    // Codes of the trial years: everything follows the standard but the last character.
    [Fact]
    public void CheckLenient_AnotherCheckCharacter_IsValidAndTellsTheOneOfTheStandard()
    {
        var check = UnifiedSocialCreditCode.CheckLenient("91990100M000100Y40");

        Assert.Equal((true, 'U'), (check.IsValid, check.CheckCharacter));
        Assert.False(UnifiedSocialCreditCode.CheckLenient("91350100M000100Y33").IsValid);
        Assert.False(UnifiedSocialCreditCode.CheckLenient("91350100M000100Y4Z").IsValid);
    }

    [Fact]
    public void TryGetOrganizationCode_OfACode_IsTheCodeInside()
    {
        Assert.True(UnifiedSocialCreditCode.TryGetOrganizationCode("91350100M000100Y43", out var code));
        Assert.Equal("M000100Y4", code.ToString());
        Assert.True(OrganizationCode.Check(code).IsValid);
        Assert.False(UnifiedSocialCreditCode.TryGetOrganizationCode("91350100M000100Y33", out _));
    }

    [Fact]
    public void Check_AnyOneCharacterChanged_IsInvalid()
    {
        const string Code = "91350100M000100Y43";
        foreach (var c in "0123456789ABCDEFGHJKLMNPQRTUWXY")
        {
            for (var i = 0; i < Code.Length; i++)
            {
                Assert.Equal(c == Code[i], UnifiedSocialCreditCode.Check(string.Concat(Code.AsSpan(0, i), [c], Code.AsSpan(i + 1))).IsValid);
            }
        }
    }
}
