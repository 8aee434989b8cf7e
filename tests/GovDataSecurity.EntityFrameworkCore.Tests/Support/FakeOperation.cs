namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class FakeOperation(FakeTrail trail) : IAuditOperation
{
    public string Id { get; } = Guid.NewGuid().ToString("N");

    public string Outcome { get; private set; } = "";

    public bool IsDisposed { get; private set; }

    public void Succeed(long rows, long? persons = null)
    {
        if (trail.RefuseOutcome)
        {
            throw new GovDataSecurityException(ErrorCode.AuditOutcomeNotWritten, Id, "test");
        }

        Outcome = $"succeeded {rows}";
    }

    public void Deny(AuditCode reason) => Outcome = $"denied {reason}";

    public void Fail(AuditCode reason) => Outcome = $"failed {reason}";

    public void Dispose() => IsDisposed = true;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
