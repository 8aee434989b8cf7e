namespace GovDataSecurity.Auditing;

/// <summary>The proof that a log only grew between two sizes.</summary>
/// <param name="OldSize">The smaller size.</param>
/// <param name="NewSize">The larger size.</param>
/// <param name="Hashes">The hashes of the proof, 32 bytes each.</param>
public sealed record ConsistencyProof(ulong OldSize, ulong NewSize, IReadOnlyList<byte[]> Hashes)
{
    /// <summary>Whether the log with the new root begins with the whole log with the old root.</summary>
    /// <param name="oldRoot">The root at <see cref="OldSize"/>, 32 bytes.</param>
    /// <param name="newRoot">The root at <see cref="NewSize"/>, 32 bytes.</param>
    /// <returns><see langword="true"/> when the proof holds.</returns>
    /// <remarks>RFC 9162 section 2.1.4.2. Every log begins with the empty one, whose root is the hash of nothing.</remarks>
    public bool Verify(ReadOnlySpan<byte> oldRoot, ReadOnlySpan<byte> newRoot)
    {
        if (oldRoot.Length != MerkleHash.Size || newRoot.Length != MerkleHash.Size || OldSize > NewSize)
        {
            return false;
        }

        if (OldSize == 0)
        {
            return Hashes.Count == 0 && MerkleTree.Empty.Bytes.SequenceEqual(oldRoot) && (NewSize != 0 || oldRoot.SequenceEqual(newRoot));
        }

        if (OldSize == NewSize)
        {
            return Hashes.Count == 0 && oldRoot.SequenceEqual(newRoot);
        }

        return VerifyGrowth(new MerkleHash(oldRoot), new MerkleHash(newRoot));
    }

    private bool VerifyGrowth(MerkleHash oldRoot, MerkleHash newRoot)
    {
        var hashes = new List<MerkleHash>(Hashes.Count + 1);
        if ((OldSize & (OldSize - 1)) == 0)
        {
            hashes.Add(oldRoot);
        }

        foreach (var bytes in Hashes)
        {
            if (bytes.Length != MerkleHash.Size)
            {
                return false;
            }

            hashes.Add(new MerkleHash(bytes));
        }

        if (hashes.Count == 0)
        {
            return false;
        }

        var (node, last) = (OldSize - 1, NewSize - 1);
        while ((node & 1) == 1)
        {
            (node, last) = (node >> 1, last >> 1);
        }

        var (oldHash, newHash) = (hashes[0], hashes[0]);
        foreach (var sibling in hashes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = MerkleTree.Node(sibling, oldHash);
                newHash = MerkleTree.Node(sibling, newHash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                newHash = MerkleTree.Node(newHash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldHash.Equals(oldRoot) && newHash.Equals(newRoot);
    }
}
