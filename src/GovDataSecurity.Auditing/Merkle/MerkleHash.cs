using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GovDataSecurity.Auditing;

/// <summary>A hash in the tree: 32 bytes of SHA-256, held in place so that a tile needs no array for each.</summary>
[InlineArray(Size)]
internal struct MerkleHash : IEquatable<MerkleHash>
{
    public const int Size = 32;

    private byte _first;

    public MerkleHash(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Bytes);

    public readonly void CopyTo(Span<byte> target) => MemoryMarshal.CreateReadOnlySpan(in _first, Size).CopyTo(target);

    [UnscopedRef]
    public Span<byte> Bytes => MemoryMarshal.CreateSpan(ref _first, Size);

    public readonly bool Equals(MerkleHash other) => MemoryMarshal.CreateReadOnlySpan(in _first, Size).SequenceEqual(other.Bytes);

    public override readonly bool Equals(object? obj) => obj is MerkleHash other && Equals(other);

    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(MemoryMarshal.CreateReadOnlySpan(in _first, Size));

    /// <summary>Standard base64, as it stands in a checkpoint.</summary>
    public override readonly string ToString() => Convert.ToBase64String(MemoryMarshal.CreateReadOnlySpan(in _first, Size));
}
