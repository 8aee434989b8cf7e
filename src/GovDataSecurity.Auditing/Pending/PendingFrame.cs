using System.Buffers.Binary;

namespace GovDataSecurity.Auditing;

/// <summary>An entry in a pending segment.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Batch">The place of the first entry that was made durable together with it: whatever is older was durable before.</param>
/// <param name="Entry">Its bytes.</param>
/// <remarks>On disk, big-endian: length (4 bytes), CRC-32C of what follows (4), index (8), batch (8), entry.</remarks>
internal readonly record struct PendingFrame(ulong Index, ulong Batch, ReadOnlyMemory<byte> Entry)
{
    public const int HeaderLength = 24;

    private const int Checked = 8;

    public int Length => HeaderLength + Entry.Length;

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, Entry.Length);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], Index);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], Batch);
        Entry.Span.CopyTo(target[HeaderLength..]);
        BinaryPrimitives.WriteUInt32BigEndian(target[4..], Crc32C.Compute(target[Checked..Length]));
    }

    /// <summary>Reads the frame at the start of some bytes.</summary>
    /// <returns>Whether there is a whole one.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out PendingFrame frame)
    {
        frame = default;
        if (bytes.Length < HeaderLength)
        {
            return false;
        }

        var span = bytes.Span;
        var length = BinaryPrimitives.ReadInt32BigEndian(span);
        if (length is < 0 or > EntryBundle.MaxEntry || bytes.Length < HeaderLength + length
            || BinaryPrimitives.ReadUInt32BigEndian(span[4..]) != Crc32C.Compute(span[Checked..(HeaderLength + length)]))
        {
            return false;
        }

        frame = new PendingFrame(BinaryPrimitives.ReadUInt64BigEndian(span[8..]), BinaryPrimitives.ReadUInt64BigEndian(span[16..]), bytes.Slice(HeaderLength, length));
        return true;
    }
}
