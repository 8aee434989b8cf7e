using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Destruction;

/// <summary>An order to destroy data: object, reason, process, technique, and the four persons (Nanjing 2024 art. 23). Immutable; every step makes a new one.</summary>
/// <remarks>It holds no value of the data: subjects stand in it as keyed references, and encrypted under a key of this order for as long as the execution needs them.</remarks>
public sealed record DestructionOrder
{
    private static readonly Dictionary<DestructionState, DestructionState[]> Edges = new()
    {
        [DestructionState.Requested] = [DestructionState.Approved, DestructionState.Refused, DestructionState.Cancelled],
        [DestructionState.Approved] = [DestructionState.Executing, DestructionState.Cancelled],
        [DestructionState.Executing] = [DestructionState.Executed],
        [DestructionState.Executed] = [DestructionState.Verified],
        [DestructionState.Verified] = [DestructionState.Certified],
        [DestructionState.Certified] = [],
        [DestructionState.Refused] = [],
        [DestructionState.Cancelled] = [],
    };

    [JsonConstructor]
    internal DestructionOrder()
    {
    }

    /// <summary>The number of the order.</summary>
    [JsonInclude]
    public required AuditCode Id { get; init; }

    /// <summary>How often the order was stored. A store refuses any version but the next one.</summary>
    [JsonInclude]
    public required int Version { get; init; }

    /// <summary>How far it has come.</summary>
    [JsonInclude]
    public required DestructionState State { get; init; }

    /// <summary>对象: what is destroyed, as counted when it was requested.</summary>
    [JsonInclude]
    public required DestructionManifest Object { get; init; }

    /// <summary>The SHA-256 of the object, in lower-case hex: what the approval holds for.</summary>
    [JsonInclude]
    public required string ObjectDigest { get; init; }

    /// <summary>原因.</summary>
    [JsonInclude]
    public required DestructionReason Reason { get; init; }

    /// <summary>流程: the code of the procedure.</summary>
    [JsonInclude]
    public required AuditCode Process { get; init; }

    /// <summary>技术方式.</summary>
    [JsonInclude]
    public required DestructionTechnique Technique { get; init; }

    /// <summary>The document that it rests on, or none.</summary>
    [JsonInclude]
    public required AuditCode Basis { get; init; }

    /// <summary>申请人, by account.</summary>
    [JsonInclude]
    public required AuditCode Applicant { get; init; }

    /// <summary>审批人, by account; none until approved or refused.</summary>
    [JsonInclude]
    public AuditCode Approver { get; internal init; }

    /// <summary>执行人, by account; none until executed.</summary>
    [JsonInclude]
    public AuditCode Executor { get; internal init; }

    /// <summary>监督人, by account; none until executed.</summary>
    [JsonInclude]
    public AuditCode Supervisor { get; internal init; }

    /// <summary>Every step so far, the first one being the request.</summary>
    [JsonInclude]
    public required IReadOnlyList<DestructionStep> Steps { get; init; }

    /// <summary>What was destroyed, once the keys are gone.</summary>
    [JsonInclude]
    public DestructionErasure? Erasure { get; internal init; }

    /// <summary>The proof by trial, once the execution has begun.</summary>
    [JsonInclude]
    public DestructionTrial? Trial { get; internal init; }

    /// <summary>The certificate, once it is issued.</summary>
    [JsonInclude]
    public AuditCode Certificate { get; internal init; }

    /// <summary>The SHA-256 of the certificate file, in lower-case hex, once it is issued.</summary>
    [JsonInclude]
    public string? CertificateDigest { get; internal init; }

    /// <summary>The subjects and the values to try, encrypted under a key of this order; erased with that key once the destruction is verified.</summary>
    [JsonInclude]
    internal string? Sealed { get; init; }

    /// <summary>Protects the order against alteration where it is stored.</summary>
    [JsonInclude]
    internal string? Seal { get; init; }

    /// <summary>Writes the order as JSON, for a store.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, ReadableJson.Context.DestructionOrder);

    /// <summary>Reads an order that <see cref="ToUtf8Json"/> wrote. Whether it was altered meanwhile is checked by the service.</summary>
    /// <param name="utf8">UTF-8.</param>
    /// <returns>The order, or <see langword="null"/> when the bytes are anything else.</returns>
    public static DestructionOrder? FromUtf8Json(ReadOnlySpan<byte> utf8) => DestructionJson.TryRead(utf8, DestructionJson.Default.DestructionOrder);

    internal DestructionOrder Move(DestructionState to, AuditCode by, DateTimeOffset at, string auditId)
    {
        RequireEdge(to);
        return this with
        {
            State = to,
            Steps = [.. Steps, new DestructionStep { State = to, At = NotBeforeLastStep(at), By = by, AuditId = auditId }],
        };
    }

    /// <summary>Gives a role to a person who holds no other one.</summary>
    internal DestructionOrder Assign(DestructionRole role, AuditCode account)
    {
        if (account.IsNone)
        {
            throw new GovDataSecurityException(ErrorCode.DestructionOrderIncomplete, Texts.Name(role));
        }

        foreach (var other in Enum.GetValues<DestructionRole>())
        {
            // Accounts that differ in case only are taken as one person: a directory may not tell them apart.
            if (other != role && string.Equals(Holder(other).Value, account.Value, StringComparison.OrdinalIgnoreCase))
            {
                throw new GovDataSecurityException(ErrorCode.DestructionRoleConflict, Texts.Name(other), Texts.Name(role));
            }
        }

        return role switch
        {
            DestructionRole.Approver => this with { Approver = account },
            DestructionRole.Executor => this with { Executor = account },
            DestructionRole.Supervisor => this with { Supervisor = account },
            _ => this with { Applicant = account },
        };
    }

    internal void RequireHolder(DestructionRole role, AuditCode account)
    {
        if (!string.Equals(Holder(role).Value, account.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw new GovDataSecurityException(ErrorCode.DestructionActorNotAllowed, Texts.Name(role), Id);
        }
    }

    internal void RequireEdge(DestructionState to)
    {
        if (!Edges[State].Contains(to))
        {
            throw NotInState();
        }
    }

    internal GovDataSecurityException NotInState() => new(ErrorCode.DestructionNotApproved, Id, Texts.Name(State));

    /// <summary>A clock that was set back must not make an order whose steps contradict each other.</summary>
    internal DateTimeOffset NotBeforeLastStep(DateTimeOffset now)
        => Steps.Count > 0 && Steps[^1].At > now ? Steps[^1].At : now.ToUniversalTime();

    private AuditCode Holder(DestructionRole role) => role switch
    {
        DestructionRole.Applicant => Applicant,
        DestructionRole.Approver => Approver,
        DestructionRole.Executor => Executor,
        _ => Supervisor,
    };
}
