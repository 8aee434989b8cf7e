using System.Text;
using FsCheck;

namespace GovDataSecurity.Auditing.Tests;

public sealed class MerkleTreeTests
{
    [Fact]
    public void Root_OfNothing_IsTheHashOfNothing()
        => Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", MerkleTree.Empty.ToString());

    [Fact]
    public void Leaf_OfAPublishedEntry_IsThePublishedHash()
        => Assert.Equal("d0d7360ab79f58ab1e1e3fe64ad77e2ea0bc07e36b5f46ed2223edd9298df9e9", Convert.ToHexStringLower(MerkleTree.Leaf("one"u8).Bytes));

    [Fact]
    public void Root_OfThreePublishedEntries_IsTheirCheckpoints()
        => Assert.Equal("Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=", MerkleTree.Root([MerkleTree.Leaf("one"u8), MerkleTree.Leaf("two"u8), MerkleTree.Leaf("three"u8)]).ToString());

    [Fact]
    public void Leaf_OfALongEntry_IsTheHashOfItsBytes()
    {
        var entry = Logs.RandomBytes(EntryBundle.MaxEntry);
        Assert.Equal(ReferenceTree.Root([entry]), MerkleTree.Leaf(entry).Bytes.ToArray());
    }

    [Fact]
    public void Root_OfAnySize_IsThatOfTheDefinition() => Prop.ForAll(Arb.From(Gen.Choose(0, 600)), size =>
    {
        var entries = Enumerable.Range(0, size).Select(i => Encoding.ASCII.GetBytes($"entry {i}")).ToArray();
        return ReferenceTree.Root(entries).AsSpan().SequenceEqual(MerkleTree.Root([.. entries.Select(e => MerkleTree.Leaf(e))]).Bytes);
    }).QuickCheckThrowOnFailure();
}
