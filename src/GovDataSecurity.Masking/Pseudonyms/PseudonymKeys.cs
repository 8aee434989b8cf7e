using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Where the keys of pseudonyms, format-preserving encryption, date shifts and fake names come from: a key that is handed in, or a key ring.</summary>
/// <remarks>
/// <para>Every purpose, epoch and use of a tenant has a key of its own, derived by HKDF (RFC 5869): what is made for one purpose can't be linked with what
/// is made for another.</para>
/// <para>From a ring, purpose and epoch have a data key of their own (<see cref="ScopeOf"/>). Destroying it makes its pseudonyms unlinkable for good:
/// nobody can compute one again or decrypt a value. From a handed-in key all of them come from that one.</para>
/// </remarks>
public sealed class PseudonymKeys : IDisposable
{
    /// <summary>The fewest bytes of a key that is handed in.</summary>
    public const int MinKeySize = 32;

    private readonly byte[] _root = GC.AllocateArray<byte>(SuiteAlgorithms.HashSize, pinned: true);
    private readonly Lock _gate = new();
    private readonly KeyRing? _ring;
    private bool _disposed;

    private PseudonymKeys(string tenant, CipherSuite suite, KeyRing? ring)
    {
        StrictText.CheckLength(tenant, StrictText.MaxName, nameof(tenant));
        _ = StrictText.GetByteCount(tenant, nameof(tenant));
        SuiteAlgorithms.Check(suite);
        Tenant = tenant;
        Suite = suite;
        _ring = ring;
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The algorithms: the hash of pseudonyms, the block cipher of format-preserving encryption.</summary>
    public CipherSuite Suite { get; }

    private static ReadOnlySpan<byte> RootLabel => "gds pseudonym root v1"u8;

    /// <summary>Takes a key.</summary>
    /// <param name="key">At least 32 random bytes. A copy is kept; zero yours.</param>
    /// <param name="tenant">The tenant, 1 to 256 UTF-16 units.</param>
    /// <param name="suite">The algorithms.</param>
    /// <returns>The keys; dispose them to zero the copy.</returns>
    /// <exception cref="GovDataSecurityException">The key is shorter, or all its bytes are equal (<see cref="ErrorCode.PseudonymKeyUnsuitable"/>), or this
    /// version does not have the suite (<see cref="ErrorCode.SuiteUnsupported"/>).</exception>
    public static PseudonymKeys FromKey(ReadOnlySpan<byte> key, string tenant, CipherSuite suite = CipherSuite.International)
    {
        if (key.Length < MinKeySize || !key.ContainsAnyExcept(key[0]))
        {
            throw new GovDataSecurityException(ErrorCode.PseudonymKeyUnsuitable, MinKeySize);
        }

        var keys = new PseudonymKeys(tenant, suite, null);
        SuiteAlgorithms.Extract(suite, key, RootLabel, keys._root);
        return keys;
    }

    /// <summary>Takes keys from a ring, which makes those that are missing.</summary>
    /// <param name="ring">The ring; it stays yours.</param>
    /// <param name="tenant">The tenant, 1 to 256 UTF-16 units.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="GovDataSecurityException">No tenant, or malformed text.</exception>
    public static PseudonymKeys FromRing(KeyRing ring, string tenant)
    {
        ArgumentNullException.ThrowIfNull(ring);
        return new PseudonymKeys(tenant, CipherSuite.International, ring);
    }

    /// <summary>The scope of a purpose and epoch in a ring, for destroying its key.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="epoch">The epoch, from 1 on.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="GovDataSecurityException">No purpose, or an epoch below 1.</exception>
    public KeyScope ScopeOf(AuditCode purpose, int epoch = 1)
    {
        Check(purpose, epoch);
        return new KeyScope(Tenant, $"pseudonyms/{purpose}/{epoch}", KeyUse.Pseudonymization);
    }

    /// <summary>Zeroes the key that was handed in. What was made from these keys before goes on working.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            CryptographicOperations.ZeroMemory(_root);
        }
    }

    /// <summary>The key of a use.</summary>
    internal DerivedKey Derive(AuditCode purpose, int epoch, string use)
    {
        Check(purpose, epoch);
        var info = new CanonicalWriter(stackalloc byte[512]);
        Span<byte> root = stackalloc byte[SuiteAlgorithms.HashSize];
        try
        {
            info.Text("gds pseudonym key v1", nameof(use));
            info.Byte((byte)Suite);
            info.Text(Tenant, nameof(Tenant));
            info.Text(purpose.Value, nameof(purpose));
            info.UInt32((uint)epoch);
            info.Text(use, nameof(use));
            if (_ring?.GetOrCreate(ScopeOf(purpose, epoch)) is { } key)
            {
                key.ComputeKeyedHash(RootLabel, root);
                return new DerivedKey(Suite, root, info.Written, _ring, key.Id);
            }

            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                _root.CopyTo(root);
            }

            return new DerivedKey(Suite, root, info.Written, null, default);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(root);
            info.Dispose();
        }
    }

    private static void Check(AuditCode purpose, int epoch)
    {
        if (purpose.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(purpose));
        }

        if (epoch < 1)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(epoch), ">= 1");
        }
    }
}
