using FsCheck;

namespace GovDataSecurity.Auditing.Tests;

public sealed class CompactRangeTests
{
    [Fact]
    public void Append_OfSubtrees_IsTheSameAsOfTheirLeaves() => Prop.ForAll(Arb.From(Gen.Choose(0, 3)), Arb.From(Gen.Choose(0, 40)), (subtrees, rest) =>
    {
        var leaves = Enumerable.Range(0, (subtrees * 16) + rest).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i))).ToArray();
        var (byLeaf, bySubtree) = (new CompactRange(), new CompactRange());
        foreach (var leaf in leaves)
        {
            byLeaf.Append(leaf);
        }

        for (var i = 0; i < subtrees; i++)
        {
            bySubtree.Append(MerkleTree.Root(leaves.AsSpan(i * 16, 16)), 4);
        }

        foreach (var leaf in leaves.Skip(subtrees * 16))
        {
            bySubtree.Append(leaf);
        }

        return byLeaf.Root().Equals(bySubtree.Root()) && byLeaf.Size == bySubtree.Size;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Append_OfASubtreeAtAnotherPlace_IsRefused()
    {
        var range = new CompactRange();
        range.Append(MerkleTree.Empty);
        Assert.Throws<ArgumentOutOfRangeException>(() => range.Append(MerkleTree.Empty, 1));
    }
}
