using System.Numerics;

namespace GovDataSecurity.Auditing;

/// <summary>The roots of the complete subtrees that a tree of some size falls into: all that is needed to append, and to know the root.</summary>
internal sealed class CompactRange
{
    private readonly MerkleHash[] _subtrees = new MerkleHash[64];

    /// <summary>How many leaves the range covers.</summary>
    public ulong Size { get; private set; }

    /// <summary>Appends a complete subtree of 2^<paramref name="level"/> leaves.</summary>
    /// <param name="hash">The root of the subtree.</param>
    /// <param name="level">Its height; the size of the range must be a multiple of its leaves.</param>
    public void Append(MerkleHash hash, int level = 0)
    {
        var leaves = 1UL << level;
        if ((Size & (leaves - 1)) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(level));
        }

        var height = level;
        for (; (Size >> height & 1) == 1; height++)
        {
            hash = MerkleTree.Node(_subtrees[height], hash);
        }

        _subtrees[height] = hash;
        Size = checked(Size + leaves);
    }

    public MerkleHash Root()
    {
        if (Size == 0)
        {
            return MerkleTree.Empty;
        }

        var height = BitOperations.TrailingZeroCount(Size);
        var root = _subtrees[height];
        for (height++; height < 64; height++)
        {
            if ((Size >> height & 1) == 1)
            {
                root = MerkleTree.Node(_subtrees[height], root);
            }
        }

        return root;
    }

    public CompactRange Clone()
    {
        var copy = new CompactRange { Size = Size };
        _subtrees.CopyTo(copy._subtrees, 0);
        return copy;
    }
}
