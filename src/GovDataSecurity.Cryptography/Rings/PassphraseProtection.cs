using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>The root under a passphrase: iterations (4), salt (16), wrapped root.</summary>
internal sealed class PassphraseProtection(ReadOnlySpan<byte> passphrase) : RingProtection
{
    private const int Iterations = 600_000;

    // A file that asks for more was edited to keep the process busy.
    private const int MaxIterations = 10_000_000;
    private const int SaltSize = 16;

    private readonly byte[] _passphrase = passphrase.ToArray();

    internal override byte Kind => 1;

    internal override byte[] Wrap(ReadOnlySpan<byte> root, Id128 ring, DateTimeOffset now)
    {
        if (_passphrase.Length < MinPassphraseBytes)
        {
            throw new GovDataSecurityException(ErrorCode.PassphraseTooShort, MinPassphraseBytes);
        }

        Span<byte> salt = stackalloc byte[SaltSize];
        RandomNumberGenerator.Fill(salt);
        Span<byte> key = stackalloc byte[RingSecrets.RootSize];
        var context = new CanonicalWriter(stackalloc byte[128]);
        var result = new CanonicalWriter(stackalloc byte[128]);
        try
        {
            Rfc2898DeriveBytes.Pbkdf2(_passphrase, salt, key, Iterations, HashAlgorithmName.SHA256);
            Context(ref context, ring, Iterations, salt);
            result.UInt32(Iterations);
            result.Fixed(salt);
            result.Fixed(KeyWrap.Wrap(key, root, context.Written));
            return result.Written.ToArray();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            context.Dispose();
            result.Dispose();
        }
    }

    internal override byte[]? Unwrap(ReadOnlySpan<byte> wrapped, Id128 ring)
    {
        var reader = new CanonicalReader(wrapped);
        var iterations = reader.UInt32();
        var salt = reader.Fixed(SaltSize);
        var sealedRoot = reader.Fixed(RingSecrets.RootSize + KeyWrap.Overhead);
        if (!reader.AtEnd || iterations is < Iterations or > MaxIterations)
        {
            return null;
        }

        Span<byte> key = stackalloc byte[RingSecrets.RootSize];
        var root = new byte[RingSecrets.RootSize];
        var context = new CanonicalWriter(stackalloc byte[128]);
        try
        {
            Rfc2898DeriveBytes.Pbkdf2(_passphrase, salt, key, (int)iterations, HashAlgorithmName.SHA256);
            Context(ref context, ring, iterations, salt);
            return KeyWrap.TryUnwrap(key, sealedRoot, context.Written, root) ? root : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            context.Dispose();
        }
    }

    protected override void Dispose(bool disposing) => CryptographicOperations.ZeroMemory(_passphrase);

    private static void Context(ref CanonicalWriter writer, Id128 ring, uint iterations, ReadOnlySpan<byte> salt)
    {
        writer.Fixed(Label);
        writer.Id(ring);
        writer.UInt32(iterations);
        writer.Fixed(salt);
    }
}
