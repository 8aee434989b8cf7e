namespace GovDataSecurity.Destruction;

/// <summary>One step of an order: who brought it into which state, and when.</summary>
public sealed record DestructionStep
{
    /// <summary>The state that the step led to.</summary>
    public required DestructionState State { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that took the step.</summary>
    public required AuditCode By { get; init; }

    /// <summary>The id of the operation in the audit log.</summary>
    public required string AuditId { get; init; }
}
