namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Remembers what was recorded; refuses when told to.</summary>
public sealed class FakeTrail : IAuditTrail
{
    private int _count;

    public List<(AuditIntent Intent, FakeOperation Operation)> Records { get; } = [];

    public Action<AuditIntent>? OnBegin { get; set; }

    public int RefuseFrom { get; set; } = int.MaxValue;

    public bool RefuseOutcome { get; set; }

    public IAuditOperation Begin(AuditIntent intent)
    {
        OnBegin?.Invoke(intent);
        if (++_count >= RefuseFrom)
        {
            throw new GovDataSecurityException(ErrorCode.AuditNotWritable, "audit", "test");
        }

        var operation = new FakeOperation(this);
        Records.Add((intent, operation));
        return operation;
    }

    public ValueTask<IAuditOperation> BeginAsync(AuditIntent intent, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Begin(intent));
}
