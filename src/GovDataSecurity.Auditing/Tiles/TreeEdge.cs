namespace GovDataSecurity.Auditing;

/// <summary>The right edge of the tree: the tiles and the bundle that are not full yet, and the compact range of the whole.</summary>
internal sealed class TreeEdge
{
    /// <summary>More levels than a log of 2^64 entries has.</summary>
    public const int LevelCount = 8;

    private readonly List<MerkleHash>[] _levels;

    private TreeEdge(CompactRange range, List<MerkleHash>[] levels, List<ReadOnlyMemory<byte>> entries)
    {
        Range = range;
        _levels = levels;
        Entries = entries;
    }

    public ulong Size => Range.Size;

    public CompactRange Range { get; }

    /// <summary>The entries of the bundle that is not full.</summary>
    public List<ReadOnlyMemory<byte>> Entries { get; }

    public static TreeEdge Empty() => new(new CompactRange(), [.. Enumerable.Range(0, LevelCount).Select(_ => new List<MerkleHash>())], []);

    /// <summary>Reads the edge of a log.</summary>
    /// <exception cref="InvalidDataException">A file is missing or malformed, or an entry does not hash to its leaf; the message names the file.</exception>
    public static TreeEdge Load(TileReader reader, ulong size)
    {
        var edge = Empty();
        for (var level = LevelCount - 1; level >= 0; level--)
        {
            var (index, width) = Last(size, level);
            if (width > 0)
            {
                edge._levels[level].AddRange(Require(reader, level, index, width));
                edge._levels[level].ForEach(hash => edge.Range.Append(hash, 8 * level));
            }
        }

        var (bundle, count) = Last(size, 0);
        if (count > 0)
        {
            edge.Entries.AddRange(RequireEntries(reader, bundle, count));
            Match(edge.Entries, edge._levels[0], TilePath.Entries("", bundle, count));
        }

        return edge;
    }

    /// <summary>The root at some size, from the tiles of a log that has grown to another.</summary>
    /// <exception cref="InvalidDataException">A file is missing or malformed; the message names it.</exception>
    public static MerkleHash RootAt(TileReader reader, ulong size, ulong grown)
    {
        var range = new CompactRange();
        for (var level = LevelCount - 1; level >= 0; level--)
        {
            var (index, width) = Last(size, level);
            if (width > 0)
            {
                var (last, rest) = Last(grown, level);
                foreach (var hash in Require(reader, level, index, last > index ? TilePath.FullWidth : rest).Take(width))
                {
                    range.Append(hash, 8 * level);
                }
            }
        }

        return range.Root();
    }

    public TreeEdge Clone() => new(Range.Clone(), [.. _levels.Select(l => new List<MerkleHash>(l))], [.. Entries]);

    /// <summary>Appends an entry.</summary>
    /// <param name="entry">Its bytes.</param>
    /// <param name="full">Takes what became full: the bundle, and tiles from the lowest level up.</param>
    public void Append(ReadOnlyMemory<byte> entry, ITileSink full)
    {
        var leaf = MerkleTree.Leaf(entry.Span);
        Range.Append(leaf);
        Entries.Add(entry);
        var hash = leaf;
        for (var level = 0; level < LevelCount; level++)
        {
            var tile = _levels[level];
            tile.Add(hash);
            if (tile.Count < TilePath.FullWidth)
            {
                return;
            }

            if (level == 0)
            {
                full.Bundle((Size - 1) >> 8, Entries);
                Entries.Clear();
            }

            full.Tile(level, (Size - 1) >> (8 * (level + 1)), tile);
            hash = MerkleTree.Root([.. tile]);
            tile.Clear();
        }
    }

    /// <summary>Gives out what is partial and has grown since an older edge.</summary>
    public void Partials(TreeEdge older, ITileSink partial)
    {
        if (Entries.Count > 0)
        {
            partial.Bundle(Size >> 8, Entries);
        }

        for (var level = 0; level < LevelCount; level++)
        {
            if (_levels[level].Count > 0 && Size >> (8 * level) != older.Size >> (8 * level))
            {
                partial.Tile(level, Last(Size, level).Index, _levels[level]);
            }
        }
    }

    /// <summary>Checks that a full bundle hashes to its tile.</summary>
    /// <exception cref="InvalidDataException">It does not; the message names the file.</exception>
    public static void CheckBundle(TileReader reader, ulong index)
        => Match(RequireEntries(reader, index, TilePath.FullWidth), Require(reader, 0, index, TilePath.FullWidth), TilePath.Entries("", index, TilePath.FullWidth));

    /// <summary>Checks that a full tile hashes to its place in the tile above.</summary>
    /// <exception cref="InvalidDataException">It does not; the message names the file.</exception>
    public static void CheckTile(TileReader reader, int level, ulong index, ulong size)
    {
        var (last, width) = Last(size, level + 1);
        var above = Require(reader, level + 1, index >> 8, last > index >> 8 ? TilePath.FullWidth : width);
        if (!MerkleTree.Root(Require(reader, level, index, TilePath.FullWidth)).Equals(above[(int)(index & 255)]))
        {
            throw new InvalidDataException(TilePath.Tile("", level, index, TilePath.FullWidth));
        }
    }

    /// <summary>The last tile of a level: its index, and how many hashes it has when it is partial.</summary>
    private static (ulong Index, int Width) Last(ulong size, int level)
    {
        var count = size >> (8 * level);
        return (count >> 8, (int)(count & 255));
    }

    private static MerkleHash[] Require(TileReader reader, int level, ulong index, int width)
        => reader.ReadTile(level, index, width, out var hashes) == TileStatus.Found ? hashes : throw new InvalidDataException(TilePath.Tile("", level, index, width));

    private static List<ReadOnlyMemory<byte>> RequireEntries(TileReader reader, ulong index, int width)
        => reader.ReadBundle(index, width, out var entries) == TileStatus.Found ? entries : throw new InvalidDataException(TilePath.Entries("", index, width));

    private static void Match(List<ReadOnlyMemory<byte>> entries, IReadOnlyList<MerkleHash> leaves, string path)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (!MerkleTree.Leaf(entries[i].Span).Equals(leaves[i]))
            {
                throw new InvalidDataException(path);
            }
        }
    }
}
