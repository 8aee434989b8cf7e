using GovDataSecurity;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>An audit log in memory that can refuse.</summary>
internal sealed class MemoryTrail : IAuditTrail
{
    public List<MemoryOperation> Operations { get; } = [];

    /// <summary>Throws before an intent is taken, or before an outcome is.</summary>
    public Action<AuditIntent>? BeforeIntent { get; set; }

    public Action<AuditIntent>? BeforeOutcome { get; set; }

    public IEnumerable<string> Summary => Operations.Select(operation => $"{operation.Intent.Operation} {operation.Outcome}");

    public static void Refuse() => throw new GovDataSecurityException(ErrorCode.AuditNotWritable, "audit", "test");

    public ValueTask<IAuditOperation> BeginAsync(AuditIntent intent, CancellationToken cancellationToken = default) => ValueTask.FromResult(Begin(intent));

    public IAuditOperation Begin(AuditIntent intent)
    {
        BeforeIntent?.Invoke(intent);
        var operation = new MemoryOperation(this, intent, $"op-{Operations.Count}");
        Operations.Add(operation);
        return operation;
    }
}
