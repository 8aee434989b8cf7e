using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>A data key as the ring stores it: wrapped under the epoch key, beside the names of its tenant and data set.</summary>
/// <remarks>
/// Use (1), flags (1; bit 0: one subject), creation in Unix ms (8), key id (16), reference of the scope (16), nonce (12), ciphertext of key (32) and
/// names, tag (16). Ring, epoch and everything before the nonce are the associated data.
/// </remarks>
internal sealed class KeyRecord
{
    public const byte Type = 1;

    private const int HeadLength = 2 + 8 + KeyId.Size + Id128.Size;
    private const byte SubjectFlag = 1;

    private readonly byte[] _payload;

    private KeyRecord(byte[] payload)
    {
        _payload = payload;
        Id = KeyId.FromBytes(payload.AsSpan(10));
        Reference = Id128.Read(payload.AsSpan(10 + KeyId.Size));
    }

    public KeyId Id { get; }

    public Id128 Reference { get; }

    public KeyUse Use => (KeyUse)_payload[0];

    public bool HasSubject => (_payload[1] & SubjectFlag) != 0;

    public byte[] Payload => _payload;

    private ReadOnlySpan<byte> Head => _payload.AsSpan(0, HeadLength);

    private ReadOnlySpan<byte> Wrapped => _payload.AsSpan(HeadLength);

    public static KeyRecord? Read(ReadOnlySpan<byte> payload)
        => payload.Length >= HeadLength + KeyWrap.Overhead + DataKey.Size + 8 && (payload[1] & ~SubjectFlag) == 0 ? new KeyRecord(payload.ToArray()) : null;

    /// <summary>Makes a new key for a scope.</summary>
    public static KeyRecord Create(KeyScope scope, Id128 reference, EpochKey epoch, DateTimeOffset now)
    {
        var secret = new CanonicalWriter(stackalloc byte[256]);
        var head = new CanonicalWriter(stackalloc byte[HeadLength]);
        try
        {
            Span<byte> key = stackalloc byte[DataKey.Size];
            RandomNumberGenerator.Fill(key);
            secret.Fixed(key);
            head.Byte((byte)scope.Use);
            head.Byte(scope.Subject is null ? (byte)0 : SubjectFlag);
            head.Int64(now.ToUnixTimeMilliseconds());
            head.Id(KeyId.Of(CipherSuite.International, key));
            head.Id(reference);
            CryptographicOperations.ZeroMemory(key);
            secret.Text(scope.Tenant, nameof(KeyScope.Tenant));
            secret.Text(scope.DataSet, nameof(KeyScope.DataSet));
            return Seal(head.Written, secret.Written, epoch);
        }
        finally
        {
            secret.Dispose();
            head.Dispose();
        }
    }

    /// <summary>The same key under another epoch.</summary>
    public KeyRecord Rewrap(EpochKey from, EpochKey to, string file)
    {
        var secret = Unwrap(from, file);
        try
        {
            return Seal(Head, secret, to);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    public DataKey Open(EpochKey epoch, string file, CipherPool ciphers)
    {
        var secret = Unwrap(epoch, file);
        try
        {
            var reader = new CanonicalReader(secret.AsSpan(DataKey.Size));
            return new DataKey(this, secret.AsSpan(0, DataKey.Size), new KeyNames(reader.Text(), reader.Text()), ciphers);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>A value that tells later whether a key is this one, without telling anything else about it.</summary>
    public Id128 CheckValue(EpochKey epoch, string file)
    {
        var secret = Unwrap(epoch, file);
        try
        {
            return Id128.Read(HMACSHA256.HashData(secret.AsSpan(0, DataKey.Size), "gds1 key check"u8));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static KeyRecord Seal(ReadOnlySpan<byte> head, ReadOnlySpan<byte> secret, EpochKey epoch) => new([.. head, .. epoch.Wrap(head, secret)]);

    private byte[] Unwrap(EpochKey epoch, string file)
    {
        var secret = new byte[Wrapped.Length - KeyWrap.Overhead];
        if (epoch.TryUnwrap(Head, Wrapped, secret) && KeyId.Of(CipherSuite.International, secret.AsSpan(0, DataKey.Size)) == Id)
        {
            return secret;
        }

        CryptographicOperations.ZeroMemory(secret);
        throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, file, $"key {Id}");
    }
}
