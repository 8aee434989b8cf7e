using System.Globalization;

namespace GovDataSecurity.Auditing;

/// <summary>Checks every entry and every tile against each other and against the root.</summary>
/// <remarks>Where entry and tile disagree, the tile above, and in the end the root, tells which of them was changed. Three roots are formed side by side: from the
/// tiles, from the entries, and from the level above.</remarks>
internal sealed class TreeChecks(TileReader reader, ulong size, RecordChecks records, FindingList findings)
{
    private const int BlockLevel = 8;

    private readonly List<(ulong Block, List<int> Differing)> _undecided = [];
    private readonly List<ulong> _againstParent = [];
    private readonly SortedDictionary<ulong, SortedSet<int>>?[] _files = new SortedDictionary<ulong, SortedSet<int>>?[TreeEdge.LevelCount];
    private readonly CompactRange _fromTiles = new();
    private readonly CompactRange _fromEntries = new();
    private readonly CompactRange _fromParents = new();
    private MerkleHash[] _parents = [];
    private ulong _parentTile = ulong.MaxValue;
    private bool _isIncomplete;

    /// <summary>The size of the checkpoint that is trusted.</summary>
    public ulong? TrustedSize { get; init; }

    /// <summary>The roots that the log had at that size, as far as they can be told.</summary>
    public List<MerkleHash> TrustedRoots { get; } = [];

    /// <summary>The root over what was found.</summary>
    public MerkleHash Root => _fromTiles.Root();

    /// <summary>Reads the whole log.</summary>
    /// <param name="root">The root that it must have, when that is known.</param>
    public void Run(MerkleHash? root)
    {
        var bundles = TileFolder.Read(Path.Combine(reader.Directory, "tile", "entries"));
        var next = 0UL;
        foreach (var block in bundles.Keys.Union(Files(0).Keys).Order().TakeWhile(b => b < Blocks(size)).ToList())
        {
            Missing(next, block);
            CheckBlock(block, bundles.GetValueOrDefault(block));
            next = block + 1;
        }

        Missing(next, Blocks(size));
        for (var level = 1; level < TreeEdge.LevelCount && size >> (8 * level) > 0; level++)
        {
            CheckLevel(level);
        }

        Decide(root);
    }

    private static ulong Blocks(ulong count) => (count >> 8) + ((count & 255) == 0 ? 0UL : 1);

    private SortedDictionary<ulong, SortedSet<int>> Files(int level)
        => _files[level] ??= TileFolder.Read(Path.Combine(reader.Directory, "tile", level.ToString(CultureInfo.InvariantCulture)));

    private TileStatus ReadTile(int level, ulong index, int width, out MerkleHash[] hashes)
    {
        var chosen = TileFolder.Choose(Files(level).GetValueOrDefault(index), width);
        hashes = [];
        var status = chosen < width ? TileStatus.Missing : reader.ReadTileFile(level, index, chosen, width, out hashes);

        // The writer may have replaced it by the full one just now.
        return status == TileStatus.Missing ? reader.ReadTileFile(level, index, TilePath.FullWidth, width, out hashes) : status;
    }

    private static int WidthOf(ulong count, ulong tile) => (int)Math.Min(TilePath.FullWidth, count - (tile << 8));

    private void Missing(ulong from, ulong to)
    {
        if (from < to)
        {
            findings.Add(AuditFindingCode.MissingEntries, from << 8, Entry(0, to) - 1);
            _isIncomplete = true;
        }
    }

    private void CheckBlock(ulong block, SortedSet<int>? widths)
    {
        var first = block << 8;
        var width = WidthOf(size, block);
        var entries = ReadEntries(block, width, widths);
        var status = ReadTile(0, block, width, out var tile);
        if (status != TileStatus.Found)
        {
            Report(status, 0, block);
        }

        var hashes = status == TileStatus.Found ? (MerkleHash[])tile.Clone() : new MerkleHash[width];
        var differing = new List<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            hashes[i] = MerkleTree.Leaf(entries[i].Span);
            if (status == TileStatus.Found && !hashes[i].Equals(tile[i]))
            {
                differing.Add(i);
                records.PassOver(first + (ulong)i, entries[i].Span);
            }
            else
            {
                records.Check(first + (ulong)i, entries[i].Span);
            }
        }

        if (status != TileStatus.Found && entries.Count < width)
        {
            _isIncomplete = true;
            return;
        }

        Join(block, status == TileStatus.Found ? tile : hashes, hashes, differing);
    }

    private List<ReadOnlyMemory<byte>> ReadEntries(ulong block, int width, SortedSet<int>? widths)
    {
        var first = block << 8;
        var last = first + (ulong)width - 1;
        var chosen = TileFolder.Choose(widths, width);
        List<ReadOnlyMemory<byte>> entries = [];
        var status = chosen == 0 ? TileStatus.Missing : reader.ReadBundle(block, chosen, out entries);
        if (status == TileStatus.Missing && reader.ReadBundle(block, TilePath.FullWidth, out entries) is not TileStatus.Missing and var full)
        {
            (status, chosen) = (full, TilePath.FullWidth);
        }

        if (status == TileStatus.Malformed)
        {
            findings.Add(AuditFindingCode.MalformedBundle, first, last, TilePath.Entries("", block, chosen));
            return entries.Count > width ? entries[..width] : entries;
        }

        var count = status == TileStatus.Missing ? 0 : Math.Min(width, chosen);
        if (count < width)
        {
            findings.Add(AuditFindingCode.MissingEntries, first + (ulong)count, last);
        }

        return entries.Count > count ? entries[..count] : entries;
    }

    private void Join(ulong block, MerkleHash[] tile, MerkleHash[] entries, List<int> differing)
    {
        Snapshot(block, tile, entries);
        if (tile.Length < TilePath.FullWidth)
        {
            if (differing.Count > 0)
            {
                _undecided.Add((block, differing));
            }

            for (var i = 0; i < tile.Length; i++)
            {
                Append(tile[i], entries[i], tile[i], 0);
            }

            return;
        }

        var (tileRoot, entryRoot) = (MerkleTree.Root(tile), MerkleTree.Root(entries));
        var parent = Parent(block);
        if (differing.Count == 0)
        {
            if (parent is { } above && !above.Equals(tileRoot))
            {
                _againstParent.Add(block);
            }

            Append(tileRoot, tileRoot, parent ?? tileRoot, BlockLevel);
        }
        else if (parent is { } above && above.Equals(tileRoot))
        {
            ReportEntries(AuditFindingCode.EntryHashMismatch, block, differing);
            Append(tileRoot, tileRoot, tileRoot, BlockLevel);
        }
        else if (parent is { } other && other.Equals(entryRoot))
        {
            ReportEntries(AuditFindingCode.TileMismatch, block, differing);
            Append(entryRoot, entryRoot, entryRoot, BlockLevel);
        }
        else
        {
            _undecided.Add((block, differing));
            Append(tileRoot, entryRoot, parent ?? tileRoot, BlockLevel);
        }
    }

    private void Append(MerkleHash fromTile, MerkleHash fromEntries, MerkleHash fromParent, int level)
    {
        if (_isIncomplete)
        {
            return;
        }

        _fromTiles.Append(fromTile, level);
        _fromEntries.Append(fromEntries, level);
        _fromParents.Append(fromParent, level);
    }

    private void Snapshot(ulong block, MerkleHash[] tile, MerkleHash[] entries)
    {
        var first = block << 8;
        if (_isIncomplete || TrustedSize is not { } trusted || trusted <= first || trusted > first + (ulong)tile.Length)
        {
            return;
        }

        foreach (var (range, hashes) in new[] { (_fromTiles, tile), (_fromEntries, entries), (_fromParents, tile) })
        {
            var part = range.Clone();
            foreach (var hash in hashes.Take((int)(trusted - first)))
            {
                part.Append(hash);
            }

            TrustedRoots.Add(part.Root());
        }
    }

    private MerkleHash? Parent(ulong block)
    {
        var tile = block >> 8;
        if (tile != _parentTile)
        {
            _parentTile = tile;
            ReadTile(1, tile, WidthOf(size >> 8, tile), out _parents);
        }

        return _parents.Length == 0 ? null : _parents[(int)(block & 255)];
    }

    /// <summary>Checks the tiles above the leaves: that they are there, and, from the second on, that they hash what is below them.</summary>
    private void CheckLevel(int level)
    {
        var count = size >> (8 * level);
        var next = 0UL;
        foreach (var index in Files(level).Keys.TakeWhile(i => i < Blocks(count)))
        {
            MissingTiles(level, next, index);
            next = index + 1;
            var status = ReadTile(level, index, WidthOf(count, index), out var hashes);
            if (status != TileStatus.Found)
            {
                Report(status, level, index);
            }

            for (var i = 0; level > 1 && i < hashes.Length; i++)
            {
                var child = (index << 8) + (ulong)i;
                if (Files(level - 1).ContainsKey(child) && ReadTile(level - 1, child, TilePath.FullWidth, out var children) == TileStatus.Found && !MerkleTree.Root(children).Equals(hashes[i]))
                {
                    Report(TileStatus.Found, level - 1, child);
                }
            }
        }

        MissingTiles(level, next, Blocks(count));
    }

    private void MissingTiles(int level, ulong from, ulong to)
    {
        // Where the entries are missing too, that was said already.
        if (from < to && !_isIncomplete)
        {
            findings.Add(AuditFindingCode.TileMismatch, Entry(level, from), Entry(level, to) - 1, TilePath.Tile("", level, from, TilePath.FullWidth));
        }
    }

    /// <summary>The first entry under a tile, or the end of the log.</summary>
    private ulong Entry(int level, ulong tile) => (ulong)UInt128.Min(size, (UInt128)tile << (8 * (level + 1)));

    private void Report(TileStatus status, int level, ulong index)
        => findings.Add(status == TileStatus.Malformed ? AuditFindingCode.MalformedTile : AuditFindingCode.TileMismatch,
            Entry(level, index), Entry(level, index + 1) - 1, TilePath.Tile("", level, index, WidthOf(size >> (8 * level), index)));

    private void ReportEntries(string code, ulong block, List<int> differing) => differing.ForEach(i => findings.Add(code, (block << 8) + (ulong)i));

    private void Decide(MerkleHash? root)
    {
        var (disagreeing, against) = (AuditFindingCode.EntryHashMismatch, AuditFindingCode.TileMismatch);
        var wholeBlocks = false;
        if (root is { } expected && !_isIncomplete && !_fromTiles.Root().Equals(expected))
        {
            if (_fromEntries.Root().Equals(expected))
            {
                disagreeing = AuditFindingCode.TileMismatch;
            }
            else if (_fromParents.Root().Equals(expected))
            {
                against = AuditFindingCode.EntryHashMismatch;
                wholeBlocks = true;
            }
            else
            {
                findings.Add(AuditFindingCode.RootMismatch);
            }
        }

        foreach (var (block, differing) in _undecided)
        {
            ReportEntries(disagreeing, block, wholeBlocks ? [.. Enumerable.Range(0, WidthOf(size, block))] : differing);
        }

        foreach (var block in _againstParent)
        {
            findings.Add(against, block << 8, Entry(0, block + 1) - 1, TilePath.Tile("", 1, block >> 8, WidthOf(size >> 8, block >> 8)));
        }
    }
}
