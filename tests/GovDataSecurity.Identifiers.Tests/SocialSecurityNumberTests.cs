namespace GovDataSecurity.Identifiers.Tests;

public sealed class SocialSecurityNumberTests
{
    [Theory]
    [InlineData("990101198503150017")]
    [InlineData("990101850315001")]
    [InlineData("999999198503150014")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (SocialSecurityNumber.Check(text).IsValid, SocialSecurityNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("990101198503150018", IdentifierFault.CheckCharacter)]
    [InlineData("99010119850315001", IdentifierFault.Length)]
    [InlineData("9901011985O3150017", IdentifierFault.Character)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (SocialSecurityNumber.Check(text).IsValid, SocialSecurityNumber.Check(text).Fault));

    [Theory]
    [InlineData("990101 19850315 0017", "990101198503150017")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(SocialSecurityNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(SocialSecurityNumber.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_BirthToCome_IsAFutureDate()
        => Assert.Equal(IdentifierFault.FutureDate, SocialSecurityNumber.Check("990101198503150017", new DateTime(1985, 3, 14)).Fault);
}
