using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>Wraps key material with AES-256-GCM: nonce (12), ciphertext, tag (16).</summary>
internal static class KeyWrap
{
    public const int NonceSize = 12;
    public const int TagSize = 16;
    public const int Overhead = NonceSize + TagSize;

    public static byte[] Wrap(AesGcm cipher, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> associated)
    {
        var wrapped = new byte[secret.Length + Overhead];
        var nonce = wrapped.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, secret, wrapped.AsSpan(NonceSize, secret.Length), wrapped.AsSpan(NonceSize + secret.Length), associated);
        return wrapped;
    }

    public static byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> secret, ReadOnlySpan<byte> associated)
    {
        using var cipher = new AesGcm(key, TagSize);
        return Wrap(cipher, secret, associated);
    }

    /// <summary>Unwraps into a buffer of the caller, who zeroes it.</summary>
    public static bool TryUnwrap(AesGcm cipher, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated, Span<byte> secret)
    {
        if (wrapped.Length != secret.Length + Overhead)
        {
            return false;
        }

        try
        {
            cipher.Decrypt(wrapped[..NonceSize], wrapped[NonceSize..^TagSize], wrapped[^TagSize..], secret, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public static bool TryUnwrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> associated, Span<byte> secret)
    {
        using var cipher = new AesGcm(key, TagSize);
        return TryUnwrap(cipher, wrapped, associated, secret);
    }
}
