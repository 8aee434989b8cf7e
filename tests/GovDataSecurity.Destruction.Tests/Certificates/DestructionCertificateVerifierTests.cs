using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction.Tests;

public sealed class DestructionCertificateVerifierTests
{
    private static readonly byte[] Json = SampleOrders.Certificate().ToUtf8Json();

    public static TheoryData<string> Algorithms => new("ecdsa", "rsa");

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Verify_AsSigned_GivesTheCertificate(string algorithm)
    {
        var signer = SignerOf(algorithm);

        var certificate = DestructionCertificateVerifier.Verify(Json, Sign(Json, signer), [PublicPart(signer)]);

        Assert.Equal("dc-20261121-bcdfghjklmnp", certificate.Id.Value);
        Assert.Equal(Json, certificate.ToUtf8Json());
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Verify_AnyByteOfTheCertificateEdited_Invalid(string algorithm)
    {
        var signer = SignerOf(algorithm);
        var signature = Sign(Json, signer);
        for (var i = 0; i < Json.Length; i += 7)
        {
            var edited = (byte[])Json.Clone();
            edited[i] ^= 1;
            Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(edited, signature, [signer]));
        }
    }

    [Fact]
    public void Verify_AddedOrRemovedWhiteSpace_Invalid()
    {
        var signature = Sign(Json, SigningCertificates.Ecdsa);

        Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify([.. Json, (byte)' '], signature, [SigningCertificates.Ecdsa]));
        Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Json).Replace("\n", "", StringComparison.Ordinal)), signature, [SigningCertificates.Ecdsa]));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Verify_AnyPrefixOfEitherFile_Invalid(string algorithm)
    {
        var signer = SignerOf(algorithm);
        var signature = Sign(Json, signer);
        for (var length = 0; length < signature.Length; length += 5)
        {
            Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(Json, signature.AsSpan(0, length), [signer]));
        }

        for (var length = 0; length < Json.Length; length += 97)
        {
            Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(Json.AsSpan(0, length), signature, [signer]));
        }
    }

    /// <summary>A flipped bit in the signature file is refused, or lies where nothing is read from; another certificate is never accepted.</summary>
    [Theory]
    [MemberData(nameof(Algorithms))]
    public void Verify_AnyBitOfTheSignatureFlipped_InvalidOrTheSameCertificate(string algorithm)
    {
        var signer = SignerOf(algorithm);
        var signature = Sign(Json, signer);
        var accepted = 0;
        for (var i = 0; i < signature.Length; i++)
        {
            var edited = (byte[])signature.Clone();
            edited[i] ^= (byte)(1 << (i % 8));
            try
            {
                Assert.Equal("dc-20261121-bcdfghjklmnp", DestructionCertificateVerifier.Verify(Json, edited, [signer]).Id.Value);
                accepted++;
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.CertificateInvalid, e.Code);
            }
        }

        Assert.True(accepted < signature.Length / 20, $"{accepted} of {signature.Length} flipped bits were accepted.");
    }

    [Fact]
    public void Verify_AnotherSigner_Invalid()
        => Reason("Certificate_Signer", Json, Sign(Json, SigningCertificates.OtherEcdsa), [SigningCertificates.Ecdsa, SigningCertificates.Rsa]);

    [Fact]
    public void Verify_NobodyTrusted_Invalid()
        => Reason("Certificate_Signer", Json, Sign(Json, SigningCertificates.Ecdsa), []);

    [Fact]
    public void Verify_SignerIssuedByATrustedRoot_GivesTheCertificate()
    {
        var (root, signer) = IssuedByRoot();

        var certificate = DestructionCertificateVerifier.Verify(Json, Sign(Json, signer), [root]);

        Assert.Equal("do-20261121-bcdfghjklmnp", certificate.Order.Value);
        Reason("Certificate_Signer", Json, Sign(Json, signer), [SigningCertificates.Ecdsa]);
    }

    [Fact]
    public void Verify_IssuedWhenTheSignerWasNotValid_Invalid()
    {
        var json = SampleOrders.Certificate(SigningCertificates.ValidUntil.AddDays(1)).ToUtf8Json();

        Reason("Certificate_SignerTime", json, RawSign(json, SigningCertificates.Ecdsa), [SigningCertificates.Ecdsa]);
    }

    [Fact]
    public void Verify_SignatureThatBringsItsOwnContent_Invalid()
    {
        var cms = new SignedCms(new ContentInfo("something else"u8.ToArray()), detached: false);
        cms.ComputeSignature(new CmsSigner(SigningCertificates.Ecdsa) { IncludeOption = X509IncludeOption.EndCertOnly }, silent: true);

        Reason("Certificate_Signature", Json, cms.Encode(), [SigningCertificates.Ecdsa]);
    }

    [Fact]
    public void Verify_SecondSigner_Invalid()
    {
        var cms = new SignedCms(new ContentInfo(Json), detached: true);
        cms.ComputeSignature(new CmsSigner(SigningCertificates.Ecdsa) { IncludeOption = X509IncludeOption.EndCertOnly }, silent: true);
        cms.ComputeSignature(new CmsSigner(SigningCertificates.Rsa) { IncludeOption = X509IncludeOption.EndCertOnly }, silent: true);

        Reason("Certificate_Signature", Json, cms.Encode(), [SigningCertificates.Ecdsa, SigningCertificates.Rsa]);
    }

    public static TheoryData<string, Func<DestructionCertificate, DestructionCertificate>> Contradictions => new()
    {
        { "Format", c => c with { Format = "gds-destruction-certificate-2" } },
        { "Id", c => c with { Id = default } },
        { "System", c => c with { System = " " } },
        { "DataOwner", c => c with { DataOwner = "" } },
        { "Reason", c => c with { Reason = 0 } },
        { "Process", c => c with { Process = default } },
        { "Technique", c => c with { Technique = 0 } },
        { "Records", c => c with { Records = 5 } },
        { "Persons", c => c with { Persons = 1 } },
        { "Approver", c => c with { Approver = default } },
        { "Supervisor", c => c with { Supervisor = c.Applicant } },
        { "Supervisor", c => c with { Supervisor = "ACC-3" } },
        { "Steps", c => c with { Steps = [.. c.Steps.Where(step => step.State != DestructionState.Approved)] } },
        { "Steps", c => c with { Steps = [.. c.Steps.Reverse()] } },
        { "Steps", c => c with { IssuedAt = c.Steps[0].At } },
        { "Steps", c => c with { Executor = "acc-9" } },
        { "Keys", c => c with { Erasure = c.Erasure with { Keys = [] } } },
        { "Copies", c => c with { Erasure = c.Erasure with { Copies = [] } } },
        { "Copies", c => c with { Erasure = c.Erasure with { Copies = [new KeyCopies(KeyCopyKind.WrappedKey, 2, 1)] } } },
        { "NewEpoch", c => c with { Erasure = c.Erasure with { NewEpoch = c.Erasure.OldEpoch } } },
        { "OpenedBefore", c => c with { Verification = c.Verification with { OpenedBefore = 3 } } },
        { "OpenedBefore", c => c with { Verification = c.Verification with { OpenedBefore = 0, Stored = 0, Probes = 0 } } },
        { "OpenedAfter", c => c with { Verification = c.Verification with { OpenedAfter = 1 } } },
        { "OpenedAfter", c => c with { Verification = c.Verification with { OpenedAfter = null } } },
        { "CopiesLeft", c => c with { Verification = c.Verification with { CopiesLeft = 1 } } },
        { "AuditLog", c => c with { AuditLog = new AuditAnchor { Origin = "log", Size = 2, Root = "AA==", Checkpoint = "log\n1\nAA==\n\n" } } },
        { "Assumptions", c => c with { Assumptions = [] } },
        { "NotClaimed", c => c with { NotClaimed = [] } },
    };

    [Theory]
    [MemberData(nameof(Contradictions), DisableDiscoveryEnumeration = true)]
    public void Verify_FieldsThatContradictEachOther_InvalidThoughSigned(string field, Func<DestructionCertificate, DestructionCertificate> edit)
    {
        var json = edit(SampleOrders.Certificate()).ToUtf8Json();

        var refused = Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(json, RawSign(json, SigningCertificates.Ecdsa), [SigningCertificates.Ecdsa]));
        Assert.Contains(field, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ObjectThatIsNotTheApprovedOne_InvalidThoughSigned()
    {
        var certificate = SampleOrders.Certificate();
        var json = (certificate with { Object = certificate.Object with { DataSet = "pensions" } }).ToUtf8Json();

        Reason("Certificate_Digest", json, RawSign(json, SigningCertificates.Ecdsa), [SigningCertificates.Ecdsa]);
    }

    [Fact]
    public void Verify_AField_ThatTheFormatDoesNotKnow_Invalid()
    {
        var json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Json).Insert(1, "\"verdict\":\"fine\","));

        Reason("Certificate_Format", json, RawSign(json, SigningCertificates.Ecdsa), [SigningCertificates.Ecdsa]);
    }

    [Fact]
    public void Verify_Path_ReadsBothFiles()
    {
        using var folder = new TemporaryFolder();
        var path = folder["dc.json"];
        File.WriteAllBytes(path, Json);
        var missing = Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(path, SigningCertificates.Ecdsa));
        Assert.Contains(Texts.Get("Certificate_SignatureMissing", Texts.Chinese), missing.MessageIn(Texts.Chinese), StringComparison.Ordinal);

        File.WriteAllBytes(folder["dc.p7s"], Sign(Json, SigningCertificates.Ecdsa));
        Assert.Equal(4, DestructionCertificateVerifier.Verify(path, SigningCertificates.Ecdsa).Persons);
        Refused.With(ErrorCode.FileNotFound, () => DestructionCertificateVerifier.Verify(folder["none.json"], SigningCertificates.Ecdsa));
        Refused.With(ErrorCode.FileUnreadable, () => DestructionCertificateVerifier.Verify(folder.Path, SigningCertificates.Ecdsa));
        Refused.With(ErrorCode.FileUnreadable, () => DestructionCertificateVerifier.Verify("", SigningCertificates.Ecdsa));
    }

    [Fact]
    public void Verify_EightMegabytes_InvalidWithoutReadingThem()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["dc.json"], new byte[8 * 1024 * 1024]);

        Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(folder["dc.json"], SigningCertificates.Ecdsa));
    }

    private static void Reason(string reason, byte[] json, byte[] signature, X509Certificate2Collection trusted)
    {
        var refused = Refused.With(ErrorCode.CertificateInvalid, () => DestructionCertificateVerifier.Verify(json, signature, trusted));
        Assert.Contains(Texts.Get(reason, Texts.English), refused.MessageIn(Texts.English), StringComparison.Ordinal);
    }

    private static X509Certificate2 SignerOf(string algorithm) => algorithm == "rsa" ? SigningCertificates.Rsa : SigningCertificates.Ecdsa;

    private static X509Certificate2 PublicPart(X509Certificate2 certificate) => X509CertificateLoader.LoadCertificate(certificate.RawData);

    private static byte[] Sign(byte[] json, X509Certificate2 signer) => CmsSignature.Sign(json, signer, SampleOrders.Start);

    /// <summary>A signature as somebody makes it who does not care what he signs.</summary>
    private static byte[] RawSign(byte[] json, X509Certificate2 signer)
    {
        var cms = new SignedCms(new ContentInfo(json), detached: true);
        cms.ComputeSignature(new CmsSigner(signer) { IncludeOption = X509IncludeOption.EndCertOnly, DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") }, silent: true);
        return cms.Encode();
    }

    private static (X509Certificate2 Root, X509Certificate2 Signer) IssuedByRoot()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=destruction-root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var root = rootRequest.CreateSelfSigned(SigningCertificates.ValidFrom, SigningCertificates.ValidUntil);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=destruction-signer", key, HashAlgorithmName.SHA256);
        using var issued = request.Create(root, SigningCertificates.ValidFrom, SigningCertificates.ValidUntil, [1, 2, 3]);
        return (PublicPart(root), issued.CopyWithPrivateKey(key));
    }
}
