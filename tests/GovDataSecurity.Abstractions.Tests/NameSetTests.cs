using FsCheck;

namespace GovDataSecurity.Tests;

public sealed class NameSetTests
{
    [Fact]
    public void Any_IsNeutralForIntersectionAndAbsorbsUnion()
    {
        var set = NameSet.Of("b", "a", "a");

        Assert.Equal(["a", "b"], set.Names);
        Assert.Equal(set, NameSet.Any.Intersect(set));
        Assert.Equal(set, set.Intersect(NameSet.Any));
        Assert.Equal(NameSet.Any, NameSet.Any.Union(set));
        Assert.Equal(NameSet.Any, set.Union(NameSet.Any));
        Assert.True(NameSet.Any.Contains("anything"));
        Assert.NotEqual(NameSet.Any, NameSet.Empty);
        Assert.Equal("*", NameSet.Any.ToString());
        Assert.Equal("a,b", set.ToString());
    }

    [Fact]
    public void Sets_AgreeWithTheModelOfASet()
        => Prop.ForAll<NonNull<string>[], NonNull<string>[]>((x, y) =>
        {
            string[] a = [.. x.Select(name => name.Get)], b = [.. y.Select(name => name.Get)];
            var union = NameSet.Of(a).Union(NameSet.Of(b));
            var intersection = NameSet.Of(a).Intersect(NameSet.Of(b));
            return union.Equals(NameSet.Of(a.Union(b))) && intersection.Equals(NameSet.Of(a.Intersect(b)))
                && a.All(union.Contains) && intersection.Names.All(NameSet.Of(a).Contains);
        }).QuickCheckThrowOnFailure();
}
