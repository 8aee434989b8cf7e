using FsCheck;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class InclusionProofTests(ITestOutputHelper output)
{
    [Fact]
    public void Verify_PublishedProofs_AsTheirAuthorsSay()
    {
        if (Vectors.Find(output, "inclusion.jsonl") is not { } path)
        {
            return;
        }

        foreach (var vector in ProofVector.Read(path))
        {
            var (leaf, root) = (Convert.FromBase64String(vector.LeafHash ?? ""), Convert.FromBase64String(vector.Root ?? ""));
            var verifies = leaf.Length == 32 && root.Length == 32
                && new InclusionProof(vector.LeafIdx, vector.TreeSize, vector.Hashes).Verify(new MerkleHash(leaf), new MerkleHash(root));
            Assert.True(verifies != vector.WantErr, vector.Desc);
        }
    }

    [Fact]
    public void Verify_ProofByTheDefinition_HoldsForItsEntryOnly() => Prop.ForAll(Arb.From(Gen.Choose(1, 70)), Arb.From(Gen.Choose(0, 69)), (size, at) =>
    {
        var entries = Enumerable.Range(0, size).Select(BitConverter.GetBytes).ToArray();
        var index = at % size;
        var root = ReferenceTree.Root(entries);
        var proof = new InclusionProof((ulong)index, (ulong)size, ReferenceTree.Inclusion(index, entries));
        return proof.Verify(entries[index], root)
            && !proof.Verify([.. entries[index], 0], root)
            && (size == 1 || !(proof with { Index = (ulong)((index + 1) % size) }).Verify(entries[index], root))
            && !(proof with { Hashes = [.. proof.Hashes, new byte[32]] }).Verify(entries[index], root)
            && (proof.Hashes.Count == 0 || !(proof with { Hashes = [.. proof.Hashes.Skip(1)] }).Verify(entries[index], root));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void Verify_HashOfWrongLength_IsRefused(int length)
    {
        Assert.False(new InclusionProof(0, 2, [new byte[length]]).Verify("a"u8, new byte[32]));
        Assert.False(new InclusionProof(0, 1, []).Verify("a"u8, new byte[length]));
    }
}
