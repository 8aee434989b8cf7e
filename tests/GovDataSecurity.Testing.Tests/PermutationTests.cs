using FsCheck;

namespace GovDataSecurity.Testing.Tests;

public sealed class PermutationTests
{
    [Fact]
    public void Item_AnySizeAndKey_GivesEveryNumberOnce()
        => Prop.ForAll<PositiveInt, ulong>((size, key) =>
        {
            var permutation = new Permutation((ulong)size.Get, key);
            return Enumerable.Range(0, size.Get).Select(place => permutation[(ulong)place]).Order().SequenceEqual(Enumerable.Range(0, size.Get).Select(place => (ulong)place));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    [InlineData(65_536UL)]
    [InlineData(65_537UL)]
    public void Item_EdgesOfPowersOfTwo_GivesEveryNumberOnce(ulong size)
    {
        var permutation = new Permutation(size, 7);

        Assert.Equal((int)size, Enumerable.Range(0, (int)size).Select(place => permutation[(ulong)place]).Distinct().Count());
    }

    [Fact]
    public void Item_LargestSize_StaysInside()
    {
        var permutation = new Permutation(1UL << 62, 7);

        Assert.All(Enumerable.Range(0, 1000), place => Assert.InRange(permutation[(ulong)place], 0UL, (1UL << 62) - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Permutation((1UL << 62) + 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Permutation(0, 7));
    }

    [Fact]
    public void Item_BehindTheLastPlace_BeginsAgain()
    {
        var permutation = new Permutation(1000, 7);

        Assert.Equal(permutation[3], permutation[1003]);
    }

    [Fact]
    public void Item_NeighboringPlaces_LieFarApart()
    {
        var permutation = new Permutation(1_000_000, 7);
        var near = Enumerable.Range(0, 10_000).Count(place => Math.Abs((long)permutation[(ulong)place] - (long)permutation[(ulong)place + 1]) < 10_000);

        Assert.InRange(near, 0, 400);
    }

    [Fact]
    public void Item_OtherKey_IsAnotherOrder()
    {
        var same = Enumerable.Range(0, 1000).Count(place => new Permutation(1000, 7)[(ulong)place] == new Permutation(1000, 8)[(ulong)place]);

        Assert.InRange(same, 0, 20);
    }
}
