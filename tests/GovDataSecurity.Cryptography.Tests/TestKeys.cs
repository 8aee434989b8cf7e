using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Certificates and passphrases for tests.</summary>
internal static class TestKeys
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<X509Certificate2> SharedEcdh = new(() => Ecdh());

    /// <summary>One certificate for all tests that don't care about it: making and using it is cheap.</summary>
    public static X509Certificate2 Certificate => SharedEcdh.Value;

    public static ReadOnlySpan<byte> Passphrase => "correct horse battery staple"u8;

    public static X509Certificate2 Ecdh(ECCurve? curve = null, X509KeyUsageFlags? usage = null)
    {
        using var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=ring", key, HashAlgorithmName.SHA256);
        if (usage is not X509KeyUsageFlags.KeyAgreement)
        {
            return Sign(request, usage);
        }

        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyAgreement, critical: true));
        using var agreement = ECDiffieHellman.Create(key.ExportParameters(true));
        using var certificate = request.Create(request.SubjectName, X509SignatureGenerator.CreateForECDsa(key), From, Until, [1]);
        return certificate.CopyWithPrivateKey(agreement);
    }

    public static X509Certificate2 Rsa(int bits = 2048, X509KeyUsageFlags? usage = null)
    {
        using var key = RSA.Create(bits);
        return Sign(new CertificateRequest("CN=ring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), usage);
    }

    public static KeyRingOptions Options(TestFolder folder, RingProtection? protection = null, Action<string>? probe = null, TimeProvider? time = null) => new()
    {
        Directory = folder.Ring,
        Protection = protection ?? RingProtection.Certificate(Certificate),
        Probe = probe,
        LockTimeout = TimeSpan.FromSeconds(5),
        TimeProvider = time ?? TimeProvider.System,
    };

    private static X509Certificate2 Sign(CertificateRequest request, X509KeyUsageFlags? usage)
    {
        if (usage is { } flags)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, critical: true));
        }

        return request.CreateSelfSigned(From, Until);
    }
}
