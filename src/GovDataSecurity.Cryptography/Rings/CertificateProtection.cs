using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography;

/// <summary>What both kinds of certificate share: the key is named by the SHA-256 of its public key info, so that a renewed certificate still fits.</summary>
internal abstract class CertificateProtection : RingProtection
{
    private const string RsaAlgorithm = "1.2.840.113549.1.1.1";
    private const string EllipticCurveAlgorithm = "1.2.840.10045.2.1";

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

        switch (certificate.PublicKey.Oid.Value)
        {
            case RsaAlgorithm:
                CheckUsage(certificate, X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DataEncipherment);
                return new RsaProtection(certificate);
            case EllipticCurveAlgorithm:
                CheckUsage(certificate, X509KeyUsageFlags.KeyAgreement);
                return new EcdhProtection(certificate);
            default:
                throw Unsuitable("neither an RSA nor an elliptic curve key");
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

    private static void CheckUsage(X509Certificate2 certificate, X509KeyUsageFlags any)
    {
        if (certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => (usage.KeyUsages & any) == 0))
        {
            throw Unsuitable("its key usage allows no encryption of keys");
        }
    }
}
