namespace GovDataSecurity.Identifiers.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("示例")]
    [InlineData("示例·示例")]
    [InlineData("Example O'Example-Example")]
    [InlineData("\U00020BB7\U000323AF")]
    [InlineData("\u8FBB\U000E0100示")]
    [InlineData("\uE001示")]
    [InlineData("〇")]
    public void HasShape_Name_True(string text) => Assert.True(PersonName.HasShape(text));

    [Theory]
    [InlineData("")]
    [InlineData("示例1")]
    [InlineData("·示例")]
    [InlineData("示例（示）")]
    [InlineData("示\u200B例")]
    [InlineData("示\t例")]
    [InlineData("\U0001F600")]
    [InlineData("示\U000E0041")]
    [InlineData("\U000E0100示")]
    public void HasShape_AnythingElse_False(string text) => Assert.False(PersonName.HasShape(text));

    // As numbers: a test case with a lone surrogate cannot be named.
    [Theory]
    [InlineData(0xD800, 0x793A)]
    [InlineData(0x793A, 0xD800)]
    [InlineData(0x793A, 0xDC00)]
    [InlineData(0xDC00, 0xD800)]
    public void HasShape_LoneSurrogate_False(int first, int second)
        => Assert.False(PersonName.HasShape([(char)first, (char)second]));

    [Theory]
    [InlineData("欧阳例", true)]
    [InlineData("欧阳", false)]
    [InlineData("欧例阳", false)]
    [InlineData("贺兰例", false)]
    public void IsCompound_ByTable(string name, bool expected) => Assert.Equal(expected, Surname.IsCompound(name));

    [Theory]
    [InlineData("示例", IdentifierFault.None)]
    [InlineData("Example E.", IdentifierFault.None)]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("示例 ", IdentifierFault.Separator)]
    [InlineData("示例·", IdentifierFault.Separator)]
    [InlineData("𠮷示", IdentifierFault.None)]
    [InlineData("示·例·示", IdentifierFault.None)]
    [InlineData("O'Example-Example E. E.", IdentifierFault.None)]
    [InlineData("示", IdentifierFault.Length)]
    [InlineData("𠮷", IdentifierFault.Length)]
    [InlineData("示 例", IdentifierFault.Separator)]
    [InlineData("示\u3000例", IdentifierFault.Separator)]
    [InlineData("示··例", IdentifierFault.Separator)]
    [InlineData("Example  E", IdentifierFault.Separator)]
    [InlineData("示例1", IdentifierFault.Character)]
    [InlineData("示例１", IdentifierFault.Width)]
    public void Check_TellsTheFault(string text, IdentifierFault fault) => Assert.Equal((fault == IdentifierFault.None, fault), (PersonName.Check(text).IsValid, PersonName.Check(text).Fault));

    [Theory]
    [InlineData("\u3000示例・示例 ", "示例·示例")]
    [InlineData("示例．示例", "示例·示例")]
    [InlineData("示 例", "示例")]
    [InlineData("E. Example", "E. Example")]
    public void TryNormalize_AsWritten_HasOneKindOfDotAndNoSpaces(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(PersonName.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
    }
}
