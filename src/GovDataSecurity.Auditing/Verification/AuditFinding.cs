namespace GovDataSecurity.Auditing;

/// <summary>Something that a verifier found.</summary>
/// <param name="Code">What; one of <see cref="AuditFindingCode"/>.</param>
public sealed record AuditFinding(string Code)
{
    /// <summary>The entry concerned, or the first of them, from zero.</summary>
    public ulong? Index { get; init; }

    /// <summary>The last entry concerned, when there is more than one.</summary>
    public ulong? Last { get; init; }

    /// <summary>The size that the trusted checkpoint names.</summary>
    public ulong? Size { get; init; }

    /// <summary>The file concerned, relative to the folder of the log.</summary>
    public string? File { get; init; }
}
