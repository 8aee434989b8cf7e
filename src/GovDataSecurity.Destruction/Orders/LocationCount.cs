namespace GovDataSecurity.Destruction;

/// <summary>How much one place holds of the object of an order.</summary>
public sealed record LocationCount
{
    /// <summary>The registered name of the place.</summary>
    public required AuditCode Location { get; init; }

    /// <summary>Records or rows.</summary>
    public required long Records { get; init; }

    /// <summary>Distinct persons.</summary>
    public required long Persons { get; init; }
}
