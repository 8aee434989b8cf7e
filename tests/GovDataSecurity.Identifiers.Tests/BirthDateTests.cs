namespace GovDataSecurity.Identifiers.Tests;

public sealed class BirthDateTests
{
    [Theory]
    [InlineData("19850315")]
    [InlineData("1985-03-15")]
    [InlineData("1985/3/15")]
    [InlineData("1985.03.15")]
    [InlineData("1985年3月15日")]
    [InlineData("1985年03月05日")]
    [InlineData("20000229")]
    [InlineData("18000101")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (BirthDate.Check(text).IsValid, BirthDate.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("19850229", IdentifierFault.Date)]
    [InlineData("1985-13-01", IdentifierFault.Date)]
    [InlineData("1985-00-01", IdentifierFault.Date)]
    [InlineData("1985-04-31", IdentifierFault.Date)]
    [InlineData("1985-04-00", IdentifierFault.Date)]
    [InlineData("19000229", IdentifierFault.Date)]
    [InlineData("17991231", IdentifierFault.Date)]
    [InlineData("1985-3-15", IdentifierFault.Form)]
    [InlineData("1985-03/15", IdentifierFault.Form)]
    [InlineData("1985年3月15", IdentifierFault.Form)]
    [InlineData("1985年3-15日", IdentifierFault.Form)]
    [InlineData("1985-03", IdentifierFault.Form)]
    [InlineData("850315", IdentifierFault.Form)]
    [InlineData("1985-03-15T00:00", IdentifierFault.Form)]
    [InlineData("1985 0315", IdentifierFault.Separator)]
    [InlineData("１９８５０３１５", IdentifierFault.Width)]
    [InlineData("1985-03-15\n", IdentifierFault.Form)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((false, fault), (BirthDate.Check(text).IsValid, BirthDate.Check(text).Fault));

    [Theory]
    [InlineData(" 1985-03-15\n", "1985-03-15")]
    [InlineData("１９８５年３月１５日", "1985年3月15日")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(BirthDate.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
        Assert.True(BirthDate.Check(destination[..written]).IsValid);
    }

    [Fact]
    public void Check_DayToCome_IsAFutureDate()
    {
        Assert.True(BirthDate.Check("1985-03-15", new DateTime(1985, 3, 15)).IsValid);
        Assert.Equal(IdentifierFault.FutureDate, BirthDate.Check("1985-03-15", new DateTime(1985, 3, 14)).Fault);
        Assert.Equal(IdentifierFault.FutureDate, BirthDate.Check("19860101", new DateTime(1985, 12, 31)).Fault);
    }

    [Fact]
    public void TryGetDate_OfADate_IsRead()
    {
        Assert.True(BirthDate.TryGetDate("1985年3月5日", out var date));
        Assert.Equal(new DateTime(1985, 3, 5), date);
        Assert.False(BirthDate.TryGetDate("1985年2月29日", out _));
        Assert.False(BirthDate.TryGetDate("1985", out _));
    }
}
