using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A vault on disk: tokens outlive the process, and are on the device when they are returned.</summary>
/// <remarks>
/// <para>One file, <c>tokens.gds</c>, that only grows. Each record is authenticated together with everything before it; values are envelopes under a data key
/// of the ring, and are found by a keyed hash, so neither the file nor a backup of it shows anything without the ring. Destroying <see cref="Scope"/>
/// in the ring makes every token of the vault mean nothing, in backups too.</para>
/// <para>Safe for many threads and many processes: one of them writes at a time, and a value gets one token. A write costs a round trip to the device:
/// <see cref="ITokenVault.TokenizeMany"/> shares it. A process keeps about 100 bytes a token in memory, no values.</para>
/// <para>After a crash at any point every token that was returned is there. An older backup that is restored lacks later tokens, which is not noticed
/// until one of them is asked for.</para>
/// </remarks>
public sealed class FileTokenVault : TokenVault
{
    private readonly KeyRing _ring;
    private readonly KeyScope _scope;
    private readonly KeyId _keyId;
    private readonly TokenFile _file;

    private FileTokenVault(FileTokenVaultOptions options, KeyScope scope, DataKey key, TokenFile file)
        : base(options.Recorder)
    {
        _ring = options.KeyRing;
        _scope = scope;
        _keyId = key.Id;
        _file = file;
        Name = options.Name.Value;
    }

    /// <inheritdoc />
    public override int Count => _file.Count;

    /// <summary>The scope of the key in the ring, for destroying it.</summary>
    public KeyScope Scope => _scope;

    private protected override string Name { get; }

    /// <summary>Opens a vault, or creates it when there is none.</summary>
    /// <param name="options">Where it is and what protects it.</param>
    /// <returns>The vault.</returns>
    /// <exception cref="GovDataSecurityException">The folder cannot be written (<see cref="ErrorCode.TokenVaultUnwritable"/>), the file is damaged
    /// (<see cref="ErrorCode.TokenVaultDamaged"/>), the ring lacks the key of an existing vault (<see cref="ErrorCode.KeyNotFound"/>), or the key was
    /// destroyed (<see cref="ErrorCode.KeyReprovisioningRefused"/>).</exception>
    public static FileTokenVault OpenOrCreate(FileTokenVaultOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.KeyRing);
        StrictText.CheckLength(options.Directory, StrictText.MaxKey, nameof(FileTokenVaultOptions.Directory));
        if (options.Name.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(FileTokenVaultOptions.Name));
        }

        var scope = new KeyScope(options.Tenant, $"tokens/{options.Name}", KeyUse.Pseudonymization);
        var key = options.KeyRing.GetOrCreate(scope);
        Span<byte> authentication = stackalloc byte[SuiteAlgorithms.HashSize];
        key.ComputeKeyedHash("gds token vault file v1"u8, authentication);
        var file = new TokenFile(options, key.Id, authentication);
        try
        {
            return new FileTokenVault(options, scope, key, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _file.Dispose();

    private protected override void Hash(ReadOnlySpan<byte> data, Span<byte> destination) => Key().ComputeKeyedHash(data, destination);

    private protected override void Refer(ReadOnlySpan<byte> data, Span<byte> destination) => Key().ComputeReference(data, destination);

    private protected override byte[] Seal(ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> context) => Encoding.ASCII.GetBytes(Key().Seal(plaintext, context));

    private protected override bool TryOpen(byte[] sealedValue, ReadOnlySpan<byte> context, out byte[] plaintext)
    {
        plaintext = [];
        var text = Encoding.ASCII.GetString(sealedValue);
        return Envelope.IsEnvelope(text) && Key().TryOpen(Envelope.Parse(text), context, out plaintext);
    }

    private protected override Id128? Find(Id128 lookup) => _file.Find(lookup);

    private protected override byte[]? Read(Id128 token) => _file.Read(token);

    private protected override void Add(IReadOnlyList<VaultEntry> entries) => _file.Add(entries);

    private protected override GovDataSecurityException Damaged() => new(ErrorCode.TokenVaultDamaged, _file.Path, "entry");

    // Asked for every time, so that a key that another process destroyed stops working here.
    private DataKey Key() => _ring.Get(_keyId);
}
