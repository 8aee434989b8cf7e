using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class RingProtectionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void Open_Passphrase_OnlyTheRightOneOpens()
    {
        using var right = RingProtection.Passphrase(TestKeys.Passphrase);
        using var wrong = RingProtection.Passphrase("correct horse battery staplf"u8);
        using var empty = RingProtection.Passphrase([]);
        KeyId id;
        using (var ring = KeyRing.Create(TestKeys.Options(_folder, right)))
        {
            id = ring.GetOrCreate(Child.Scope(1)).Id;
        }

        var before = Content();
        Refusal.Of(ErrorCode.KeyRingWrongKey, () => KeyRing.OpenOrCreate(TestKeys.Options(_folder, wrong)));
        Refusal.Of(ErrorCode.KeyRingWrongKey, () => KeyRing.OpenOrCreate(TestKeys.Options(_folder, empty)));
        Refusal.Of(ErrorCode.KeyRingWrongKey, () => KeyRing.OpenOrCreate(TestKeys.Options(_folder, RingProtection.Certificate(TestKeys.Certificate))));
        Assert.Equal(before, Content());
        using var again = KeyRing.OpenOrCreate(TestKeys.Options(_folder, right));
        Assert.Equal(id, again.Find(Child.Scope(1))!.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void Create_ShortPassphrase_IsRefusedAndNothingIsMade(int length)
    {
        using var protection = RingProtection.Passphrase(new byte[length]);
        var exception = Refusal.Of(ErrorCode.PassphraseTooShort, () => KeyRing.Create(TestKeys.Options(_folder, protection)));
        Assert.Contains("16", exception.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Ring, "ring.gds")));
    }

    [Theory]
    [InlineData("rsa")]
    [InlineData("p256")]
    [InlineData("p384")]
    public void Open_Certificate_OnlyTheSameKeyOpens(string kind)
    {
        X509Certificate2 Make() => kind switch
        {
            "rsa" => TestKeys.Rsa(),
            "p256" => TestKeys.Ecdh(),
            _ => TestKeys.Ecdh(ECCurve.NamedCurves.nistP384),
        };
        using var certificate = Make();
        using var other = Make();
        KeyId id;
        using (var ring = KeyRing.Create(TestKeys.Options(_folder, RingProtection.Certificate(certificate))))
        {
            id = ring.GetOrCreate(Child.Scope(1)).Id;
        }

        var before = Content();
        Refusal.Of(ErrorCode.KeyRingWrongKey, () => KeyRing.Open(TestKeys.Options(_folder, RingProtection.Certificate(other))));
        Assert.Equal(before, Content());
        using var renewed = Renew(certificate);
        using var again = KeyRing.Open(TestKeys.Options(_folder, RingProtection.Certificate(renewed)));
        Assert.Equal(id, again.Find(Child.Scope(1))!.Id);
    }

    [Fact]
    public void Certificate_WithoutPrivateKey_IsRefused()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(TestKeys.Certificate.Export(X509ContentType.Cert));
        Refusal.Of(ErrorCode.CertificateUnsuitable, () => RingProtection.Certificate(certificate));
    }

    [Fact]
    public void Certificate_ShortRsaKey_IsRefused()
    {
        using var certificate = TestKeys.Rsa(1024);
        Refusal.Of(ErrorCode.CertificateUnsuitable, () => RingProtection.Certificate(certificate));
    }

    [Fact]
    public void Certificate_KeyUsageForSigningOnly_IsRefused()
    {
        using var rsa = TestKeys.Rsa(usage: X509KeyUsageFlags.DigitalSignature);
        using var elliptic = TestKeys.Ecdh(usage: X509KeyUsageFlags.DigitalSignature);
        Refusal.Of(ErrorCode.CertificateUnsuitable, () => RingProtection.Certificate(rsa));
        Refusal.Of(ErrorCode.CertificateUnsuitable, () => RingProtection.Certificate(elliptic));
        using var allowed = TestKeys.Rsa(usage: X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DigitalSignature);
        using var agreed = TestKeys.Ecdh(usage: X509KeyUsageFlags.KeyAgreement);
        RingProtection.Certificate(allowed);
        RingProtection.Certificate(agreed);
    }

    [Fact]
    public void Create_ExpiredCertificate_IsRefusedButOpensAnOldRing()
    {
        var protection = RingProtection.Certificate(TestKeys.Certificate);
        var time = new TestTime();
        time.Advance(TimeSpan.FromDays(365 * 200));
        Refusal.Of(ErrorCode.CertificateUnsuitable, () => KeyRing.Create(TestKeys.Options(_folder, protection, time: time)));
        KeyRing.Create(TestKeys.Options(_folder, protection)).Dispose();
        KeyRing.Open(TestKeys.Options(_folder, protection, time: time)).Dispose();
    }

    [Fact]
    public void Open_IterationsInTheHeaderLowered_IsRefused()
    {
        // Whoever lowers the count, and repairs the checksum, must not get the passphrase tried cheaply.
        using var protection = RingProtection.Passphrase(TestKeys.Passphrase);
        var ring = new Id128(1, 2);
        var wrapped = protection.Wrap(new byte[32], ring, default);
        Assert.NotNull(protection.Unwrap(wrapped, ring));
        Assert.Equal(600_000u, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(wrapped));
        foreach (var iterations in new uint[] { 0, 1, 599_999, 600_001, 10_000_001, uint.MaxValue })
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(wrapped, iterations);
            Assert.Null(protection.Unwrap(wrapped, ring));
        }
    }

    [Fact]
    public void Unwrap_ForAnotherRing_Fails()
    {
        foreach (var protection in new[] { RingProtection.Certificate(TestKeys.Rsa()), RingProtection.Certificate(TestKeys.Certificate) })
        {
            var wrapped = protection.Wrap(new byte[32], new Id128(1, 2), new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
            Assert.Equal(new byte[32], protection.Unwrap(wrapped, new Id128(1, 2)));
            Assert.Null(protection.Unwrap(wrapped, new Id128(1, 3)));
            for (var length = 0; length < wrapped.Length; length++)
            {
                Assert.Null(protection.Unwrap(wrapped.AsSpan(0, length), new Id128(1, 2)));
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    private static X509Certificate2 Renew(X509Certificate2 certificate)
    {
        var from = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        var request = rsa is not null
            ? new CertificateRequest("CN=renewed", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=renewed", ecdsa!, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(from, from.AddYears(50));
    }

    private string Content()
    {
        var text = new StringBuilder();
        foreach (var path in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order())
        {
            text.Append(path).AppendLine(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
        }

        return text.ToString();
    }
}
