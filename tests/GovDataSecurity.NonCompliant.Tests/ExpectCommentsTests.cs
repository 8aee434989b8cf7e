namespace GovDataSecurity.NonCompliant.Tests;

public sealed class ExpectCommentsTests
{
    [Fact]
    public void Read_CommentsAtLineEnds_GiveRulesAndLines()
    {
        var expected = ExpectComments.Read("A.cs", "var a = 1;\nLog(a); // expect: GDS3001\r\nLog(a, b); // expect: GDS3001, GDS3001, GDS3002\n// a comment");

        Assert.Equal(
            [new ReportedLine("A.cs", 2, "GDS3001"), new ReportedLine("A.cs", 3, "GDS3001"), new ReportedLine("A.cs", 3, "GDS3001"), new ReportedLine("A.cs", 3, "GDS3002")],
            expected);
    }

    [Theory]
    [InlineData("Log(a); // expects: GDS3001")]
    [InlineData("Log(a); // expect GDS3001")]
    [InlineData("Log(a); // Expect: GDS3001")]
    [InlineData("Log(a); // expect: GDS301")]
    [InlineData("Log(a); // expect: GDS3001 GDS3002")]
    [InlineData("Log(a); // expect: GDS3001, it is a name")]
    [InlineData("Log(a); // expect:")]
    [InlineData("Log(a); // GDS3001")]
    [InlineData("// expect: GDS3001")]
    public void Read_AlmostAnExpectation_Fails(string line)
        => Assert.Contains("A.cs(1)", Assert.Throws<FormatException>(() => ExpectComments.Read("A.cs", line).ToList()).Message, StringComparison.Ordinal);
}
