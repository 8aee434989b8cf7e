using FsCheck;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class RecordTextTests
{
    [Fact]
    public void Join_DifferentKeys_GivesDifferentTexts()
        => Prop.ForAll<Tuple<string, string>, Tuple<string, string>>((a, b) =>
        {
            var (first, second) = (new[] { a.Item1 ?? "", a.Item2 ?? "" }, new[] { b.Item1 ?? "", b.Item2 ?? "" });
            return (RecordText.Join(first) == RecordText.Join(second)) == first.SequenceEqual(second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_PartsThatRunTogether_AreKeptApart()
    {
        Assert.NotEqual(RecordText.Join(["a", "bc"]), RecordText.Join(["ab", "c"]));
        Assert.NotEqual(RecordText.Join(["1:a;", ""]), RecordText.Join(["", "1:a;"]));
        Assert.Equal("a", RecordText.Join(["a"]));
        Assert.Null(RecordText.Join(["a", null]));
    }
}
