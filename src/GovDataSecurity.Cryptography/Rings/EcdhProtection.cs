using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography;

/// <summary>The root under an elliptic curve certificate: fingerprint of the public key (32), length and public key info of a key made for this ring,
/// wrapped root. The wrapping key is HKDF-SHA256 of the shared secret over both public keys.</summary>
internal sealed class EcdhProtection : CertificateProtection
{
    public EcdhProtection(X509Certificate2 certificate)
        : base(certificate)
    {
        try
        {
            // The curve of SM2 comes with the same algorithm identifier; no platform agrees on keys with it.
            using var key = certificate.GetECDiffieHellmanPublicKey() ?? throw Unsuitable("no elliptic curve key");
            using var probe = ECDiffieHellman.Create(key.ExportParameters(false).Curve);
        }
        catch (Exception e) when (e is CryptographicException or PlatformNotSupportedException)
        {
            throw Unsuitable("an elliptic curve that the platform does not have");
        }
    }

    internal override byte Kind => 3;

    internal override byte[] Wrap(ReadOnlySpan<byte> root, Id128 ring, DateTimeOffset now)
    {
        CheckValidity(now);
        using var recipient = Certificate.GetECDiffieHellmanPublicKey()!;
        using var ephemeral = ECDiffieHellman.Create(recipient.ExportParameters(false).Curve);
        var ephemeralKey = ephemeral.ExportSubjectPublicKeyInfo();
        var wrapped = Use(ephemeral, recipient.PublicKey, ephemeralKey, ring, root, static (key, secret, context) => KeyWrap.Wrap(key, secret, context));
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Fixed(Fingerprint);
            writer.UInt32((uint)ephemeralKey.Length);
            writer.Fixed(ephemeralKey);
            writer.Fixed(wrapped);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    internal override byte[]? Unwrap(ReadOnlySpan<byte> wrapped, Id128 ring)
    {
        var reader = new CanonicalReader(wrapped);
        var fingerprint = reader.Fixed(Fingerprint.Length);
        var ephemeralKey = reader.Prefixed().ToArray();
        var sealedRoot = reader.Fixed(RingSecrets.RootSize + KeyWrap.Overhead);
        if (!reader.AtEnd || !fingerprint.SequenceEqual(Fingerprint))
        {
            return null;
        }

        try
        {
            using var recipient = Certificate.GetECDiffieHellmanPrivateKey();
            using var ephemeral = ECDiffieHellman.Create();
            ephemeral.ImportSubjectPublicKeyInfo(ephemeralKey, out _);
            return recipient is null ? null : Use(recipient, ephemeral.PublicKey, ephemeralKey, ring, sealedRoot, static (key, secret, context) =>
            {
                var root = new byte[RingSecrets.RootSize];
                return KeyWrap.TryUnwrap(key, secret, context, root) ? root : null!;
            });
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Use(ECDiffieHellman own, ECDiffieHellmanPublicKey other, byte[] ephemeralKey, Id128 ring, ReadOnlySpan<byte> secret, Operation operation)
    {
        var context = new CanonicalWriter(stackalloc byte[512]);
        var shared = own.DeriveRawSecretAgreement(other);
        Span<byte> key = stackalloc byte[RingSecrets.RootSize];
        try
        {
            context.Fixed(Label);
            context.Id(ring);
            context.UInt32((uint)ephemeralKey.Length);
            context.Fixed(ephemeralKey);
            context.UInt32((uint)PublicKey.Length);
            context.Fixed(PublicKey);
            HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, key, [], context.Written);
            return operation(key, secret, context.Written);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(shared);
            CryptographicOperations.ZeroMemory(key);
            context.Dispose();
        }
    }

    private delegate byte[] Operation(ReadOnlySpan<byte> key, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> context);
}
