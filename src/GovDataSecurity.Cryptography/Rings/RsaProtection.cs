using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography;

/// <summary>The root under an RSA certificate: fingerprint of the public key (32), then RSA-OAEP-SHA256 of ring id and root.</summary>
internal sealed class RsaProtection : CertificateProtection
{
    private const int MinKeySize = 2048;

    public RsaProtection(X509Certificate2 certificate)
        : base(certificate)
    {
        using var rsa = certificate.GetRSAPublicKey()!;
        if (rsa.KeySize < MinKeySize)
        {
            throw Unsuitable($"an RSA key of {rsa.KeySize} bits");
        }
    }

    internal override byte Kind => 2;

    internal override byte[] Wrap(ReadOnlySpan<byte> root, Id128 ring, DateTimeOffset now)
    {
        CheckValidity(now);
        Span<byte> plain = stackalloc byte[Id128.Size + RingSecrets.RootSize];
        ring.Write(plain);
        root.CopyTo(plain[Id128.Size..]);
        using var rsa = Certificate.GetRSAPublicKey()!;
        byte[] wrapped = [.. Fingerprint, .. rsa.Encrypt(plain, RSAEncryptionPadding.OaepSHA256)];
        CryptographicOperations.ZeroMemory(plain);
        return wrapped;
    }

    internal override byte[]? Unwrap(ReadOnlySpan<byte> wrapped, Id128 ring)
    {
        if (!wrapped.StartsWith(Fingerprint))
        {
            return null;
        }

        using var rsa = Certificate.GetRSAPrivateKey();
        byte[]? plain = null;
        try
        {
            plain = rsa?.Decrypt(wrapped[Fingerprint.Length..], RSAEncryptionPadding.OaepSHA256);
            return plain?.Length == Id128.Size + RingSecrets.RootSize && Id128.Read(plain) == ring ? plain[Id128.Size..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
