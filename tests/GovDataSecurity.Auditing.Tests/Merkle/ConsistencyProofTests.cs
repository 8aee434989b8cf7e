using FsCheck;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class ConsistencyProofTests(ITestOutputHelper output)
{
    [Fact]
    public void Verify_PublishedProofs_AsTheirAuthorsSay()
    {
        if (Vectors.Find(output, "consistency.jsonl") is not { } path)
        {
            return;
        }

        foreach (var vector in ProofVector.Read(path))
        {
            var (root1, root2) = (Convert.FromBase64String(vector.Root1 ?? ""), Convert.FromBase64String(vector.Root2 ?? ""));
            var verifies = new ConsistencyProof(vector.Size1, vector.Size2, vector.Hashes).Verify(root1, root2);

            // One of them takes a root that is no hash for granted; here nothing is.
            Assert.True(verifies == (!vector.WantErr && root1.Length == 32), $"{vector.Desc} {vector.Size1} {vector.Size2}");
        }
    }

    [Fact]
    public void Verify_ProofByTheDefinition_HoldsForItsRootsOnly() => Prop.ForAll(Arb.From(Gen.Choose(0, 70)), Arb.From(Gen.Choose(0, 70)), (a, b) =>
    {
        var (old, size) = (Math.Min(a, b), Math.Max(a, b));
        var entries = Enumerable.Range(0, size).Select(BitConverter.GetBytes).ToArray();
        var (oldRoot, root) = (ReferenceTree.Root(entries.AsSpan(0, old)), ReferenceTree.Root(entries));
        var proof = new ConsistencyProof((ulong)old, (ulong)size, ReferenceTree.Consistency(old, entries));
        var other = Logs.RandomBytes(32);
        return proof.Verify(oldRoot, root)
            && !proof.Verify(other, root)
            && (old == 0 || !proof.Verify(oldRoot, other))
            && !(proof with { Hashes = [.. proof.Hashes, other] }).Verify(oldRoot, root)
            && !(proof with { OldSize = (ulong)size + 1 }).Verify(oldRoot, root);
    }).QuickCheckThrowOnFailure();
}
