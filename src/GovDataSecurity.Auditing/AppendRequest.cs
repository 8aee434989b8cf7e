namespace GovDataSecurity.Auditing;

/// <summary>Somebody waits for a record to be durable, or, without a record, for a checkpoint.</summary>
internal sealed class AppendRequest(AuditRecord? record)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AuditRecord? Record { get; } = record;

    public Task Task => _done.Task;

    public void Accept() => _done.TrySetResult();

    public void Refuse(GovDataSecurityException reason) => _done.TrySetException(reason);

    public void Refuse(string directory, Exception cause) => Refuse(AuditLog.NotWritable(directory, cause));
}
