using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A vault that lives as long as its process: for tests, and for jobs that give tokens out and take them back in one run.</summary>
/// <remarks>Values are kept encrypted under a random key of the process, AES-256-GCM. Nothing reaches a disk: when the vault is disposed, its tokens mean
/// nothing any more.</remarks>
public sealed class MemoryTokenVault : TokenVault
{
    private readonly Lock _gate = new();
    private readonly byte[] _key = GC.AllocateArray<byte>(SuiteAlgorithms.HashSize, pinned: true);
    private readonly AesGcm _cipher;
    private readonly Dictionary<Id128, Id128> _tokens = [];
    private readonly Dictionary<Id128, byte[]> _values = [];
    private bool _disposed;

    /// <summary>Makes an empty vault.</summary>
    /// <param name="recorder">Is told before a value is returned.</param>
    public MemoryTokenVault(IRevealRecorder recorder)
        : base(recorder)
    {
        RandomNumberGenerator.Fill(_key);
        Span<byte> encryption = stackalloc byte[SuiteAlgorithms.HashSize];
        SuiteAlgorithms.Expand(CipherSuite.International, _key, "encryption"u8, encryption);
        _cipher = new AesGcm(encryption, KeyWrap.TagSize);
        CryptographicOperations.ZeroMemory(encryption);
    }

    /// <inheritdoc />
    public override int Count
    {
        get
        {
            lock (_gate)
            {
                return _tokens.Count;
            }
        }
    }

    private protected override string Name => "memory";

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        lock (_gate)
        {
            _disposed = true;
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_key);
            _tokens.Clear();
            _values.Clear();
        }
    }

    private protected override void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => Run(data, destination, "lookup"u8);

    private protected override void Refer(ReadOnlySpan<byte> data, Span<byte> destination) => Run(data, destination, "reference"u8);

    private protected override byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return KeyWrap.Wrap(_cipher, plaintext, context);
        }
    }

    private protected override bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            plaintext = new byte[sealedValue.Length - KeyWrap.Overhead];
            return KeyWrap.TryUnwrap(_cipher, sealedValue, context, plaintext);
        }
    }

    private protected override Id128? Find(Id128 lookup)
    {
        lock (_gate)
        {
            return _tokens.TryGetValue(lookup, out var token) ? token : null;
        }
    }

    private protected override byte[]? Read(Id128 token)
    {
        lock (_gate)
        {
            return _values.GetValueOrDefault(token);
        }
    }

    private protected override void Add(IReadOnlyList<VaultEntry> entries)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            foreach (var entry in entries)
            {
                if (_tokens.TryAdd(entry.Lookup, entry.Token))
                {
                    _values.Add(entry.Token, entry.Sealed);
                }
            }
        }
    }

    private protected override GovDataSecurityException Damaged() => new(ErrorCode.TokenVaultDamaged, Name, "entry");

    private void Run(ReadOnlySpan<byte> data, Span<byte> destination, ReadOnlySpan<byte> use)
    {
        Span<byte> key = stackalloc byte[SuiteAlgorithms.HashSize];
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            SuiteAlgorithms.Expand(CipherSuite.International, _key, use, key);
        }

        SuiteAlgorithms.Hash(CipherSuite.International, key, data, destination);
        CryptographicOperations.ZeroMemory(key);
    }
}
