using System.Buffers.Binary;
using System.Globalization;

namespace GovDataSecurity.Auditing;

/// <summary>The file that makes entries durable before they are in the tree.</summary>
/// <remarks>A header of 16 bytes (magic and version, CRC-32C, index of the first entry), then frames. Its space is set aside when it is created, so that a
/// disk that fills up later does not stop it. Whatever the checkpoint covers may be dropped.</remarks>
internal sealed class PendingSegment : IDisposable
{
    public const int HeaderLength = 16;

    /// <summary>No segment is longer than this.</summary>
    public const int MaxLength = 1 << 28;

    private const string Folder = "pending";
    private const string Extension = ".wal";
    private const uint Magic = 0x47445301;

    private readonly IDurableFile _file;

    private PendingSegment(IDurableFile file, int generation, long capacity)
    {
        _file = file;
        Generation = generation;
        Capacity = capacity;
        Length = HeaderLength;
    }

    public int Generation { get; }

    public long Capacity { get; }

    public long Length { get; private set; }

    /// <summary>Whether it is unknown what the disk holds. Nothing more is written then.</summary>
    public bool IsBroken { get; private set; }

    public static string FolderOf(string directory) => Path.Combine(directory, Folder);

    public static string PathOf(string directory, int generation)
        => Path.Combine(directory, Folder, generation.ToString("D9", CultureInfo.InvariantCulture) + Extension);

    /// <summary>The segments of a log, oldest first.</summary>
    public static IReadOnlyList<int> Generations(string directory)
    {
        var folder = FolderOf(directory);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Extension)
                .Select(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out var g) && PathOf(directory, g) == f ? g : 0)
                .Where(g => g > 0).Order()]
            : [];
    }

    /// <summary>Creates a segment, durably.</summary>
    public static PendingSegment Create(IDurableStore store, string directory, int generation, ulong first, long capacity)
    {
        var path = PathOf(directory, generation);
        var file = store.Create(path, capacity);
        try
        {
            var header = new byte[HeaderLength];
            BinaryPrimitives.WriteUInt32BigEndian(header, Magic);
            BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(8), first);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), Crc32C.Compute(header.AsSpan(8)));
            file.Write(header, 0);
            file.Sync();
            store.SyncDirectory(FolderOf(directory));
            return new PendingSegment(file, generation, capacity);
        }
        catch
        {
            file.Dispose();
            TryDelete(store, path);
            throw;
        }
    }

    /// <summary>Appends frames. When it returns they are durable; when it throws they count as not written.</summary>
    public void Append(ReadOnlySpan<byte> frames)
    {
        try
        {
            _file.Write(frames, Length);
        }
        catch
        {
            Cut();
            throw;
        }

        try
        {
            _file.Sync();
        }
        catch
        {
            // After a failed sync the system may have dropped the pages; a second sync would report success without them.
            IsBroken = true;
            Cut();
            throw;
        }

        Length += frames.Length;
    }

    /// <summary>What a segment holds.</summary>
    /// <returns><see langword="null"/> when the file is no segment, or is gone.</returns>
    public static PendingContent? Read(string path)
    {
        if (!TryReadFile(path, out var bytes))
        {
            return null;
        }

        if (bytes.Length < HeaderLength || BinaryPrimitives.ReadUInt32BigEndian(bytes) != Magic
            || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(4)) != Crc32C.Compute(bytes.AsSpan(8, 8)))
        {
            return null;
        }

        var first = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(8));
        var frames = new List<PendingFrame>();
        var rest = bytes.AsMemory(HeaderLength);
        while (PendingFrame.TryRead(rest, out var frame) && frame.Index == first + (ulong)frames.Count)
        {
            frames.Add(frame);
            rest = rest[frame.Length..];
        }

        return new PendingContent(first, frames, rest.Length, LosesAcknowledged(rest, first + (ulong)frames.Count));
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Whether a frame behind the flaw shows that the flawed one had been durable: then it was damaged, not cut short.</summary>
    private static bool LosesAcknowledged(ReadOnlyMemory<byte> rest, ulong missing)
    {
        for (var start = 0; start <= rest.Length - PendingFrame.HeaderLength; start++)
        {
            var bytes = rest[start..];
            if (BinaryPrimitives.ReadUInt64BigEndian(bytes.Span[16..]) > missing && PendingFrame.TryRead(bytes, out var frame) && frame.Batch <= frame.Index)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryReadFile(string path, out byte[] bytes)
    {
        bytes = [];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > MaxLength)
            {
                return false;
            }

            bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or EndOfStreamException)
        {
            return false;
        }
    }

    private static void TryDelete(IDurableStore store, string path)
    {
        try
        {
            store.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A header without frames; the next opening drops it.
        }
    }

    private void Cut()
    {
        try
        {
            _file.Truncate(Length);
            _file.Sync();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsBroken = true;
        }
    }
}
