using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography;

/// <summary>What both kinds of certificate share: the key is named by the SHA-256 of its public key info, so that a renewed certificate still fits.</summary>
internal abstract class CertificateProtection : RingProtection
{
    private protected CertificateProtection(X509Certificate2 certificate)
    {
        Certificate = certificate;
        PublicKey = certificate.PublicKey.ExportSubjectPublicKeyInfo();
        Fingerprint = SHA256.HashData(PublicKey);
    }

    private protected new X509Certificate2 Certificate { get; }

    private protected byte[] PublicKey { get; }

    private protected byte[] Fingerprint { get; }

    public static CertificateProtection Of(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
        {
            throw Unsuitable("no private key");
        }

        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            return rsa.KeySize < RsaProtection.MinKeySize
                ? throw Unsuitable($"an RSA key of {rsa.KeySize} bits")
                : Allowed(certificate, X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment, new RsaProtection(certificate));
        }

        try
        {
            using var ecdh = certificate.GetECDiffieHellmanPublicKey();
            return ecdh is null
                ? throw Unsuitable("neither an RSA nor an elliptic curve key")
                : Allowed(certificate, X509KeyUsageFlags.KeyAgreement, new EcdhProtection(certificate));
        }
        catch (CryptographicException)
        {
            throw Unsuitable("an elliptic curve that the platform does not have");
        }
    }

    private protected void CheckValidity(DateTimeOffset now)
    {
        if (now < Certificate.NotBefore || now > Certificate.NotAfter)
        {
            throw Unsuitable("it is not valid now");
        }
    }

    private protected static GovDataSecurityException Unsuitable(string why) => new(ErrorCode.CertificateUnsuitable, "key ring", why);

    private static CertificateProtection Allowed(X509Certificate2 certificate, X509KeyUsageFlags any, CertificateProtection protection)
        => certificate.Extensions.OfType<X509KeyUsageExtension>().All(usage => (usage.KeyUsages & any) != 0)
            ? protection
            : throw Unsuitable("its key usage allows no encryption of keys");
}
