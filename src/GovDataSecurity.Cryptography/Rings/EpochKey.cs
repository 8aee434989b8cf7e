using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The key that wraps all data keys of an epoch. Destroying it closes every copy of the key file that was made in its epoch.</summary>
/// <remarks>File: <c>GDSE</c>, version 1, three zeros, ring id (16), epoch id (16), creation in Unix ms (8), nonce (12), wrapped key (32), tag (16);
/// everything before the nonce is the associated data.</remarks>
internal sealed class EpochKey : IDisposable
{
    private const byte Version = 1;
    private const int HeadLength = 8 + (2 * Id128.Size) + 8;
    private const int KeySize = 32;

    private readonly AesGcm _cipher;
    private readonly Lock _gate = new();
    private readonly Id128 _ring;

    private EpochKey(Id128 ring, Id128 id, ReadOnlySpan<byte> key)
    {
        _ring = ring;
        Id = id;
        _cipher = new AesGcm(key, KeyWrap.TagSize);
    }

    public Id128 Id { get; }

    private static ReadOnlySpan<byte> Magic => "GDSE"u8;

    /// <summary>Makes the content of a file with a new key.</summary>
    public static byte[] Create(RingSecrets secrets, Id128 ring, Id128 id, DateTimeOffset now)
    {
        Span<byte> key = stackalloc byte[KeySize];
        RandomNumberGenerator.Fill(key);
        var writer = new CanonicalWriter(stackalloc byte[HeadLength + KeySize + KeyWrap.Overhead]);
        try
        {
            writer.Fixed(Magic);
            writer.Fixed([Version, 0, 0, 0]);
            writer.Id(ring);
            writer.Id(id);
            writer.Int64(now.ToUnixTimeMilliseconds());
            writer.Fixed(KeyWrap.Wrap(secrets.Epochs, key, writer.Written));
            return writer.Written.ToArray();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            writer.Dispose();
        }
    }

    /// <summary>Reads the key of an epoch.</summary>
    public static EpochKey Open(byte[] content, RingSecrets secrets, Id128 ring, Id128 id, string file)
    {
        Span<byte> key = stackalloc byte[KeySize];
        try
        {
            return content.Length == HeadLength + KeySize + KeyWrap.Overhead
                && TryIdentify(content, out var foundRing, out var foundId) && foundRing == ring && foundId == id
                && KeyWrap.TryUnwrap(secrets.Epochs, content.AsSpan(HeadLength), content.AsSpan(0, HeadLength), key)
                    ? new EpochKey(ring, id, key)
                    : throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, file, "epoch key");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Whose file this is, when it has the form of an epoch key; nothing is verified.</summary>
    public static bool TryIdentify(ReadOnlySpan<byte> content, out Id128 ring, out Id128 epoch)
    {
        var reader = new CanonicalReader(content);
        var found = reader.Fixed(4).SequenceEqual(Magic) && reader.Byte() == Version && reader.Fixed(3).Length == 3;
        ring = reader.Id();
        epoch = reader.Id();
        return found && !reader.Failed;
    }

    public byte[] Wrap(ReadOnlySpan<byte> head, ReadOnlySpan<byte> secret)
    {
        var context = Context(head);
        lock (_gate)
        {
            return KeyWrap.Wrap(_cipher, secret, context);
        }
    }

    public bool TryUnwrap(ReadOnlySpan<byte> head, ReadOnlySpan<byte> wrapped, Span<byte> secret)
    {
        var context = Context(head);
        lock (_gate)
        {
            return KeyWrap.TryUnwrap(_cipher, wrapped, context, secret);
        }
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Context(ReadOnlySpan<byte> head)
    {
        var writer = new CanonicalWriter(stackalloc byte[128]);
        try
        {
            writer.Fixed("gds1 key record"u8);
            writer.Id(_ring);
            writer.Id(Id);
            writer.Fixed(head);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
