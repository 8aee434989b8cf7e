namespace GovDataSecurity.Identifiers.Tests;

public sealed class MobileNumberPlanTests
{
    [Theory]
    [InlineData("13000000000", true)]
    [InlineData("14500000000", true)]
    [InlineData("15300000000", true)]
    [InlineData("15400000000", false)]
    [InlineData("16180000000", false)]
    [InlineData("16190000000", true)]
    [InlineData("16300000000", false)]
    [InlineData("16500000000", true)]
    [InlineData("17420000000", false)]
    [InlineData("17490000000", true)]
    [InlineData("17900000000", false)]
    [InlineData("18000000000", true)]
    [InlineData("19400000000", false)]
    [InlineData("19200000000", true)]
    [InlineData("1440000000000", true)]
    [InlineData("1430000000000", false)]
    [InlineData("1300000000000", false)]
    [InlineData("130000000000", false)]
    [InlineData("1300000000x", false)]
    [InlineData("", false)]
    public void IsInUse_CurrentPlan_ByRange(string number, bool expected) => Assert.Equal(expected, MobileNumberPlan.Current.IsInUse(number));

    [Fact]
    public void Current_SaysItsDay() => Assert.Equal(new DateTime(2023, 3, 31), MobileNumberPlan.Current.AsOf);

    [Theory]
    [InlineData("154")]
    [InlineData("0154")]
    [InlineData("1540-")]
    [InlineData("1549-1540")]
    [InlineData("1540-2000")]
    [InlineData("1540  1541")]
    [InlineData("15x0")]
    [InlineData("1540-1541-1542")]
    public void Plan_MalformedRanges_AreRefused(string ranges)
    {
        Assert.Throws<ArgumentException>(() => new MobileNumberPlan(DateTime.UnixEpoch, ranges, ""));
        Assert.Throws<ArgumentException>(() => new MobileNumberPlan(DateTime.UnixEpoch, "", ranges));
    }

    [Fact]
    public void Plan_WithoutRanges_HasNone() => Assert.False(new MobileNumberPlan(DateTime.UnixEpoch, "", "").IsInUse("13000000000"));
}
