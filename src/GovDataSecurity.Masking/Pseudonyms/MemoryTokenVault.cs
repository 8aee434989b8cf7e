using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A vault that lives as long as its process: for tests, and for jobs that give tokens out and take them back in one run.</summary>
/// <remarks>Values are kept encrypted under a random key of the process, AES-256-GCM. Nothing reaches a disk: when the vault is disposed, its tokens mean
/// nothing any more.</remarks>
public sealed class MemoryTokenVault : TokenVault
{
    private readonly Lock _gate = new();
    private readonly ProcessVaultKey _key = new();
    private readonly Dictionary<Id128, Id128> _tokens = [];
    private readonly Dictionary<Id128, byte[]> _values = [];

    /// <summary>Makes an empty vault.</summary>
    /// <param name="recorder">Is told before a value is returned.</param>
    public MemoryTokenVault(IRevealRecorder recorder)
        : base(recorder)
    {
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
        _key.Dispose();
        lock (_gate)
        {
            _tokens.Clear();
            _values.Clear();
        }
    }

    private protected override VaultKey KeyOf(string? subject) => _key;

    private protected override VaultKey KeyOf(byte[] sealedValue) => _key;

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
            foreach (var entry in entries)
            {
                if (_tokens.TryAdd(entry.Lookup, entry.Token))
                {
                    _values.Add(entry.Token, entry.Sealed);
                }
            }
        }
    }
}
