namespace GovDataSecurity.Masking.Tests;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+cmd|' /C calc'!A0", true)]
    [InlineData("-2+3+cmd", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("＝1", true)]
    [InlineData("＠SUM", true)]
    [InlineData(" =1", true)]
    [InlineData("\u00A0=1", true)]
    [InlineData("\uFEFF=1", true)]
    [InlineData("\u200B=1", true)]
    [InlineData("\n=1", true)]
    [InlineData("\t1", true)]
    [InlineData("\r1", true)]
    [InlineData("+86 199****1234", true)]
    [InlineData("-", true)]
    [InlineData("+", true)]
    [InlineData("--1", true)]
    [InlineData("-1e5", true)]
    [InlineData("-12.5", false)]
    [InlineData("+3", false)]
    [InlineData("-1,234.50", false)]
    [InlineData("-5%", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("示例", false)]
    [InlineData("***", false)]
    [InlineData("1=1", false)]
    [InlineData("'=1", false)]
    public void IsFormula_ByFirstCharacter_TellsNumbersApart(string value, bool expected)
        => Assert.Equal(expected, FormulaGuard.IsFormula(value));
}
