namespace GovDataSecurity.NonCompliant.Tests;

public sealed class LineComparisonTests
{
    private static readonly ReportedLine _a1 = new("A.cs", 1, "GDS3001");
    private static readonly ReportedLine _a2 = new("A.cs", 2, "GDS3001");
    private static readonly ReportedLine _b1 = new("B.cs", 1, "GDS3001");

    [Fact]
    public void Differences_SameLines_AreNone() => Assert.Empty(LineComparison.Differences([_a1, _a1, _b1], [_b1, _a1, _a1]));

    [Fact]
    public void Differences_OtherLineFileOrRule_AreNamedInBothDirections()
        => Assert.Equal(
            ["A.cs(1): GDS3001 was not reported", "A.cs(1): GDS3002 was not expected", "A.cs(2): GDS3001 was not expected", "B.cs(1): GDS3001 was not reported"],
            LineComparison.Differences([_a1, _b1], [_a2, _a1 with { Id = "GDS3002" }]));

    [Fact]
    public void Differences_Twice_IsNotOnce()
    {
        Assert.Equal(["A.cs(1): GDS3001 was not expected"], LineComparison.Differences([_a1], [_a1, _a1]));
        Assert.Equal(["A.cs(1): GDS3001 was not reported"], LineComparison.Differences([_a1, _a1], [_a1]));
    }

    [Fact]
    public void Differences_NothingExpected_IsOne() => Assert.Equal(["No line expects a report."], LineComparison.Differences([], []));
}
