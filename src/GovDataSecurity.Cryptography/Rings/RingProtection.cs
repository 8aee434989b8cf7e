using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography;

/// <summary>What protects the root of a key ring: a passphrase or a certificate.</summary>
/// <remarks>The root alone opens no data key: those are wrapped under the epoch key, which is random and lives in a folder of its own.</remarks>
public abstract class RingProtection : IDisposable
{
    /// <summary>The shortest passphrase for a new ring, in bytes.</summary>
    public const int MinPassphraseBytes = 16;

    private protected RingProtection()
    {
    }

    internal abstract byte Kind { get; }

    private protected static ReadOnlySpan<byte> Label => "gds1 ring root"u8;

    /// <summary>Protects by a passphrase, through PBKDF2-HMAC-SHA256 with 600,000 iterations.</summary>
    /// <param name="passphrase">The passphrase in UTF-8, copied; at least <see cref="MinPassphraseBytes"/> bytes for a new ring. Zero yours after use.</param>
    /// <returns>The protection; disposing zeroes the copy.</returns>
    /// <remarks>The count of iterations is what OWASP recommends for PBKDF2-HMAC-SHA256 (2023).</remarks>
    public static RingProtection Passphrase(ReadOnlySpan<byte> passphrase) => new PassphraseProtection(passphrase);

    /// <summary>Protects by a certificate: RSA (OAEP with SHA-256, at least 2048 bits) or elliptic curve (ECDH, HKDF-SHA256, AES-256-GCM).</summary>
    /// <param name="certificate">A certificate with its private key; it stays yours, and must live as long as rings are opened with it. A renewed
    /// certificate with the same key opens the same ring.</param>
    /// <returns>The protection.</returns>
    /// <exception cref="GovDataSecurityException">No private key, another algorithm, a short key, or a key usage that forbids it (<see cref="ErrorCode.CertificateUnsuitable"/>).</exception>
    public static RingProtection Certificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return CertificateProtection.Of(certificate);
    }

    /// <summary>Zeroes what the protection holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal abstract byte[] Wrap(ReadOnlySpan<byte> root, Id128 ring, DateTimeOffset now);

    /// <summary>The root, or <see langword="null"/> when this protection does not open it.</summary>
    internal abstract byte[]? Unwrap(ReadOnlySpan<byte> wrapped, Id128 ring);

    /// <summary>Zeroes what the protection holds.</summary>
    /// <param name="disposing">Always <see langword="true"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
