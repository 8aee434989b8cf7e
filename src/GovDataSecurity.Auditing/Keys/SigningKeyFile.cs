using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>The signing key of a log in a file: PKCS#8 in PEM, encrypted when there is a passphrase, otherwise for its owner only.</summary>
internal static class SigningKeyFile
{
    /// <summary>The shortest passphrase in bytes.</summary>
    public const int MinPassphrase = 12;

    private const int Iterations = 600_000;
    private const int MaxLength = 1 << 16;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static ECDsa Read(string path, ReadOnlySpan<byte> passphrase)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var pem = file.Length <= MaxLength ? new byte[file.Length] : throw Unusable(path, "length");
        var text = new char[pem.Length];
        var key = ECDsa.Create();
        try
        {
            file.ReadExactly(pem);
            text.AsSpan(0, Encoding.ASCII.GetChars(pem, text)).Trim();
            if (passphrase.IsEmpty)
            {
                if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & Others) != 0)
                {
                    throw Unusable(path, "0600");
                }

                key.ImportFromPem(text);
            }
            else
            {
                key.ImportFromEncryptedPem(text, passphrase);
            }

            return VerifierKey.IsP256(key) ? key : throw Unusable(path, "P-256");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw Unusable(path, passphrase.IsEmpty ? "PKCS#8" : "passphrase");
        }
        catch
        {
            key.Dispose();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pem);
            Array.Clear(text);
        }
    }

    public static ECDsa Create(IDurableStore store, string path, ReadOnlySpan<byte> passphrase)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] pkcs8 = [];
        var pem = Array.Empty<char>();
        var bytes = Array.Empty<byte>();
        try
        {
            pkcs8 = passphrase.IsEmpty
                ? key.ExportPkcs8PrivateKey()
                : key.ExportEncryptedPkcs8PrivateKey(passphrase, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations));
            pem = PemEncoding.Write(passphrase.IsEmpty ? "PRIVATE KEY" : "ENCRYPTED PRIVATE KEY", pkcs8);
            bytes = Encoding.ASCII.GetBytes(pem);
            store.CreateDirectory(Path.GetDirectoryName(path)!);
            store.Write(path + ".new", path, bytes, ownerOnly: true);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
            CryptographicOperations.ZeroMemory(bytes);
            Array.Clear(pem);
        }
    }

    private static GovDataSecurityException Unusable(string path, string reason) => new(ErrorCode.AuditKeyUnusable, path, reason);
}
