using System.Buffers.Binary;

namespace GovDataSecurity.Auditing;

/// <summary>Entries as they lie in a file: each after its length in two bytes, big-endian.</summary>
internal static class EntryBundle
{
    public const int MaxEntry = ushort.MaxValue;

    private const int Prefix = sizeof(ushort);

    /// <summary>No bundle is longer than this.</summary>
    public const int MaxLength = TilePath.FullWidth * (Prefix + MaxEntry);

    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bundle = new byte[entries.Sum(e => Prefix + e.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, checked((ushort)entry.Length));
            entry.Span.CopyTo(rest[Prefix..]);
            rest = rest[(Prefix + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>Takes a bundle apart.</summary>
    /// <param name="bundle">The bytes of the file.</param>
    /// <param name="entries">The entries in front of the first flaw.</param>
    /// <returns>Whether there is none: at most 256 entries, nothing after the last.</returns>
    public static bool TryDecode(ReadOnlyMemory<byte> bundle, out List<ReadOnlyMemory<byte>> entries)
    {
        entries = [];
        while (!bundle.IsEmpty)
        {
            if (entries.Count == TilePath.FullWidth || bundle.Length < Prefix)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < Prefix + length)
            {
                return false;
            }

            entries.Add(bundle.Slice(Prefix, length));
            bundle = bundle[(Prefix + length)..];
        }

        return true;
    }
}
