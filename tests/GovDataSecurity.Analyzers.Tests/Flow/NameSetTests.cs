using System.Text.RegularExpressions;
using FsCheck;

namespace GovDataSecurity.Analyzers.Tests.Flow;

using NameSet = Analyzers.Flow.NameSet;

public sealed partial class NameSetTests
{
    private static readonly string[] Words = ["a", "_a", "Name", "name", "Names", "IdNumber", "姓名", "a1", "é", "x_1"];

    [Fact]
    public void Add_TheSameName_GivesTheSameIndex()
    {
        var set = new NameSet();

        Assert.Equal([0, 1, 0], [set.Add("Name"), set.Add("姓名"), set.Add("Name")]);
        Assert.Equal(2, set.Count);
    }

    [Fact]
    public void Find_WholeIdentifiers_GivesTheirPlaces()
        => Assert.Equal(["2 Name", "8 Name", "22 姓名"], Find(["Name", "姓名"], "x.Name, Name; Names; @姓名"));

    [Fact]
    public void Find_PartOfAWordOrOtherCase_GivesNothing() => Assert.Empty(Find(["Name"], "Names _Name Name1 1Name1 name 姓Name"));

    [Fact]
    public void Find_BeyondTheLength_StopsThere()
    {
        var set = new NameSet();
        set.Add("Name");

        Assert.Empty(set.Find("Name".ToCharArray(), 3));
        Assert.Equal([(0, 0)], set.Find("Name Name".ToCharArray(), 5));
    }

    [Fact]
    public void Find_NamesOfOneHash_TellsThemApart()
    {
        // The hash is of 32 bits: among a hundred thousand names some pairs share it.
        string[] names = [.. Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"n{i}"))];

        Assert.Equal(names, Find(names, string.Join(' ', names)).Select(found => found[(found.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public void Find_InAnyText_FindsWhatARegularExpressionFinds()
        => Prop.ForAll(
            Gen.SubListOf(Words).ToArbitrary(),
            Gen.ListOf(Gen.OneOf(Gen.Elements(Words), Gen.Elements(" ", ".", "(", "\"", "/*", "1", "", "@", "，"))).Select(string.Concat).ToArbitrary(),
            (names, text) => Assert.Equal(Identifier().Matches(text).Where(match => names.Contains(match.Value)).Select(match => $"{match.Index} {match.Value}"), Find([.. names], text)))
            .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Find(string[] names, string text)
    {
        var set = new NameSet();
        foreach (var name in names)
        {
            set.Add(name);
        }

        return set.Find(text.ToCharArray(), text.Length).Select(found => $"{found.Position} {names[found.Name]}");
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_]*")]
    private static partial Regex Identifier();
}
