using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>What was destroyed: keys, their copies, rows.</summary>
public sealed record DestructionErasure
{
    /// <summary>When the first key was closed, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last copy of the keys was gone, in UTC.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The algorithm of the keys.</summary>
    public required string Algorithm { get; init; }

    /// <summary>The keys, with their check values.</summary>
    public required IReadOnlyList<DestroyedKey> Keys { get; init; }

    /// <summary>The copies of the keys, found and destroyed, by kind.</summary>
    public required IReadOnlyList<KeyCopies> Copies { get; init; }

    /// <summary>The epoch whose key wrapped the destroyed keys, and is destroyed with them.</summary>
    public required string OldEpoch { get; init; }

    /// <summary>The epoch that the surviving keys are wrapped under.</summary>
    public required string NewEpoch { get; init; }

    /// <summary>How many keys survive in the ring.</summary>
    public required int SurvivingKeys { get; init; }

    /// <summary>The SHA-256 of the erasure fence of the ring afterwards, in hex: it shows when a ring was rolled back.</summary>
    public required string FenceDigest { get; init; }

    /// <summary>The records deleted, by place.</summary>
    public required IReadOnlyList<LocationDeletion> Deleted { get; init; }
}
