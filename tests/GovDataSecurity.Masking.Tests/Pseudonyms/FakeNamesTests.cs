using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

public sealed class FakeNamesTests
{
    [Fact]
    public void Of_ManyNames_AreSimulatedOnesWithSurnamesOfBothLengths()
    {
        using var names = Make();
        var all = Enumerable.Range(0, 5000).Select(i => names.Of($"示例{i}")).ToList();
        Assert.All(all, static name => Assert.True(FakeNames.IsSimulated(name)));
        Assert.All(all, static name => Assert.True(PersonName.HasShape(name)));
        Assert.InRange(all.Count(static name => name.Length == 4), 300, 650);
        Assert.InRange(all.Distinct().Count(), 4200, 4600);
        Assert.Equal(110, all.Select(static name => name[..^2]).Distinct().Count());
        Assert.True(all.Select(static name => name[^1]).Distinct().Count() > 170);
    }

    [Fact]
    public void Of_SameNameOrPerson_IsTheSame()
    {
        using var names = Make();
        using var again = Make();
        var kind = DataKind.Of(typeof(ResidentIdNumberAttribute));
        Assert.Equal(names.Of("欧阳示例"), again.Of(" 欧阳示例 "));
        Assert.Equal(names.Of("示例·买买提"), again.Of("示例•买买提"));
        Assert.Equal(names.Of("11010519491231002X", kind), again.Of("11010519491231002x", kind));
        Assert.True(FakeNames.IsSimulated(names.Of("𠮷例")));
    }

    [Fact]
    public void Of_OtherPurposeOrEpoch_GivesOtherNames()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var one = new FakeNames(keys, "a");
        using var other = new FakeNames(keys, "b");
        using var epoch = new FakeNames(keys, "a", epoch: 2);
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => one.Of($"{i}") == other.Of($"{i}")), 0, 3);
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => one.Of($"{i}") == epoch.Of($"{i}")), 0, 3);
    }

    [Theory]
    [InlineData(Gender.Male, "强勇磊", "芳娟婷")]
    [InlineData(Gender.Female, "芳娟婷", "强勇磊")]
    public void Of_Gender_SoundsLikeIt(Gender gender, string some, string none)
    {
        using var names = Make();
        var lasts = Enumerable.Range(0, 3000).Select(i => names.Of($"{i}", gender: gender)[^1]).ToHashSet();
        Assert.Equal(118, lasts.Count);
        Assert.Superset(some.ToHashSet(), lasts);
        Assert.Empty(none.Intersect(lasts));
    }

    [Fact]
    public void Of_NothingToHide_GivesNothing()
    {
        using var names = Make();
        Assert.Equal("", names.Of(""));
        Assert.Equal("", names.Of("\u3000 "));
        Refusal.Of(ErrorCode.MalformedText, () => names.Of("示" + (char)0xDC00));
    }

    [Theory]
    [InlineData("")]
    [InlineData("示例")]
    [InlineData("王示")]
    [InlineData("王示X")]
    [InlineData("某示安")]
    [InlineData("王示安安")]
    [InlineData("欧王示安")]
    [InlineData("王例安")]
    public void IsSimulated_OtherText_IsFalse(string text) => Assert.False(FakeNames.IsSimulated(text));

    [Theory]
    [InlineData("王示安")]
    [InlineData("欧阳示宁")]
    public void IsSimulated_SimulatedName_IsTrue(string text) => Assert.True(FakeNames.IsSimulated(text));

    private static FakeNames Make()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new FakeNames(keys, "statistics");
    }
}
