namespace GovDataSecurity.Auditing;

/// <summary>The proof that one entry stands at one place of a log.</summary>
/// <param name="Index">The place of the entry, from zero.</param>
/// <param name="TreeSize">The size of the log that the proof is for.</param>
/// <param name="Hashes">The hashes beside the path from the leaf to the root, 32 bytes each.</param>
public sealed record InclusionProof(ulong Index, ulong TreeSize, IReadOnlyList<byte[]> Hashes)
{
    /// <summary>Whether the entry stands in the log at <see cref="Index"/>.</summary>
    /// <param name="entry">The bytes of the entry as they were written.</param>
    /// <param name="root">The root of the log at <see cref="TreeSize"/>, 32 bytes, from a checkpoint whose signature was verified.</param>
    /// <returns><see langword="true"/> when the proof holds.</returns>
    /// <remarks>RFC 9162 section 2.1.3.2.</remarks>
    public bool Verify(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> root)
        => root.Length == MerkleHash.Size && Verify(MerkleTree.Leaf(entry), new MerkleHash(root));

    internal bool Verify(MerkleHash leaf, MerkleHash root)
    {
        if (Index >= TreeSize)
        {
            return false;
        }

        var (node, last, hash) = (Index, TreeSize - 1, leaf);
        foreach (var bytes in Hashes)
        {
            if (last == 0 || bytes.Length != MerkleHash.Size)
            {
                return false;
            }

            var sibling = new MerkleHash(bytes);
            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleTree.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    (node, last) = (node >> 1, last >> 1);
                }
            }
            else
            {
                hash = MerkleTree.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.Equals(root);
    }
}
