using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A key for one purpose, epoch and use. When it comes from a ring it stops working with the key of the ring.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class DerivedKey : IDisposable
{
    private readonly byte[] _key = GC.AllocateArray<byte>(SuiteAlgorithms.HashSize, pinned: true);
    private readonly Lock _gate = new();
    private readonly KeyRing? _ring;
    private readonly KeyId _id;
    private bool _disposed;

    public DerivedKey(CipherSuite suite, ReadOnlySpan<byte> root, ReadOnlySpan<byte> info, KeyRing? ring, KeyId id)
    {
        Suite = suite;
        _ring = ring;
        _id = id;
        SuiteAlgorithms.Expand(suite, root, info, _key);
    }

    public CipherSuite Suite { get; }

    /// <summary>Refuses when the key of the ring was destroyed meanwhile.</summary>
    /// <exception cref="GovDataSecurityException">It was (<see cref="ErrorCode.KeyDestroyed"/>).</exception>
    /// <exception cref="ObjectDisposedException">The key or its ring was disposed.</exception>
    public void ThrowIfUnusable()
    {
        _ring?.Get(_id).ThrowIfClosed();
        ObjectDisposedException.ThrowIf(_disposed, this);
    }

    /// <summary>The keyed hash of a value in its space, for one use.</summary>
    /// <param name="label">Names the use.</param>
    /// <param name="value">The value.</param>
    /// <param name="space">The space; <see langword="null"/> for that of the kind.</param>
    /// <param name="destination">32 bytes.</param>
    public void Hash(string label, scoped in ValueForm value, string? space, Span<byte> destination)
    {
        Span<byte> copy = stackalloc byte[SuiteAlgorithms.HashSize];
        var data = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            data.Text(label, nameof(label));
            value.WriteTo(ref data, space);
            CopyTo(copy);
            SuiteAlgorithms.Hash(Suite, copy, data.Written, destination);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
            data.Dispose();
        }
    }

    /// <summary>FF1 under this key.</summary>
    public Ff1 CreateFf1(int radix)
    {
        Span<byte> copy = stackalloc byte[SuiteAlgorithms.HashSize];
        CopyTo(copy);
        try
        {
            return new Ff1(copy, radix, Suite, Ff1.MinDomain);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            CryptographicOperations.ZeroMemory(_key);
        }
    }

    private void CopyTo(Span<byte> destination)
    {
        lock (_gate)
        {
            ThrowIfUnusable();
            _key.CopyTo(destination);
        }
    }
}
