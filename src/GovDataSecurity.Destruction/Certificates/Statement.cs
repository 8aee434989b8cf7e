namespace GovDataSecurity.Destruction;

/// <summary>A sentence of a certificate, in both languages.</summary>
public sealed record Statement
{
    /// <summary>What it is about, as a stable code.</summary>
    public required AuditCode Code { get; init; }

    /// <summary>The sentence in English.</summary>
    public required string English { get; init; }

    /// <summary>The sentence in simplified Chinese.</summary>
    public required string Chinese { get; init; }
}
