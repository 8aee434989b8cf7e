namespace GovDataSecurity.Cryptography;

/// <summary>What a destruction of keys did: the evidence for the certificate.</summary>
public sealed record KeyDestruction
{
    /// <summary>The order.</summary>
    public required AuditCode Order { get; init; }

    /// <summary>When the fence was written.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last copy was gone.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>How many scopes are closed for good, with or without a key.</summary>
    public required int Scopes { get; init; }

    /// <summary>The keys that were destroyed.</summary>
    public required IReadOnlyList<DestroyedKey> Keys { get; init; }

    /// <summary>How many copies were found and destroyed, by kind.</summary>
    public required IReadOnlyList<KeyCopies> Copies { get; init; }

    /// <summary>The epoch whose key was destroyed, in hex.</summary>
    public required string OldEpoch { get; init; }

    /// <summary>The epoch that the surviving keys are wrapped under now, in hex.</summary>
    public required string NewEpoch { get; init; }

    /// <summary>How many keys survive.</summary>
    public required int SurvivingKeys { get; init; }

    /// <summary>SHA-256 of the erasure fence after the destruction, in hex: kept outside, it shows when both copies of the fence were rolled back.</summary>
    public required string FenceDigest { get; init; }
}
