namespace GovDataSecurity.Identifiers.Tests;

public sealed class ForeignerResidenceIdTests
{
    [Theory]
    [InlineData("999999198503150014")]
    [InlineData("91100019850315002X")]
    [InlineData("ABC990085031500")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (ForeignerResidenceId.Check(text).IsValid, ForeignerResidenceId.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("999999198503150010", IdentifierFault.CheckCharacter)]
    [InlineData("980999198503150014", IdentifierFault.Division)]
    [InlineData("999999198502300017", IdentifierFault.Date)]
    [InlineData("999999179912310011", IdentifierFault.Date)]
    [InlineData("990101198503150017", IdentifierFault.Division)]
    [InlineData("110105194912310021", IdentifierFault.Character)]
    [InlineData("AB1990085031500", IdentifierFault.Character)]
    [InlineData("abc990085031500", IdentifierFault.Character)]
    [InlineData("ABC99008503150", IdentifierFault.Length)]
    [InlineData("999999198503150014\n", IdentifierFault.Length)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (ForeignerResidenceId.Check(text).IsValid, ForeignerResidenceId.Check(text).Fault));

    [Theory]
    [InlineData("999999 19850315-0014", "999999198503150014")]
    [InlineData("abc 9900 8503 1500", "ABC990085031500")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(ForeignerResidenceId.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(ForeignerResidenceId.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_BirthToCome_IsAFutureDate()
    {
        Assert.True(ForeignerResidenceId.Check("999999198503150014", new DateTime(1985, 3, 15)).IsValid);
        Assert.Equal(IdentifierFault.FutureDate, ForeignerResidenceId.Check("999999198503150014", new DateTime(1985, 3, 14)).Fault);
    }

    [Fact]
    public void TryGetBirthDate_OfANumberOf2023_IsRead()
    {
        Assert.True(ForeignerResidenceId.TryGetBirthDate("999999198503150014", out var date));
        Assert.Equal(new DateTime(1985, 3, 15), date);
        Assert.Equal(Gender.Male, ForeignerResidenceId.GetGender("999999198503150014"));
        Assert.Equal(Gender.Unknown, ForeignerResidenceId.GetGender("ABC990085031500"));
        Assert.False(ForeignerResidenceId.TryGetBirthDate("ABC990085031500", out _));
        Assert.False(ForeignerResidenceId.TryGetBirthDate("110105194912310021", out _));
    }
}
