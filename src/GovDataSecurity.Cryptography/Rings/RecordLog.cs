using System.Buffers.Binary;
using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>A file of records that only grows, each authenticated together with everything before it.</summary>
/// <remarks>
/// Header: 4 magic, version 1, three zeros, ring id (16), stream id (16), MAC (16). Record: length of type and payload (4), its complement (4), type (1),
/// payload, MAC (16). A MAC is the first half of HMAC-SHA256 over the previous MAC and the bytes since it, so an edited, swapped, inserted or foreign
/// record does not verify. A tail that a crash left behind is no record: it is incomplete or ends in zeros.
/// </remarks>
/// <param name="magic">What the file starts with.</param>
/// <param name="ring">The ring, or whatever else the file belongs to.</param>
/// <param name="stream">The part of it.</param>
/// <param name="key">Authenticates the records.</param>
/// <param name="damaged">The refusal of a file that was damaged or altered.</param>
internal sealed class RecordLog(byte[] magic, Id128 ring, Id128 stream, ReadOnlySpan<byte> key, ErrorCode damaged = ErrorCode.KeyRingDamaged) : IDisposable
{
    private const byte Version = 1;
    private const int IdentityLength = 8 + (2 * Id128.Size);
    private const int MacSize = 16;
    private const int LengthSize = 8;

    // A record whose MAC ends like this, with nothing but zeros behind, was not written to its end.
    private const int ZerosThatTell = 4;

    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private Id128 _mac;

    public delegate void Visitor(byte type, ReadOnlySpan<byte> payload);

    public static int HeaderLength => IdentityLength + MacSize;

    public static byte[] KeysMagic => "GDSK"u8.ToArray();

    public static byte[] FenceMagic => "GDSF"u8.ToArray();

    /// <summary>How much of the file was read and is valid; 0 before the header.</summary>
    public long Length { get; private set; }

    /// <summary>Whose file this is, when it has the form of a record log; nothing is verified.</summary>
    public static bool TryIdentify(ReadOnlySpan<byte> content, ReadOnlySpan<byte> magic, out Id128 ring, out Id128 stream)
    {
        var reader = new CanonicalReader(content);
        var found = reader.Fixed(magic.Length).SequenceEqual(magic) && reader.Byte() == Version && reader.Fixed(3).Length == 3;
        ring = reader.Id();
        stream = reader.Id();
        return found && !reader.Failed;
    }

    /// <summary>Visits what looks like records, verifying nothing: for finding copies.</summary>
    public static void Walk(ReadOnlySpan<byte> content, Visitor visit)
    {
        for (var rest = content.Length > HeaderLength ? content[HeaderLength..] : default; TrySplit(rest, out var type, out var payload, out var total); rest = rest[total..])
        {
            visit(type, payload);
        }
    }

    /// <summary>The bytes that start the file.</summary>
    public byte[] Start()
    {
        var content = new byte[HeaderLength];
        Identity(content);
        Authenticate(default, content.AsSpan(0, IdentityLength)).Write(content.AsSpan(IdentityLength));
        return content;
    }

    /// <summary>Reads what follows <see cref="Length"/>.</summary>
    /// <param name="tail">The rest of the file.</param>
    /// <param name="file">The name for errors.</param>
    /// <param name="visit">Is given each valid record.</param>
    /// <exception cref="GovDataSecurityException">The file was damaged or altered.</exception>
    public void Read(ReadOnlySpan<byte> tail, string file, Visitor visit)
    {
        if (Length == 0)
        {
            tail = ReadHeader(tail, file);
        }

        while (!tail.IsEmpty)
        {
            if (!TrySplit(tail, out var type, out var payload, out var total))
            {
                if (IsUnfinished(tail))
                {
                    return;
                }

                throw Damaged(file, $"record at byte {Length}");
            }

            var mac = Authenticate(_mac, tail[..(total - MacSize)]);
            if (mac != Id128.Read(tail[(total - MacSize)..]))
            {
                if (IsZero(tail[(total - ZerosThatTell)..]))
                {
                    return;
                }

                throw Damaged(file, $"record at byte {Length}");
            }

            visit(type, payload);
            _mac = mac;
            Length += total;
            tail = tail[total..];
        }
    }

    /// <summary>The bytes that append records; the log itself moves on only when it reads them.</summary>
    public byte[] Encode(byte type, IReadOnlyList<byte[]> payloads)
    {
        var content = new byte[payloads.Sum(static payload => (long)LengthSize + 1 + payload.Length + MacSize)];
        var rest = content.AsSpan();
        var mac = _mac;
        foreach (var payload in payloads)
        {
            var length = 1 + payload.Length;
            BinaryPrimitives.WriteInt32BigEndian(rest, length);
            BinaryPrimitives.WriteInt32BigEndian(rest[4..], ~length);
            rest[LengthSize] = type;
            payload.CopyTo(rest[(LengthSize + 1)..]);
            mac = Authenticate(mac, rest[..(LengthSize + length)]);
            mac.Write(rest[(LengthSize + length)..]);
            rest = rest[(LengthSize + length + MacSize)..];
        }

        return content;
    }

    public void Dispose() => _hmac.Dispose();

    private static bool TrySplit(ReadOnlySpan<byte> rest, out byte type, out ReadOnlySpan<byte> payload, out int total)
    {
        type = 0;
        payload = default;
        total = 0;
        if (!HasLength(rest, out var length) || length > rest.Length - LengthSize - MacSize)
        {
            return false;
        }

        type = rest[LengthSize];
        payload = rest.Slice(LengthSize + 1, length - 1);
        total = LengthSize + length + MacSize;
        return true;
    }

    private static bool HasLength(ReadOnlySpan<byte> rest, out int length)
    {
        length = rest.Length < LengthSize ? 0 : BinaryPrimitives.ReadInt32BigEndian(rest);
        return length > 0 && ~length == BinaryPrimitives.ReadInt32BigEndian(rest[4..]);
    }

    // Only what a crash can leave counts as unfinished. A flipped bit in a length must not make the rest of the file disappear.
    private static bool IsUnfinished(ReadOnlySpan<byte> tail)
        => tail.Length < LengthSize || HasLength(tail, out _) || IsZero(tail[LengthSize..]);

    private static bool IsZero(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept((byte)0);

    private GovDataSecurityException Damaged(string file, string what) => new(damaged, file, what);

    private ReadOnlySpan<byte> ReadHeader(ReadOnlySpan<byte> content, string file)
    {
        Span<byte> identity = stackalloc byte[IdentityLength];
        Identity(identity);
        if (content.Length < HeaderLength || !content.StartsWith(identity))
        {
            throw Damaged(file, "header");
        }

        var mac = Authenticate(default, identity);
        if (mac != Id128.Read(content[IdentityLength..]))
        {
            throw Damaged(file, "header");
        }

        _mac = mac;
        Length = HeaderLength;
        return content[HeaderLength..];
    }

    private void Identity(Span<byte> destination)
    {
        destination[..8].Clear();
        magic.CopyTo(destination);
        destination[4] = Version;
        ring.Write(destination[8..]);
        stream.Write(destination[(8 + Id128.Size)..]);
    }

    private Id128 Authenticate(Id128 previous, ReadOnlySpan<byte> bytes)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        previous.Write(mac);
        _hmac.AppendData(mac[..Id128.Size]);
        _hmac.AppendData(bytes);
        _hmac.GetHashAndReset(mac);
        return Id128.Read(mac);
    }
}
