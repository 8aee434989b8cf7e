using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>Writes parts so that two different lists of parts never give the same bytes: every text carries its length, every option whether it is there.</summary>
internal ref struct CanonicalWriter
{
    private Span<byte> _buffer;
    private byte[]? _rented;
    private int _length;

    /// <param name="initial">Space to start in; more is taken from the pool when it runs out.</param>
    public CanonicalWriter(Span<byte> initial) => _buffer = initial;

    public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

    /// <summary>A 4-byte big-endian length in bytes, then UTF-8.</summary>
    public void Text(scoped ReadOnlySpan<char> value, string argument)
    {
        var count = StrictText.GetByteCount(value, argument);
        UInt32((uint)count);
        StrictText.GetBytes(value, Take(count));
    }

    /// <summary>0 when absent; 1 and the text otherwise.</summary>
    public void Optional(string? value, string argument)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
        {
            Text(value, argument);
        }
    }

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32BigEndian(Take(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64BigEndian(Take(8), value);

    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Bytes of a length that the format fixes.</summary>
    public void Fixed(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    public void Id(Id128 value) => value.Write(Take(Id128.Size));

    public void Id(KeyId value) => value.CopyTo(Take(KeyId.Size));

    /// <summary>Zeroes what was written, which may be a secret, and gives back what was taken.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_buffer[.._length]);
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private Span<byte> Take(int count)
    {
        if (_length + count > _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, checked(_length + count)));
            Written.CopyTo(larger);
            Dispose();
            _buffer = _rented = larger;
        }

        _length += count;
        return _buffer.Slice(_length - count, count);
    }
}
