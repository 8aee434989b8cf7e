using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>How an audit log is opened.</summary>
public sealed class AuditLogOptions
{
    private const int MaxPath = 4096;

    /// <summary>The folder of the log; created when it is missing. Whoever verifies needs a copy of it and <see cref="AuditLog.VerifierKey"/>.</summary>
    public required string Directory { get; set; }

    /// <summary>What the log is called in its checkpoints, for example <c>audit.example.gov.cn/relief</c>; no white space, no plus sign. Without it a new log
    /// gets a random one. A log keeps its origin for ever.</summary>
    public string? Origin { get; set; }

    /// <summary>The key that signs checkpoints, ECDSA on P-256. It stays the caller's. Without it the key in <see cref="KeyFile"/>.</summary>
    public ECDsa? SigningKey { get; set; }

    /// <summary>The file with the signing key (PKCS#8, PEM), created with a new log. Without it the path of the folder with <c>.key</c> after it: beside the log, so
    /// that a copy of the log holds no private key.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Encrypts the key file; at least 12 bytes. Without it the file is for its owner only (mode 0600; on Windows the access list of its folder holds).</summary>
    public ReadOnlyMemory<byte> KeyPassphrase { get; set; }

    /// <summary>Who acts now, when an intent does not say so.</summary>
    public IActorContext? ActorContext { get; set; }

    /// <summary>Who acts when neither the intent nor <see cref="ActorContext"/> says so: the account of a job or a console program.</summary>
    public AuditActor? Actor { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>After how many records a checkpoint is signed. Records are durable, but not yet under a checkpoint, before that.</summary>
    public int CheckpointEntries { get; set; } = 4096;

    /// <summary>After how long a checkpoint is signed when fewer records came.</summary>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many bytes are set aside on the disk for records without a checkpoint, 256 KiB to 64 MiB. An operation only begins when the space for its
    /// outcome is set aside too.</summary>
    public int ReservedBytes { get; set; } = 4 << 20;

    internal IDurableStore Store { get; set; } = DurableStore.Instance;

    internal AuditLogOptions Validated()
    {
        const int minReserve = 1 << 18;
        const int maxReserve = 1 << 26;
        Require(IsPath(Directory), nameof(Directory), "path");
        Require(Origin is null || SignedNote.IsName(Origin), nameof(Origin), "name");
        Require(KeyFile is null || IsPath(KeyFile), nameof(KeyFile), "path");
        Require(SigningKey is null || VerifierKey.IsP256(SigningKey), nameof(SigningKey), "P-256");
        Require(KeyPassphrase.IsEmpty || KeyPassphrase.Length >= SigningKeyFile.MinPassphrase, nameof(KeyPassphrase), $">= {SigningKeyFile.MinPassphrase}");
        Require(Actor is null || !Actor.Account.IsNone, nameof(Actor), nameof(AuditActor.Account));
        Require(CheckpointEntries > 0, nameof(CheckpointEntries), "> 0");
        Require(CheckpointInterval > TimeSpan.Zero && CheckpointInterval <= TimeSpan.FromDays(1), nameof(CheckpointInterval), "<= 1 d");
        Require(ReservedBytes is >= minReserve and <= maxReserve, nameof(ReservedBytes), $"{minReserve}..{maxReserve}");
        ArgumentNullException.ThrowIfNull(TimeProvider);
        var full = Path.GetFullPath(Directory);
        var copy = (AuditLogOptions)MemberwiseClone();
        copy.Directory = Path.TrimEndingDirectorySeparator(full);
        copy.KeyFile = Path.GetFullPath(KeyFile ?? copy.Directory + ".key");
        return copy;
    }

    private static bool IsPath(string? text)
        => !string.IsNullOrWhiteSpace(text) && text.Length <= MaxPath && !text.Contains('\0', StringComparison.Ordinal) && text.EnumerateRunes().All(r => r != Rune.ReplacementChar);

    private static void Require(bool holds, string name, string what)
    {
        if (!holds)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, name, what);
        }
    }
}
