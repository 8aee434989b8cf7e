using System.Buffers.Binary;

namespace GovDataSecurity.Cryptography;

/// <summary>Reads what <see cref="CanonicalWriter"/> wrote. No length is trusted: nothing is taken beyond the input, nothing is allocated by a length.</summary>
internal ref struct CanonicalReader(ReadOnlySpan<byte> input)
{
    private ReadOnlySpan<byte> _rest = input;

    /// <summary>Whether something was asked for that was not there.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether everything was read and nothing was missing.</summary>
    public readonly bool AtEnd => !Failed && _rest.IsEmpty;

    public readonly int Remaining => _rest.Length;

    public ReadOnlySpan<byte> Fixed(int count)
    {
        if (Failed || (uint)count > (uint)_rest.Length)
        {
            Failed = true;
            return default;
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    public byte Byte() => Fixed(1) is [var value] ? value : (byte)0;

    public uint UInt32() => Fixed(4) is { Length: 4 } taken ? BinaryPrimitives.ReadUInt32BigEndian(taken) : 0;

    public long Int64() => Fixed(8) is { Length: 8 } taken ? BinaryPrimitives.ReadInt64BigEndian(taken) : 0;

    public Id128 Id() => Fixed(Id128.Size) is { Length: Id128.Size } taken ? Id128.Read(taken) : default;

    public KeyId KeyId() => Fixed(Cryptography.KeyId.Size) is { Length: Cryptography.KeyId.Size } taken ? Cryptography.KeyId.FromBytes(taken) : default;

    /// <summary>Bytes after their 4-byte length.</summary>
    public ReadOnlySpan<byte> Prefixed()
    {
        var length = UInt32();
        return length <= int.MaxValue ? Fixed((int)length) : Fixed(-1);
    }

    public string Text()
    {
        if (!StrictText.TryGetString(Prefixed(), out var text))
        {
            Failed = true;
        }

        return text;
    }
}
