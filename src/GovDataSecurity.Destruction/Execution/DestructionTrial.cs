namespace GovDataSecurity.Destruction;

/// <summary>The proof by trial: protected values opened before the destruction, and none of them opens after it.</summary>
public sealed record DestructionTrial
{
    /// <summary>How it was tried.</summary>
    public required string Method { get; init; }

    /// <summary>The values tried that were read from the places of the object.</summary>
    public required int Stored { get; init; }

    /// <summary>The values tried that were protected for the trial only, one for each key.</summary>
    public required int Probes { get; init; }

    /// <summary>How many opened before: all of them, or the trial would prove nothing.</summary>
    public required int OpenedBefore { get; init; }

    /// <summary>How many opened afterwards; unknown until it was tried.</summary>
    public int? OpenedAfter { get; init; }

    /// <summary>How many wrapped copies of the destroyed keys lie in the files of the ring afterwards, whatever the ring itself says; unknown until it was looked.</summary>
    public int? CopiesLeft { get; init; }

    /// <summary>When it was tried afterwards, in UTC.</summary>
    public DateTimeOffset? At { get; init; }
}
