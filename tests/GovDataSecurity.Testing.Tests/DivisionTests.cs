using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing.Tests;

public sealed class DivisionTests
{
    [Fact]
    public void Code_EveryNumber_IsADivisionOfItsOwnThatWasNeverIssued()
    {
        var codes = Enumerable.Range(0, Division.Count).Select(Division.Code).ToHashSet();

        Assert.Equal(Division.Count, codes.Count);
        Assert.All(codes, code =>
        {
            Assert.True(code / 100 % 100 is >= 71 and <= 89 or >= 91 and <= 99);
            Assert.InRange(code % 100, 1, 99);
            Assert.True(Division.Begins($"{code:D6}"));
            Assert.False(ResidentIdNumber.HasIssuedDivision($"{code:D6}190001010000"));
        });
    }

    [Theory]
    [InlineData("990101")]
    [InlineData("997199")]
    [InlineData("327101")]
    [InlineData("32990119850315")]
    public void Begins_NeverIssued_IsTrue(string text) => Assert.True(Division.Begins(text));

    [Theory]
    [InlineData("")]
    [InlineData("32710")]
    [InlineData("320101")]
    [InlineData("329001")] // counties administered by the province itself
    [InlineData("810000")]
    [InlineData("937156")] // a foreign resident of Shandong: 9, 37, 156
    [InlineData("167101")]
    [InlineData("３２７１０１")]
    [InlineData("32710a")]
    public void Begins_IssuedOrNone_IsFalse(string text) => Assert.False(Division.Begins(text));
}
