namespace GovDataSecurity.Destruction;

/// <summary>A place described by functions.</summary>
/// <param name="location">The registered name of the place.</param>
public sealed class DestructionTarget(AuditCode location) : IDestructionTarget
{
    /// <inheritdoc />
    public AuditCode Location { get; } = location;

    /// <summary>Finds the subject that a row belongs to; without it orders name their subjects.</summary>
    public Func<Type, Guid, CancellationToken, ValueTask<DestructionSubject?>>? Resolve { get; init; }

    /// <summary>Counts the records and persons of a subject.</summary>
    public required Func<DestructionSubject, CancellationToken, ValueTask<DestructionCount>> Count { get; init; }

    /// <summary>Reads protected values of a subject, as stored.</summary>
    public Func<DestructionSubject, int, CancellationToken, ValueTask<IReadOnlyList<ProtectedSample>>>? Sample { get; init; }

    /// <summary>Deletes everything of a subject, search indexes included.</summary>
    public required Func<DestructionSubject, CancellationToken, ValueTask<long>> Delete { get; init; }

    /// <inheritdoc />
    public ValueTask<DestructionSubject?> ResolveAsync(Type type, Guid id, CancellationToken cancellationToken)
        => Resolve is null ? default : Resolve(type, id, cancellationToken);

    /// <inheritdoc />
    public ValueTask<DestructionCount> CountAsync(DestructionSubject subject, CancellationToken cancellationToken) => Count(subject, cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ProtectedSample>> SampleAsync(DestructionSubject subject, int limit, CancellationToken cancellationToken)
        => Sample is null ? ValueTask.FromResult<IReadOnlyList<ProtectedSample>>([]) : Sample(subject, limit, cancellationToken);

    /// <inheritdoc />
    public ValueTask<long> DeleteAsync(DestructionSubject subject, CancellationToken cancellationToken) => Delete(subject, cancellationToken);
}
