using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A block cipher with blocks of 16 bytes and one key: what FF1 is built on.</summary>
/// <remarks>Not safe for two threads; <see cref="BlockCipherPool"/> gives each caller one of its own.</remarks>
internal abstract class BlockCipher : IDisposable
{
    public const int BlockSize = 16;

    /// <summary>The cipher of a suite.</summary>
    /// <exception cref="GovDataSecurityException">This version does not have the suite (<see cref="ErrorCode.SuiteUnsupported"/>), or the key has a length that
    /// its cipher does not take (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public static BlockCipher Create(CipherSuite suite, byte[] key) => suite switch
    {
        CipherSuite.International => new AesBlockCipher(key),
        _ => throw new GovDataSecurityException(ErrorCode.SuiteUnsupported, (byte)suite),
    };

    /// <summary>Encrypts one block in place.</summary>
    public abstract void Encrypt(Span<byte> block);

    public abstract void Dispose();
}
