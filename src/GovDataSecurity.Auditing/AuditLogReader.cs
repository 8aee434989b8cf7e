namespace GovDataSecurity.Auditing;

/// <summary>Reads a log that somebody may be writing: entries, and proofs about them, as of one checkpoint. It verifies no signature; <see cref="AuditVerifier"/> does.</summary>
public sealed class AuditLogReader
{
    private readonly TileReader _tiles;
    private readonly Checkpoint _checkpoint;

    private AuditLogReader(TileReader tiles, Checkpoint checkpoint, string note)
    {
        _tiles = tiles;
        _checkpoint = checkpoint;
        Note = note;
    }

    /// <summary>The signed checkpoint, as it stands in the file.</summary>
    public string Note { get; }

    /// <summary>What the log is called.</summary>
    public string Origin => _checkpoint.Origin;

    /// <summary>How many entries the checkpoint covers.</summary>
    public ulong Size => _checkpoint.Size;

    /// <summary>The root of the tree over them, 32 bytes.</summary>
    public byte[] Root => _checkpoint.Root.Bytes.ToArray();

    /// <summary>Reads the checkpoint of a log.</summary>
    /// <param name="directory">The folder of the log (C2SP tlog-tiles).</param>
    /// <returns>The log as of this checkpoint.</returns>
    /// <exception cref="GovDataSecurityException">There is no checkpoint (<see cref="ErrorCode.FileNotFound"/>), it cannot be read
    /// (<see cref="ErrorCode.FileUnreadable"/>), or it does not have its form (<see cref="ErrorCode.AuditLogDamaged"/>).</exception>
    public static AuditLogReader Open(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        byte[] bytes;
        try
        {
            bytes = SignedNote.ReadFile(directory) ?? throw new GovDataSecurityException(ErrorCode.FileNotFound, Path.Combine(directory, SignedNote.CheckpointFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, Path.Combine(directory, SignedNote.CheckpointFile));
        }

        return SignedNote.TryParse(bytes, out var note) && Checkpoint.TryParse(note.Text, out var checkpoint)
            ? new AuditLogReader(new TileReader(directory), checkpoint, System.Text.Encoding.UTF8.GetString(bytes))
            : throw new GovDataSecurityException(ErrorCode.AuditLogDamaged, directory, SignedNote.CheckpointFile);
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="index">Its place, from zero.</param>
    /// <returns>Its bytes as they were written; UTF-8 JSON in a log of this library.</returns>
    /// <exception cref="GovDataSecurityException">The log is not that long (<see cref="ErrorCode.ArgumentInvalid"/>), or the file is missing or malformed
    /// (<see cref="ErrorCode.AuditLogDamaged"/>).</exception>
    public ReadOnlyMemory<byte> ReadEntry(ulong index)
    {
        RequireIndex(index);
        var bundle = index >> 8;
        var width = (int)Math.Min(TilePath.FullWidth, Size - (bundle << 8));
        var status = _tiles.ReadBundle(bundle, width, out var entries);
        if (status == TileStatus.Missing)
        {
            status = _tiles.ReadBundle(bundle, TilePath.FullWidth, out entries);
        }

        return status == TileStatus.Found ? entries[(int)(index & 255)] : throw Damaged(TilePath.Entries("", bundle, width));
    }

    /// <summary>Proves that an entry stands at its place.</summary>
    /// <param name="index">Its place, from zero.</param>
    /// <returns>The proof, for <see cref="Size"/> and <see cref="Root"/>.</returns>
    /// <exception cref="GovDataSecurityException">The log is not that long (<see cref="ErrorCode.ArgumentInvalid"/>), or a tile is missing or malformed
    /// (<see cref="ErrorCode.AuditLogDamaged"/>).</exception>
    /// <remarks>RFC 9162 section 2.1.3.1.</remarks>
    public InclusionProof ProveInclusion(ulong index)
    {
        RequireIndex(index);
        var hashes = new List<byte[]>();
        var (start, end) = (0UL, Size);
        while (end - start > 1)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                hashes.Add(RootOf(middle, end).Bytes.ToArray());
                end = middle;
            }
            else
            {
                hashes.Add(RootOf(start, middle).Bytes.ToArray());
                start = middle;
            }
        }

        hashes.Reverse();
        return new InclusionProof(index, Size, hashes);
    }

    /// <summary>Proves that the log only grew since it had another size.</summary>
    /// <param name="oldSize">The smaller size.</param>
    /// <returns>The proof, from that size to <see cref="Size"/>.</returns>
    /// <exception cref="GovDataSecurityException">The log is not that long (<see cref="ErrorCode.ArgumentInvalid"/>), or a tile is missing or malformed
    /// (<see cref="ErrorCode.AuditLogDamaged"/>).</exception>
    /// <remarks>RFC 9162 section 2.1.4.1.</remarks>
    public ConsistencyProof ProveConsistency(ulong oldSize)
    {
        if (oldSize > Size)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(oldSize), $"<= {Size}");
        }

        var hashes = new List<byte[]>();
        var (start, end) = (0UL, Size);
        while (oldSize > 0 && oldSize != end)
        {
            var middle = start + Split(end - start);
            if (oldSize <= middle)
            {
                hashes.Add(RootOf(middle, end).Bytes.ToArray());
                end = middle;
            }
            else
            {
                hashes.Add(RootOf(start, middle).Bytes.ToArray());
                start = middle;
            }
        }

        if (start > 0)
        {
            hashes.Add(RootOf(start, end).Bytes.ToArray());
        }

        hashes.Reverse();
        return new ConsistencyProof(oldSize, Size, hashes);
    }

    /// <summary>The largest power of two below a count.</summary>
    private static ulong Split(ulong count) => 1UL << System.Numerics.BitOperations.Log2(count - 1);

    /// <summary>The root over a range that starts where a subtree of its size does.</summary>
    private MerkleHash RootOf(ulong start, ulong end)
    {
        var range = new CompactRange();
        var tiles = new Dictionary<(int, ulong), MerkleHash[]>();
        for (var next = start; next < end;)
        {
            // The largest complete subtree that begins here and whose root stands in a tile.
            var level = TreeEdge.LevelCount - 1;
            while (level > 0 && (((next - start) & ((1UL << (8 * level)) - 1)) != 0 || end - next < 1UL << (8 * level)))
            {
                level--;
            }

            var count = Size >> (8 * level);
            var place = next >> (8 * level);
            var tile = place >> 8;
            if (!tiles.TryGetValue((level, tile), out var hashes))
            {
                var width = (int)Math.Min(TilePath.FullWidth, count - (tile << 8));
                hashes = _tiles.ReadTile(level, tile, width, out var read) == TileStatus.Found ? read : throw Damaged(TilePath.Tile("", level, tile, width));
                tiles.Add((level, tile), hashes);
            }

            range.Append(hashes[(int)(place & 255)], 8 * level);
            next += 1UL << (8 * level);
        }

        return range.Root();
    }

    private void RequireIndex(ulong index)
    {
        if (index >= Size)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(index), $"< {Size}");
        }
    }

    private GovDataSecurityException Damaged(string file) => new(ErrorCode.AuditLogDamaged, _tiles.Directory, file);
}
