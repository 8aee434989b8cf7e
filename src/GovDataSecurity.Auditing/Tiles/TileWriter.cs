namespace GovDataSecurity.Auditing;

/// <summary>Writes bundles and tiles, durably, and remembers which became full.</summary>
internal sealed class TileWriter(string directory, string temporary, IDurableStore store) : ITileSink
{
    private readonly HashSet<string> _folders = [];

    public List<ulong> FullBundles { get; } = [];

    public List<(int Level, ulong Index)> FullTiles { get; } = [];

    public void Bundle(ulong index, IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        Write(TilePath.Entries(directory, index, entries.Count), EntryBundle.Encode(entries));
        if (entries.Count == TilePath.FullWidth)
        {
            FullBundles.Add(index);
        }
    }

    public void Tile(int level, ulong index, IReadOnlyList<MerkleHash> hashes)
    {
        var bytes = new byte[hashes.Count * MerkleHash.Size];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * MerkleHash.Size));
        }

        Write(TilePath.Tile(directory, level, index, hashes.Count), bytes);
        if (hashes.Count == TilePath.FullWidth)
        {
            FullTiles.Add((level, index));
        }
    }

    /// <summary>Makes the names of all that was written durable.</summary>
    public void Sync()
    {
        foreach (var folder in _folders)
        {
            store.SyncDirectory(folder);
        }

        _folders.Clear();
    }

    /// <summary>Removes the partial files that full ones replace.</summary>
    public void DropPartials()
    {
        var full = FullBundles.Select(i => TilePath.Entries(directory, i, TilePath.FullWidth))
            .Concat(FullTiles.Select(t => TilePath.Tile(directory, t.Level, t.Index, TilePath.FullWidth)));
        foreach (var path in full.Select(f => f + ".p").Where(System.IO.Directory.Exists))
        {
            try
            {
                System.IO.Directory.Delete(path, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A partial file beside the full one does no harm.
            }
        }
    }

    private void Write(string path, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        store.CreateDirectory(folder);
        store.Put(temporary, path, bytes);
        _folders.Add(folder);
    }
}
