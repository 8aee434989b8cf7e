using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Protects the rings of tests: opening one is faster than with a passphrase, which is slow on purpose.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Instance { get; } = Create();

    private static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new CertificateRequest("CN=tests", key, HashAlgorithmName.SHA256).CreateSelfSigned(now, now.AddYears(50));
    }
}
