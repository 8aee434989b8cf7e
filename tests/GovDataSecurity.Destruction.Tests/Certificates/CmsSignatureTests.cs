using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit.Abstractions;

namespace GovDataSecurity.Destruction.Tests;

public sealed class CmsSignatureTests(ITestOutputHelper output)
{
    public static TheoryData<string, X509Certificate2> Unsuitable => new()
    {
        { "Suitable_PrivateKey", X509CertificateLoader.LoadCertificate(SigningCertificates.Ecdsa.RawData) },
        { "Suitable_Algorithm", SigningCertificates.CreateRsa(1024) },
        { "Suitable_KeyUsage", SigningCertificates.CreateEcdsa(usage: X509KeyUsageFlags.KeyEncipherment) },
    };

    [Theory]
    [MemberData(nameof(Unsuitable), DisableDiscoveryEnumeration = true)]
    public void Sign_UnsuitableCertificate_RefusedWithTheReason(string reason, X509Certificate2 certificate)
    {
        var refused = Refused.With(ErrorCode.CertificateUnsuitable, () => CmsSignature.Sign([1], certificate, SampleOrders.Start));

        Assert.Contains(Texts.Get(reason, Texts.English), refused.MessageIn(Texts.English), StringComparison.Ordinal);
        Assert.Contains(Texts.Get(reason, Texts.Chinese), refused.MessageIn(Texts.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_ExpiredOrNotYetValid_Refused()
    {
        Refused.With(ErrorCode.CertificateUnsuitable, () => CmsSignature.Sign([1], SigningCertificates.Ecdsa, SigningCertificates.ValidUntil.AddSeconds(1)));
        Refused.With(ErrorCode.CertificateUnsuitable, () => CmsSignature.Sign([1], SigningCertificates.Ecdsa, SigningCertificates.ValidFrom.AddSeconds(-1)));
    }

    [Fact]
    public void Sign_EcdsaOverP384AndP521_Verifies()
    {
        foreach (var curve in new[] { ECCurve.NamedCurves.nistP384, ECCurve.NamedCurves.nistP521 })
        {
            using var signer = SigningCertificates.CreateEcdsa(curve);
            byte[] content = [1, 2, 3];

            Assert.Null(CmsSignature.Check(content, CmsSignature.Sign(content, signer, SampleOrders.Start), [signer], SampleOrders.Start));
        }
    }

    [Theory]
    [InlineData("ecdsa")]
    [InlineData("rsa")]
    public void Sign_AsOpenSslSeesIt_Verifies(string algorithm)
    {
        if (RunOpenSsl("version") is null)
        {
            output.WriteLine("skipped: openssl is not installed");
            return;
        }

        var signer = algorithm == "rsa" ? SigningCertificates.Rsa : SigningCertificates.Ecdsa;
        using var folder = new TemporaryFolder();
        var json = SampleOrders.Certificate().ToUtf8Json();
        File.WriteAllBytes(folder["dc.json"], json);
        File.WriteAllBytes(folder["dc.p7s"], CmsSignature.Sign(json, signer, SampleOrders.Start));
        File.WriteAllText(folder["ca.pem"], signer.ExportCertificatePem());
        string[] verify =
        [
            "cms", "-verify", "-binary", "-inform", "DER", "-content", folder["dc.json"], "-in", folder["dc.p7s"], "-CAfile", folder["ca.pem"], "-purpose", "any",
            "-attime", SampleOrders.Start.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), "-out", folder["out"],
        ];

        Assert.Equal(0, RunOpenSsl(verify));
        Assert.Equal(json, File.ReadAllBytes(folder["out"]));

        json[^3] ^= 1;
        File.WriteAllBytes(folder["dc.json"], json);
        Assert.NotEqual(0, RunOpenSsl(verify));
    }

    private static int? RunOpenSsl(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
