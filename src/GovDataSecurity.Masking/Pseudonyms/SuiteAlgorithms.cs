using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>The keyed hash and the key derivation of a suite.</summary>
internal static class SuiteAlgorithms
{
    /// <summary>The length of a keyed hash and of a derived key in bytes, the same in every suite.</summary>
    public const int HashSize = 32;

    /// <exception cref="GovDataSecurityException">This version does not have the suite (<see cref="ErrorCode.SuiteUnsupported"/>).</exception>
    public static void Check(CipherSuite suite) => _ = HashOf(suite);

    /// <summary>HKDF-Extract (RFC 5869, 2.2).</summary>
    public static void Extract(CipherSuite suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, Span<byte> destination)
        => HKDF.Extract(HashOf(suite), key, salt, destination);

    /// <summary>HKDF-Expand (RFC 5869, 2.3).</summary>
    public static void Expand(CipherSuite suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> info, Span<byte> destination)
        => HKDF.Expand(HashOf(suite), key, destination, info);

    /// <summary>HMAC (RFC 2104).</summary>
    public static void Hash(CipherSuite suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
        Check(suite);
        HMACSHA256.HashData(key, data, destination);
    }

    private static HashAlgorithmName HashOf(CipherSuite suite) => suite switch
    {
        CipherSuite.International => HashAlgorithmName.SHA256,
        _ => throw new GovDataSecurityException(ErrorCode.SuiteUnsupported, (byte)suite),
    };
}
