using System.Buffers;
using System.Security.Cryptography;

namespace GovDataSecurity.Auditing;

/// <summary>The hashes of the tree.</summary>
/// <remarks>RFC 6962 section 2.1 (the same in RFC 9162): a leaf is hashed after a byte 0, a node after a byte 1, so that neither can be taken for the other.</remarks>
internal static class MerkleTree
{
    private const int StackLimit = 1024;

    /// <summary>The root of the tree without entries.</summary>
    public static MerkleHash Empty { get; } = new(SHA256.HashData(ReadOnlySpan<byte>.Empty));

    public static MerkleHash Leaf(ReadOnlySpan<byte> entry)
    {
        var length = entry.Length + 1;
        byte[]? rented = null;
        var input = length <= StackLimit ? stackalloc byte[StackLimit] : rented = ArrayPool<byte>.Shared.Rent(length);
        input[0] = 0;
        entry.CopyTo(input[1..]);
        MerkleHash hash = default;
        SHA256.HashData(input[..length], hash.Bytes);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return hash;
    }

    public static MerkleHash Node(MerkleHash left, MerkleHash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * MerkleHash.Size)];
        input[0] = 1;
        left.Bytes.CopyTo(input[1..]);
        right.Bytes.CopyTo(input[(1 + MerkleHash.Size)..]);
        MerkleHash hash = default;
        SHA256.HashData(input, hash.Bytes);
        return hash;
    }

    /// <summary>The root over the hashes of equally high, complete subtrees.</summary>
    public static MerkleHash Root(ReadOnlySpan<MerkleHash> hashes)
    {
        var range = new CompactRange();
        foreach (var hash in hashes)
        {
            range.Append(hash);
        }

        return range.Root();
    }
}
