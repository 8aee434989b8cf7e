namespace GovDataSecurity.Auditing;

/// <summary>Whom a verifier trusts, and what it compares with.</summary>
public sealed class AuditVerifierOptions
{
    /// <summary>The keys of the log that are trusted, from <see cref="AuditLog.VerifierKey"/> by another way than with the log. Without any, the file
    /// <c>log.vkey</c> in the folder: then the log is only shown to agree with itself.</summary>
    public IReadOnlyList<VerifierKey> TrustedKeys { get; set; } = [];

    /// <summary>A policy file (C2SP tlog-policy); its log keys are trusted too.</summary>
    public string? Policy { get; set; }

    /// <summary>What the log is called.</summary>
    public string? Origin { get; set; }

    /// <summary>A checkpoint of this log that was kept elsewhere: the log must begin with what it covers.</summary>
    public string? TrustedCheckpoint { get; set; }

    /// <summary>How old the newest record may be at <see cref="Now"/>.</summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>The time of the verification; without it, the system's.</summary>
    public DateTimeOffset? Now { get; set; }
}
