using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>AES by the platform.</summary>
/// <remarks>One transform serves all blocks, because setting up a key costs more than encrypting a block. It chains (CBC); taking its last output out of
/// the next input leaves the bare block cipher.</remarks>
internal sealed class AesBlockCipher : BlockCipher
{
    private readonly byte[] _input = GC.AllocateArray<byte>(BlockSize, pinned: true);
    private readonly byte[] _output = GC.AllocateArray<byte>(BlockSize, pinned: true);
    private readonly ICryptoTransform _transform;

    public AesBlockCipher(byte[] key)
    {
        if (key.Length is not (16 or 24 or 32))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(key), "16, 24 or 32 bytes");
        }

        using var aes = Aes.Create();
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.None;
        _transform = aes.CreateEncryptor(key, _output);
    }

    public override void Encrypt(Span<byte> block)
    {
        var last = MemoryMarshal.Cast<byte, ulong>(_output.AsSpan());
        var given = MemoryMarshal.Cast<byte, ulong>(block);
        var input = MemoryMarshal.Cast<byte, ulong>(_input.AsSpan());
        input[0] = given[0] ^ last[0];
        input[1] = given[1] ^ last[1];
        _transform.TransformBlock(_input, 0, BlockSize, _output, 0);
        _output.CopyTo(block);
    }

    public override void Dispose()
    {
        _transform.Dispose();
        CryptographicOperations.ZeroMemory(_input);
        CryptographicOperations.ZeroMemory(_output);
    }
}
