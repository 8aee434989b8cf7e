using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage.Tests;

/// <summary>A ring in a folder of its own, deleted with it.</summary>
public sealed class TestRing : IDisposable
{
    private static readonly Lazy<X509Certificate2> SharedCertificate = new(() =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=ring", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    });

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("gds-storage-").FullName;

    public TestRing() => Ring = KeyRing.Create(new KeyRingOptions { Directory = Directory, Protection = RingProtection.Certificate(Certificate) });

    public static X509Certificate2 Certificate => SharedCertificate.Value;

    public string Directory => Path.Combine(_folder, "keys");

    public KeyRing Ring { get; }

    public void Dispose()
    {
        Ring.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }
}
