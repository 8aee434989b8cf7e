using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Destruction;

/// <summary>Detached CMS signatures (RFC 5652) over the bytes of a certificate file.</summary>
internal static class CmsSignature
{
    private const string Sha256Oid = "2.16.840.1.101.3.4.2.1";
    private const int MinRsaBits = 2048;
    private const int MinEcdsaBits = 256;

    /// <exception cref="GovDataSecurityException">The certificate cannot sign now.</exception>
    public static void RequireSuitable(X509Certificate2 signer, DateTimeOffset now)
    {
        var reason = !signer.HasPrivateKey ? "Suitable_PrivateKey"
            : !IsValidAt(signer, now) ? "Suitable_Expired"
            : Unsuitable(signer);
        if (reason is not null)
        {
            throw new GovDataSecurityException(ErrorCode.CertificateUnsuitable, Texts.Part("Suitable_Purpose"), Texts.Part(reason));
        }
    }

    public static byte[] Sign(byte[] content, X509Certificate2 signer, DateTimeOffset now)
    {
        RequireSuitable(signer, now);
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var cmsSigner = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer)
        {
            DigestAlgorithm = new Oid(Sha256Oid),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        cmsSigner.SignedAttributes.Add(new Pkcs9SigningTime(now.UtcDateTime));
        try
        {
            cms.ComputeSignature(cmsSigner, silent: true);
        }
        catch (CryptographicException e)
        {
            throw new GovDataSecurityException(ErrorCode.CertificateUnsuitable, e, Texts.Part("Suitable_Purpose"), Texts.Part("Suitable_PrivateKey"));
        }

        return cms.Encode();
    }

    /// <summary>Checks a detached signature.</summary>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Check(byte[] content, byte[] signature, X509Certificate2Collection trusted, DateTimeOffset issuedAt)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        try
        {
            cms.Decode(signature);
        }
        catch (CryptographicException)
        {
            return "Certificate_SignatureMissing";
        }

        try
        {
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0] is not { Certificate: { } signer, DigestAlgorithm.Value: Sha256Oid } info)
            {
                return "Certificate_Signature";
            }

            info.CheckSignature(verifySignatureOnly: true);
            return !IsValidAt(signer, issuedAt) ? "Certificate_SignerTime"
                : Unsuitable(signer) is null && IsTrusted(signer, cms.Certificates, trusted, issuedAt) ? null
                : "Certificate_Signer";
        }
        catch (CryptographicException)
        {
            return "Certificate_Signature";
        }
    }

    private static bool IsTrusted(X509Certificate2 signer, X509Certificate2Collection sent, X509Certificate2Collection trusted, DateTimeOffset at)
    {
        if (trusted.Any(certificate => certificate.RawDataMemory.Span.SequenceEqual(signer.RawDataMemory.Span)))
        {
            return true;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(sent);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(signer);
    }

    private static string? Unsuitable(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var ecdsa = certificate.GetECDsaPublicKey();
        if (rsa is not { KeySize: >= MinRsaBits } && ecdsa is not { KeySize: >= MinEcdsaBits })
        {
            return "Suitable_Algorithm";
        }

        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault();
        return usage is null || (usage.KeyUsages & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != 0
            ? null
            : "Suitable_KeyUsage";
    }

    private static bool IsValidAt(X509Certificate2 certificate, DateTimeOffset at)
        => certificate.NotBefore.ToUniversalTime() <= at.UtcDateTime && at.UtcDateTime <= certificate.NotAfter.ToUniversalTime();
}
