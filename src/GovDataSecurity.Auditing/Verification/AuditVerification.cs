using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>What a verifier says about a log.</summary>
public sealed class AuditVerification
{
    /// <summary><c>ok</c> when there is no finding, otherwise <c>findings</c>. Warnings do not count.</summary>
    [JsonPropertyOrder(0)]
    public string Verdict => IsOk ? "ok" : "findings";

    /// <summary>How many entries the checkpoint covers; without one, how many were found.</summary>
    [JsonPropertyOrder(1)]
    public required ulong Size { get; init; }

    /// <summary>The root that the checkpoint names, in base64 as it stands there; without one, the root over what was found.</summary>
    [JsonPropertyOrder(2)]
    public required string Root { get; init; }

    /// <summary>What is wrong.</summary>
    [JsonPropertyOrder(3)]
    public required IReadOnlyList<AuditFinding> Findings { get; init; }

    /// <summary>What should be known and is not wrong.</summary>
    [JsonPropertyOrder(4)]
    public required IReadOnlyList<AuditFinding> Warnings { get; init; }

    /// <summary>Whether there is no finding.</summary>
    [JsonIgnore]
    public bool IsOk => Findings.Count == 0;

    /// <summary>What the log is called by its checkpoint; empty without one.</summary>
    [JsonIgnore]
    public string Origin { get; init; } = "";

    /// <summary>The verification as JSON.</summary>
    /// <returns>One line: <c>{"verdict":…,"size":…,"root":…,"findings":[…],"warnings":[…]}</c>.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, VerificationJson.Readable.AuditVerification);
}
