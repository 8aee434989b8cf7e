using System.Text.RegularExpressions;
using FsCheck;
using GovDataSecurity.Analyzers.Flow;

namespace GovDataSecurity.Analyzers.Tests.Flow;

public sealed partial class WordReaderTests
{
    private static readonly string[] Pieces = ["a", "_a", "Name", "name", "Names", "IdNumber", "姓名", "a1", "é", "x_1"];

    [Fact]
    public void Read_Identifiers_GivesTheirPlacesAndHashes()
        => Assert.Equal([(0, "x"), (2, "Name"), (8, "Name"), (14, "Names"), (22, "姓名")], Read("x.Name, Name; Names; @姓名").Select(word => (word.Position, new[] { "x", "Name", "Names", "姓名" }.Single(name => WordReader.HashOf(name) == word.Hash))));

    [Fact]
    public void Read_BeyondTheLength_StopsThere()
    {
        var words = new List<Word>();
        WordReader.Read("Name Name".ToCharArray(), 6, words);

        Assert.Equal([(0, WordReader.HashOf("Name")), (5, WordReader.HashOf("N"))], words.Select(word => (word.Position, word.Hash)));
    }

    [Theory]
    [InlineData("person.Name", true)]
    [InlineData("person?.Name", true)]
    [InlineData("person .\r\n    Name", true)]
    [InlineData("person is { Name: var name }", true)]
    [InlineData("person is { Name.Length: 2 }", true)]
    [InlineData("new Person { Age = 1, Name = x }", true)]
    [InlineData("new Name(x)", true)]
    [InlineData("Name(x)", false)]
    [InlineData("x == Name", false)]
    [InlineData("Name == x", false)]
    [InlineData("var x = Name;", false)]
    public void Read_Member_SaysWhetherItIsNamedOfAnObject(string text, bool expected)
        => Assert.Equal(expected, Read(text).Single(word => word.Hash == WordReader.HashOf("Name")).IsAccessed);

    [Theory]
    [InlineData("[Age] int x;", true)]
    [InlineData("[Required, Age]", true)]
    [InlineData("[field: Age]", true)]
    [InlineData("[GovDataSecurity.Age(Level = x)]", true)]
    [InlineData("int Age;", false)]
    [InlineData("[Description(\")\"), Age]", true)]
    [InlineData("f(Age)", false)]
    [InlineData("f(x, Age, y)", false)]
    [InlineData("x[i].Age(y)", false)]
    [InlineData("person.Age + 1", false)]
    public void Read_Word_SaysWhetherItCanBeAnAttribute(string text, bool expected)
        => Assert.Equal(expected, Read(text).Single(word => word.Hash == WordReader.HashOf("Age")).IsAttribute);

    [Fact]
    public void Read_AnyText_FindsWhatARegularExpressionFinds()
        => Prop.ForAll(
            Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), Gen.Elements(" ", ".", "(", "\"", "/*", "1", "", "@", "，"))).Select(string.Concat).ToArbitrary(),
            text => Assert.Equal(Identifier().Matches(text).Select(match => (match.Index, WordReader.HashOf(match.Value))), Read(text).Select(word => (word.Position, word.Hash))))
            .QuickCheckThrowOnFailure();

    private static List<Word> Read(string text)
    {
        var words = new List<Word>();
        WordReader.Read(text.ToCharArray(), text.Length, words);
        return words;
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Identifier();
}
