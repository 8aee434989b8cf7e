namespace GovDataSecurity.Destruction.Tests;

internal sealed class MemoryOperation(MemoryTrail trail, AuditIntent intent, string id) : IAuditOperation
{
    public string Id => id;

    public AuditIntent Intent => intent;

    /// <summary>Succeeded, Denied CODE or Failed CODE; pending until it is known.</summary>
    public string Outcome { get; private set; } = "pending";

    public void Succeed(long rows, long? persons = null) => Close("Succeeded");

    public void Deny(AuditCode reason) => Close($"Denied {reason}");

    public void Fail(AuditCode reason) => Close($"Failed {reason}");

    public void Dispose()
    {
        if (Outcome == "pending")
        {
            Outcome = "Failed";
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Close(string outcome)
    {
        trail.BeforeOutcome?.Invoke(intent);
        Outcome = outcome;
    }
}
