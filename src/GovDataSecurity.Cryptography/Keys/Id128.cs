using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>Sixteen bytes that identify something: a ring, an epoch, a scope.</summary>
internal readonly record struct Id128(ulong High, ulong Low)
{
    public const int Size = 16;

    public static Id128 Read(ReadOnlySpan<byte> source)
        => new(BinaryPrimitives.ReadUInt64BigEndian(source), BinaryPrimitives.ReadUInt64BigEndian(source[8..]));

    public static Id128 Random()
    {
        Span<byte> bytes = stackalloc byte[Size];
        RandomNumberGenerator.Fill(bytes);
        return Read(bytes);
    }

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}
