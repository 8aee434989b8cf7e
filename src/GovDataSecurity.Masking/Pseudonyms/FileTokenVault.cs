using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>A vault on disk: tokens outlive the process, and are on the device when they are returned.</summary>
/// <remarks>
/// <para>One file, <c>tokens.gds</c>, that only grows. Each record is authenticated together with everything before it; values are envelopes under a data key
/// of the ring, and are found by a keyed hash, so neither the file nor a backup of it shows anything without the ring. Values of a subject are under
/// a key of its own (<see cref="ScopeOf"/>): destroying it makes the tokens of the subject mean nothing, in backups too.</para>
/// <para>Safe for many threads and many processes: one of them writes at a time, and a value gets one token. A write costs a round trip to the device, which
/// the callers that wait at the same time share, and the values of one <see cref="ITokenVault.TokenizeMany"/>. A process keeps 100 to 200 bytes a token in
/// memory, no values.</para>
/// <para>After a crash at any point every token that was returned is there. An older backup that is restored lacks later tokens, which is not noticed
/// until one of them is asked for.</para>
/// </remarks>
public sealed class FileTokenVault : TokenVault
{
    private readonly KeyRing _ring;
    private readonly KeyId _keyId;
    private readonly TokenFile _file;

    private FileTokenVault(FileTokenVaultOptions options, DataKey key, TokenFile file)
        : base(options.Recorder)
    {
        _ring = options.KeyRing;
        _keyId = key.Id;
        _file = file;
        Tenant = options.Tenant;
        DataSet = options.DataSet;
    }

    /// <inheritdoc />
    public override int Count => _file.Count;

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The data set that the values belong to.</summary>
    public AuditCode DataSet { get; }

    private protected override string Name => DataSet.Value;

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
        if (options.DataSet.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(FileTokenVaultOptions.DataSet));
        }

        var key = options.KeyRing.GetOrCreate(new KeyScope(options.Tenant, options.DataSet.Value, KeyUse.Pseudonymization));
        Span<byte> authentication = stackalloc byte[SuiteAlgorithms.HashSize];
        key.ComputeKeyedHash("gds token vault file v1"u8, authentication);
        var file = new TokenFile(options, key.Id, authentication);
        try
        {
            return new FileTokenVault(options, key, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The scope of a key in the ring, for destroying it.</summary>
    /// <param name="subject">The subject, or <see langword="null"/> for the values that belong to none.</param>
    /// <returns>The scope.</returns>
    public KeyScope ScopeOf(string? subject = null) => new(Tenant, DataSet.Value, KeyUse.Pseudonymization, subject);

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _file.Dispose();

    // Asked for every time, so that a key that another process destroyed stops working here.
    private protected override VaultKey KeyOf(string? subject) => new RingVaultKey(subject is null ? _ring.Get(_keyId) : _ring.GetOrCreate(ScopeOf(subject)));

    private protected override VaultKey KeyOf(byte[] sealedValue) => new RingVaultKey(_ring.Get(Envelope.Parse(Encoding.ASCII.GetString(sealedValue)).KeyId));

    private protected override Id128? Find(Id128 lookup) => _file.Find(lookup);

    private protected override byte[]? Read(Id128 token) => _file.Read(token);

    private protected override void Add(IReadOnlyList<VaultEntry> entries) => _file.Add(entries);
}
