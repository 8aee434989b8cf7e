namespace GovDataSecurity.Auditing;

/// <summary>The one actor of a job or a console program.</summary>
internal sealed class FixedActorContext(AuditActor actor) : IActorContext
{
    public AuditActor Current { get; } = actor;
}
