using System.Collections.Concurrent;
using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Ciphers of one key, one for each caller at a time.</summary>
internal sealed class BlockCipherPool : IDisposable
{
    private const int MaxIdle = 64;

    private readonly CipherSuite _suite;
    private readonly byte[] _key = GC.AllocateArray<byte>(64, pinned: true);
    private readonly int _keyLength;
    private readonly ConcurrentQueue<BlockCipher> _idle = new();
    private readonly Lock _gate = new();
    private BlockCipher? _first;
    private volatile bool _disposed;

    public BlockCipherPool(CipherSuite suite, ReadOnlySpan<byte> key)
    {
        _suite = suite;
        _keyLength = Math.Min(key.Length, _key.Length);
        key[.._keyLength].CopyTo(_key);
        try
        {
            _first = Create();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public BlockCipher Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Interlocked.Exchange(ref _first, null) ?? (_idle.TryDequeue(out var cipher) ? cipher : Create());
    }

    public void Return(BlockCipher cipher)
    {
        if (_disposed || !TryKeep(cipher))
        {
            cipher.Dispose();
        }
        else if (_disposed)
        {
            Clear();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            CryptographicOperations.ZeroMemory(_key);
        }

        Clear();
    }

    private bool TryKeep(BlockCipher cipher)
    {
        if (Interlocked.CompareExchange(ref _first, cipher, null) is null)
        {
            return true;
        }

        if (_idle.Count >= MaxIdle)
        {
            return false;
        }

        _idle.Enqueue(cipher);
        return true;
    }

    private BlockCipher Create()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var key = GC.AllocateUninitializedArray<byte>(_keyLength, pinned: true);
            try
            {
                _key.AsSpan(0, _keyLength).CopyTo(key);
                return BlockCipher.Create(_suite, key);
            }
            finally
            {
                CryptographicOperations.ZeroMemory(key);
            }
        }
    }

    private void Clear()
    {
        Interlocked.Exchange(ref _first, null)?.Dispose();
        while (_idle.TryDequeue(out var cipher))
        {
            cipher.Dispose();
        }
    }
}
