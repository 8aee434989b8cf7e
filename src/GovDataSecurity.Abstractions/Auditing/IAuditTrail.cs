namespace GovDataSecurity;

/// <summary>The audit log as code sees it: an intent is durable before the guarded operation runs, or the operation is refused.</summary>
public interface IAuditTrail
{
    /// <summary>Records an intent.</summary>
    /// <param name="intent">What is about to be done.</param>
    /// <param name="cancellationToken">Gives up waiting; the intent may have been recorded all the same.</param>
    /// <returns>The operation; disposing it records its outcome, and an operation that did not say <see cref="IAuditOperation.Succeed"/> is recorded as failed.</returns>
    /// <exception cref="GovDataSecurityException">The log cannot be written: do not run the operation.</exception>
    ValueTask<IAuditOperation> BeginAsync(AuditIntent intent, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="BeginAsync" />
    IAuditOperation Begin(AuditIntent intent);
}
