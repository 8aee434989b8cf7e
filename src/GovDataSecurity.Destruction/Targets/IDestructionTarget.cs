namespace GovDataSecurity.Destruction;

/// <summary>A place that holds data of subjects: a database, a search index, a folder of files.</summary>
/// <remarks>Rows are deleted after the keys are gone, so that nothing can be written for the subject in between. Delete by key, without opening values, together with
/// search indexes and copies. Every member may be called again after an interruption.</remarks>
public interface IDestructionTarget
{
    /// <summary>The registered name of the place, for example <c>db:relief</c>. It stands in the order and in the certificate.</summary>
    AuditCode Location { get; }

    /// <summary>Finds the subject that a row belongs to.</summary>
    /// <param name="type">The type of the row.</param>
    /// <param name="id">The key of the row.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The subject, or <see langword="null"/> when this place has no such type or row.</returns>
    ValueTask<DestructionSubject?> ResolveAsync(Type type, Guid id, CancellationToken cancellationToken);

    /// <summary>Counts what the place holds of a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The count; after <see cref="DeleteAsync"/> no records are left.</returns>
    ValueTask<DestructionCount> CountAsync(DestructionSubject subject, CancellationToken cancellationToken);

    /// <summary>Reads protected values of a subject, as stored. They are tried before and after the destruction.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The values with their places.</returns>
    ValueTask<IReadOnlyList<ProtectedSample>> SampleAsync(DestructionSubject subject, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes everything that the place holds of a subject, search indexes included.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many records were deleted.</returns>
    ValueTask<long> DeleteAsync(DestructionSubject subject, CancellationToken cancellationToken);
}
