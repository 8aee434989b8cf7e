using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The file <c>ring.gds</c>: who the ring is, and its root under each protection.</summary>
/// <remarks>
/// <c>GDSR</c>, version 1, three zeros, ring id (16), first epoch (16), creation in Unix ms (8), count of protections (1), for each: kind (1), length (4),
/// bytes; HMAC-SHA256 of all that under a key of the root (32); SHA-256 of all that (32), which tells damage from a wrong passphrase.
/// </remarks>
internal sealed class RingHeader
{
    private const byte Version = 1;
    private const int MaxProtections = 8;

    public required Id128 Ring { get; init; }

    public required Id128 FirstEpoch { get; init; }

    public required DateTimeOffset Created { get; init; }

    private IReadOnlyList<(byte Kind, byte[] Wrapped)> Protections { get; init; } = [];

    private byte[] Authenticated { get; init; } = [];

    private byte[] Mac { get; init; } = [];

    private static ReadOnlySpan<byte> Magic => "GDSR"u8;

    /// <summary>Makes a header around a new root.</summary>
    public static byte[] Create(Id128 ring, Id128 firstEpoch, ReadOnlySpan<byte> root, RingProtection protection, DateTimeOffset now)
    {
        var wrapped = protection.Wrap(root, ring, now);
        using var secrets = new RingSecrets(root, ring);
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Fixed(Magic);
            writer.Fixed([Version, 0, 0, 0]);
            writer.Id(ring);
            writer.Id(firstEpoch);
            writer.Int64(now.ToUnixTimeMilliseconds());
            writer.Byte(1);
            writer.Byte(protection.Kind);
            writer.UInt32((uint)wrapped.Length);
            writer.Fixed(wrapped);
            writer.Fixed(HMACSHA256.HashData(secrets.Header, writer.Written));
            writer.Fixed(SHA256.HashData(writer.Written));
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Reads a header. What it says is only trusted after <see cref="Open"/>.</summary>
    public static RingHeader Read(byte[] content, string file)
    {
        const int mac = HMACSHA256.HashSizeInBytes;
        const int checksum = SHA256.HashSizeInBytes;
        if (content.Length < mac + checksum || !SHA256.HashData(content.AsSpan(0, content.Length - checksum)).AsSpan().SequenceEqual(content.AsSpan(content.Length - checksum)))
        {
            throw Damaged(file, "checksum");
        }

        var authenticated = content[..^(mac + checksum)];
        var reader = new CanonicalReader(authenticated);
        if (!reader.Fixed(4).SequenceEqual(Magic) || reader.Byte() != Version || !reader.Fixed(3).SequenceEqual("\0\0\0"u8))
        {
            throw Damaged(file, "version");
        }

        var ring = reader.Id();
        var firstEpoch = reader.Id();
        var created = reader.Int64();
        var count = reader.Byte();
        var protections = new List<(byte, byte[])>();
        for (var i = 0; i < count && i < MaxProtections; i++)
        {
            protections.Add((reader.Byte(), reader.Prefixed().ToArray()));
        }

        if (!reader.AtEnd || count is 0 or > MaxProtections || created is < 0 or > 253402300799999)
        {
            throw Damaged(file, "form");
        }

        return new RingHeader
        {
            Ring = ring,
            FirstEpoch = firstEpoch,
            Created = DateTimeOffset.FromUnixTimeMilliseconds(created),
            Protections = protections,
            Authenticated = authenticated,
            Mac = content[^(mac + checksum)..^checksum],
        };
    }

    /// <summary>Unwraps the root and derives the keys of the ring.</summary>
    public RingSecrets Open(RingProtection protection, RingLayout layout)
    {
        foreach (var (kind, wrapped) in Protections)
        {
            if (kind == protection.Kind && protection.Unwrap(wrapped, Ring) is { } root)
            {
                var secrets = new RingSecrets(root, Ring);
                CryptographicOperations.ZeroMemory(root);
                if (CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secrets.Header, Authenticated), Mac))
                {
                    return secrets;
                }

                secrets.Dispose();
                throw Damaged(layout.Header, "authentication");
            }
        }

        throw new GovDataSecurityException(ErrorCode.KeyRingWrongKey, layout.Directory);
    }

    private static GovDataSecurityException Damaged(string file, string what) => new(ErrorCode.KeyRingDamaged, file, what);
}
