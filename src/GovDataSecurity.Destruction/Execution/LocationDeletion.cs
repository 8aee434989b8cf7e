namespace GovDataSecurity.Destruction;

/// <summary>The records that were deleted in one place.</summary>
public sealed record LocationDeletion
{
    /// <summary>The registered name of the place.</summary>
    public required AuditCode Location { get; init; }

    /// <summary>How many.</summary>
    public required long Records { get; init; }
}
