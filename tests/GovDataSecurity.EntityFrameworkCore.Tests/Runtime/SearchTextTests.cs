using System.Globalization;
using FsCheck;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class SearchTextTests
{
    [Fact]
    public void Of_EqualDecimals_GivesOneText()
        => Prop.ForAll<decimal, decimal>((a, b) => (SearchText.Of(a, typeof(decimal)) == SearchText.Of(b, typeof(decimal))) == (a == b)).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_DecimalWithTrailingZeros_GivesTheSameText()
        => Prop.ForAll<int, byte>((number, zeros) =>
        {
            var plain = (decimal)number;
            var scaled = decimal.Parse($"{number}.{new string('0', zeros % 15)}0", CultureInfo.InvariantCulture);
            return SearchText.Of(plain, typeof(decimal)) == SearchText.Of(scaled, typeof(decimal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_DifferentDates_GivesDifferentTexts()
        => Prop.ForAll<DateTime, DateTime>((a, b) => (SearchText.Of(a, typeof(DateTime)) == SearchText.Of(b, typeof(DateTime))) == (a.Ticks == b.Ticks)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("zh-CN")]
    public void Of_AnyCulture_GivesTheSameText(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal("-1.5", SearchText.Of(-1.50m, typeof(decimal)));
            Assert.Equal("2015-06-01", SearchText.Of(new DateOnly(2015, 6, 1), typeof(DateOnly)));
            Assert.Equal("-7", SearchText.Of(-7, typeof(int)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_ValueOfAnotherType_IsComparedAsTheMembersType()
    {
        Assert.Equal(SearchText.Of(Relation.Child, typeof(Relation)), SearchText.Of(2, typeof(Relation)));
        Assert.Equal(SearchText.Of((short)5, typeof(short)), SearchText.Of(5, typeof(short)));
        Assert.Equal("100000", SearchText.Of(100_000, typeof(short)));
        Assert.Equal(SearchText.Of(0.0, typeof(double)), SearchText.Of(-0.0, typeof(double)));
    }
}
