using GovDataSecurity;

namespace SocialAssistance;

/// <summary>Who acts: registered accounts, never names.</summary>
internal sealed class Actors : IActorContext
{
    public static readonly AuditActor Clerk = Account("u.clerk", "clerk");
    public static readonly AuditActor Director = Account("u.director", "data-owner");
    public static readonly AuditActor Operator = Account("u.operator", "operator");
    public static readonly AuditActor Supervisor = Account("u.supervisor", "supervisor");

    /// <inheritdoc />
    public AuditActor Current { get; } = Clerk;

    private static AuditActor Account(AuditCode account, AuditCode role)
        => new() { Account = account, Role = role, Department = "civil-affairs", Source = "terminal-1" };
}
