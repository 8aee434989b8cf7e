namespace GovDataSecurity;

/// <summary>Who acts, from where: registered ids, never names.</summary>
public sealed record AuditActor
{
    /// <summary>The account.</summary>
    public required AuditCode Account { get; init; }

    /// <summary>The department.</summary>
    public AuditCode Department { get; init; }

    /// <summary>The role that the account acts in, as it is now.</summary>
    public AuditCode Role { get; init; }

    /// <summary>The terminal, service or certificate that the request comes from, as a registered id.</summary>
    public AuditCode Source { get; init; }

    /// <summary>Whether the account belongs to a processor (受托方) and not to the department.</summary>
    public bool IsProcessor { get; init; }
}
