namespace GovDataSecurity.Auditing;

/// <summary>The actor as it stands in a record.</summary>
internal sealed class ActorRecord
{
    public required AuditCode Account { get; init; }

    public AuditCode Department { get; init; }

    public AuditCode Role { get; init; }

    public AuditCode Source { get; init; }

    public bool Processor { get; init; }

    public static ActorRecord Of(AuditActor actor) => new()
    {
        Account = actor.Account,
        Department = actor.Department,
        Role = actor.Role,
        Source = actor.Source,
        Processor = actor.IsProcessor,
    };
}
