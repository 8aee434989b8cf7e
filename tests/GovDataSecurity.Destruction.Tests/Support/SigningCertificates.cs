using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>Self-signed certificates for tests.</summary>
internal static class SigningCertificates
{
    public static readonly DateTimeOffset ValidFrom = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset ValidUntil = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Ecdsa { get; } = CreateEcdsa();

    public static X509Certificate2 OtherEcdsa { get; } = CreateEcdsa();

    public static X509Certificate2 Rsa { get; } = CreateRsa(2048);

    public static X509Certificate2 CreateEcdsa(ECCurve? curve = null, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        using var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        return Issue(new CertificateRequest("CN=destruction-test", key, HashAlgorithmName.SHA256), usage);
    }

    public static X509Certificate2 CreateRsa(int bits)
    {
        using var key = RSA.Create(bits);
        return Issue(new CertificateRequest("CN=destruction-test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), X509KeyUsageFlags.DigitalSignature);
    }

    private static X509Certificate2 Issue(CertificateRequest request, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return request.CreateSelfSigned(ValidFrom, ValidUntil);
    }
}
