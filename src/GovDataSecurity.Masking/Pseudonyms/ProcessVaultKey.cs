using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A random key that lives in memory only.</summary>
internal sealed class ProcessVaultKey : VaultKey, IDisposable
{
    private readonly Lock _gate = new();
    private readonly byte[] _lookup = GC.AllocateArray<byte>(SuiteAlgorithms.HashSize, pinned: true);
    private readonly byte[] _reference = GC.AllocateArray<byte>(SuiteAlgorithms.HashSize, pinned: true);
    private readonly AesGcm _cipher;
    private bool _disposed;

    public ProcessVaultKey()
    {
        Span<byte> encryption = stackalloc byte[SuiteAlgorithms.HashSize];
        RandomNumberGenerator.Fill(encryption);
        RandomNumberGenerator.Fill(_lookup);
        RandomNumberGenerator.Fill(_reference);
        _cipher = new AesGcm(encryption, KeyWrap.TagSize);
        CryptographicOperations.ZeroMemory(encryption);
    }

    public override void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => Run(_lookup, data, destination);

    public override void Refer(ReadOnlySpan<byte> data, Span<byte> destination) => Run(_reference, data, destination);

    public override byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return KeyWrap.Wrap(_cipher, plaintext, context);
        }
    }

    public override bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext)
    {
        plaintext = new byte[sealedValue.Length - KeyWrap.Overhead];
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return KeyWrap.TryUnwrap(_cipher, sealedValue, context, plaintext);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_lookup);
            CryptographicOperations.ZeroMemory(_reference);
        }
    }

    private void Run(byte[] key, ReadOnlySpan<byte> data, Span<byte> destination)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            SuiteAlgorithms.Hash(CipherSuite.International, key, data, destination);
        }
    }
}
