using System.Security.Cryptography.X509Certificates;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>Verifies destruction certificates: the signature, the signer, and that the fields agree with each other.</summary>
/// <remarks>The signature is detached CMS over the bytes of the file, so <c>openssl cms -verify -binary -inform DER -content ID.json -in ID.p7s -CAfile CERTIFICATE -purpose any</c>
/// checks it too. The time of issue is the signer's word: there is no time stamp of a third party.</remarks>
public static class DestructionCertificateVerifier
{
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Verifies a certificate and the signature file beside it.</summary>
    /// <param name="path">The <c>.json</c> file; the signature has the same name and ends in <c>.p7s</c>.</param>
    /// <param name="trusted">The signing certificates that are trusted, or roots that issued them.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="GovDataSecurityException">It does not verify (<see cref="ErrorCode.CertificateInvalid"/>, with the reason), or cannot be read.</exception>
    public static DestructionCertificate Verify(string path, params X509Certificate2Collection trusted)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(trusted);
        var json = Read(path);
        var signature = Path.ChangeExtension(path, CertificateFolder.SignatureExtension);
        if (!File.Exists(signature))
        {
            throw Invalid("Certificate_SignatureMissing");
        }

        return Verify(json, Read(signature), trusted);
    }

    /// <summary>Verifies a certificate.</summary>
    /// <param name="json">The bytes of the certificate.</param>
    /// <param name="signature">The bytes of the signature, DER.</param>
    /// <param name="trusted">The signing certificates that are trusted, or roots that issued them.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="GovDataSecurityException">It does not verify (<see cref="ErrorCode.CertificateInvalid"/>, with the reason).</exception>
    public static DestructionCertificate Verify(ReadOnlySpan<byte> json, ReadOnlySpan<byte> signature, X509Certificate2Collection trusted)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        if (json.Length > MaxLength || signature.Length > MaxLength || DestructionJson.TryRead(json, DestructionJson.Default.DestructionCertificate) is not { } certificate)
        {
            throw Invalid("Certificate_Format");
        }

        if (CmsSignature.Check(json.ToArray(), signature.ToArray(), trusted, certificate.IssuedAt) is { } reason)
        {
            throw Invalid(reason);
        }

        RequireConsistent(certificate);
        return certificate;
    }

    private static void RequireConsistent(DestructionCertificate c)
    {
        Require(c.Format == DestructionCertificate.CurrentFormat, nameof(c.Format));
        Require(!c.Id.IsNone, nameof(c.Id));
        Require(!c.Order.IsNone, nameof(c.Order));
        Require(!string.IsNullOrWhiteSpace(c.System), nameof(c.System));
        Require(!string.IsNullOrWhiteSpace(c.DataOwner), nameof(c.DataOwner));
        Require(Enum.IsDefined(c.Reason), nameof(c.Reason));
        Require(!c.Process.IsNone, nameof(c.Process));
        Require(Enum.IsDefined(c.Technique), nameof(c.Technique));

        if (!string.Equals(c.Object.ComputeDigest(), c.ObjectDigest, StringComparison.Ordinal))
        {
            throw Invalid("Certificate_Digest");
        }

        Require(c.Object.Subjects.Count > 0, nameof(c.Object));
        Require(c.Records == c.Object.Records, nameof(c.Records));
        Require(c.Persons == c.Object.Persons, nameof(c.Persons));

        AuditCode[] persons = [c.Applicant, c.Approver, c.Executor, c.Supervisor];
        Require(persons.All(person => !person.IsNone), nameof(c.Approver));
        Require(persons.DistinctBy(person => person.Value, StringComparer.OrdinalIgnoreCase).Count() == persons.Length, nameof(c.Supervisor));

        DestructionState[] path = [DestructionState.Requested, DestructionState.Approved, DestructionState.Executing, DestructionState.Executed, DestructionState.Verified];
        Require(c.Steps.Select(step => step.State).SequenceEqual(path), nameof(c.Steps));
        Require(c.Steps.Zip(c.Steps.Skip(1)).All(pair => pair.First.At <= pair.Second.At) && c.Steps[^1].At <= c.IssuedAt, nameof(c.Steps));
        Require(c.Steps[0].By == c.Applicant && c.Steps[1].By == c.Approver && c.Steps[2].By == c.Executor, nameof(c.Steps));

        var erasure = c.Erasure;
        Require(erasure.Keys.Count > 0, nameof(erasure.Keys));
        Require(erasure.Copies.Any(copies => copies is { Kind: KeyCopyKind.WrappedKey, Found: > 0 }), nameof(erasure.Copies));
        Require(erasure.Copies.All(copies => copies.Found == copies.Destroyed), nameof(erasure.Copies));
        Require(erasure.OldEpoch.Length > 0 && erasure.NewEpoch.Length > 0 && erasure.NewEpoch != erasure.OldEpoch, nameof(erasure.NewEpoch));
        Require(erasure.StartedAt <= erasure.CompletedAt, nameof(erasure.CompletedAt));

        var trial = c.Verification;
        Require(trial.OpenedBefore > 0 && trial.OpenedBefore == trial.Stored + trial.Probes, nameof(trial.OpenedBefore));
        Require(trial.OpenedAfter == 0 && trial.At is not null, nameof(trial.OpenedAfter));
        Require(trial.CopiesLeft == 0, nameof(trial.CopiesLeft));
        Require(c.AuditLog is null || c.AuditLog.Agrees, nameof(c.AuditLog));

        Require(c.Assumptions.Count > 0, nameof(c.Assumptions));
        Require(c.NotClaimed.Count > 0, nameof(c.NotClaimed));
    }

    private static void Require(bool holds, string field)
    {
        if (!holds)
        {
            throw new GovDataSecurityException(ErrorCode.CertificateInvalid, Texts.Part("Certificate_Fields", field));
        }
    }

    private static GovDataSecurityException Invalid(string reason) => new(ErrorCode.CertificateInvalid, Texts.Part(reason));

    private static byte[] Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxLength })
            {
                throw Invalid("Certificate_Format");
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, Path.GetFileName(path));
        }
    }
}
