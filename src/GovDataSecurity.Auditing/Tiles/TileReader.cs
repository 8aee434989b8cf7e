namespace GovDataSecurity.Auditing;

/// <summary>Reads tiles and bundles of any log in this format. Lengths are checked before anything is allocated.</summary>
internal sealed class TileReader(string directory)
{
    public string Directory { get; } = directory;

    /// <summary>Reads the first hashes of a tile: from the partial tile of this width, or from the full one that replaced it.</summary>
    public TileStatus ReadTile(int level, ulong index, int width, out MerkleHash[] hashes)
    {
        var status = ReadTileFile(level, index, width, width, out hashes);
        return status == TileStatus.Missing && width < TilePath.FullWidth ? ReadTileFile(level, index, TilePath.FullWidth, width, out hashes) : status;
    }

    /// <summary>Reads the first hashes of the tile file of a certain width.</summary>
    /// <param name="level">The level.</param>
    /// <param name="index">Which of the level.</param>
    /// <param name="fileWidth">How many hashes the file has by its name.</param>
    /// <param name="width">How many to read.</param>
    /// <param name="hashes">What was read.</param>
    public TileStatus ReadTileFile(int level, ulong index, int fileWidth, int width, out MerkleHash[] hashes)
    {
        hashes = [];
        var length = fileWidth * MerkleHash.Size;
        var status = Read(TilePath.Tile(Directory, level, index, fileWidth), length, length, out var bytes);
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
