using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Destruction;

/// <summary>The folder that certificates are written to: <c>ID.json</c> and its signature <c>ID.p7s</c>.</summary>
internal sealed class CertificateFolder(string directory)
{
    public const string Extension = ".json";
    public const string SignatureExtension = ".p7s";

    private readonly string _directory = Path.GetFullPath(directory);

    public string PathOf(AuditCode id) => Path.Combine(_directory, id.Value + Extension);

    /// <summary>Reads back what an interrupted run has written, if it is whole.</summary>
    public (DestructionCertificate Certificate, byte[] Json, byte[] Signature)? Find(AuditCode id, X509Certificate2 signer)
    {
        try
        {
            var json = File.ReadAllBytes(PathOf(id));
            var signature = File.ReadAllBytes(Path.ChangeExtension(PathOf(id), SignatureExtension));
            return (DestructionCertificateVerifier.Verify(json, signature, [signer]), json, signature);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or GovDataSecurityException)
        {
            return null;
        }
    }

    public void Write(AuditCode id, byte[] json, byte[] signature)
    {
        try
        {
            Directory.CreateDirectory(_directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnwritable, e, _directory);
        }

        // The certificate comes last: where it stands, its signature stands too.
        AtomicFile.Write(Path.ChangeExtension(PathOf(id), SignatureExtension), signature);
        AtomicFile.Write(PathOf(id), json);
    }
}
