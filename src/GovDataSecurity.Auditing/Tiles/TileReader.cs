namespace GovDataSecurity.Auditing;

/// <summary>Reads tiles and bundles of any log in this format. Lengths are checked before anything is allocated.</summary>
internal sealed class TileReader(string directory)
{
    public string Directory { get; } = directory;

    /// <summary>Reads the first hashes of a tile: from the partial tile of this width, or from the full one that replaced it.</summary>
    public TileStatus ReadTile(int level, ulong index, int width, out MerkleHash[] hashes)
    {
        hashes = [];
        var status = Read(TilePath.Tile(Directory, level, index, width), width * MerkleHash.Size, width * MerkleHash.Size, out var bytes);
        if (status == TileStatus.Missing && width < TilePath.FullWidth)
        {
            const int full = TilePath.FullWidth * MerkleHash.Size;
            status = Read(TilePath.Tile(Directory, level, index, TilePath.FullWidth), full, full, out bytes);
        }

        if (status == TileStatus.Found)
        {
            hashes = new MerkleHash[width];
            for (var i = 0; i < width; i++)
            {
                hashes[i] = new MerkleHash(bytes.AsSpan(i * MerkleHash.Size, MerkleHash.Size));
            }
        }

        return status;
    }

    /// <summary>Reads a bundle of exactly this width.</summary>
    /// <param name="index">Which.</param>
    /// <param name="width">How many entries it has by its name.</param>
    /// <param name="entries">Its entries; when it is malformed, those in front of the flaw.</param>
    public TileStatus ReadBundle(ulong index, int width, out List<ReadOnlyMemory<byte>> entries)
    {
        entries = [];
        var status = Read(TilePath.Entries(Directory, index, width), 0, EntryBundle.MaxLength, out var bytes);
        return status == TileStatus.Found && (!EntryBundle.TryDecode(bytes, out entries) || entries.Count != width) ? TileStatus.Malformed : status;
    }

    private static TileStatus Read(string path, int minimum, int maximum, out byte[] bytes)
    {
        bytes = [];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length < minimum || file.Length > maximum)
            {
                return TileStatus.Malformed;
            }

            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return TileStatus.Found;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return TileStatus.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return TileStatus.Malformed;
        }
    }
}
