namespace GovDataSecurity.Identifiers.Tests;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("电话：１３９－００００－００００", "电话:139-0000-0000")]
    [InlineData("一三九零零〇零零零零幺", "13900000001")]
    [InlineData("一起去三里屯，二〇二六年", "一起去三里屯,2026年")]
    [InlineData("139–0000—0000", "139-0000-0000")]
    [InlineData("ＡＢ　ｃ＠", "AB c@")]
    public void Fold_OneUnitForEach(string text, string expected)
    {
        var folded = new char[text.Length];
        FoldedText.Fold(text, folded);

        Assert.Equal(expected, new string(folded));
    }
}
