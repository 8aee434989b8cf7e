using System.Text.Json;

namespace GovDataSecurity.Destruction;

/// <summary>《销毁证明》: what was destroyed, why, how, by whom, how it was proven, what is assumed, and what is not claimed.</summary>
/// <remarks>Fields after the certificate of sanitization of NIST SP 800-88, with counts, copies of keys and the place in the audit log besides. It lists measures and evidence and
/// judges nothing.</remarks>
public sealed record DestructionCertificate
{
    /// <summary>The name of this format.</summary>
    public const string CurrentFormat = "gds-destruction-certificate-1";

    /// <summary>The format of the file.</summary>
    public required string Format { get; init; }

    /// <summary>The number of the certificate.</summary>
    public required AuditCode Id { get; init; }

    /// <summary>When it was issued, in UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The system that held the data.</summary>
    public required string System { get; init; }

    /// <summary>The department that owns the data.</summary>
    public required string DataOwner { get; init; }

    /// <summary>The number of the order.</summary>
    public required AuditCode Order { get; init; }

    /// <summary>原因.</summary>
    public required DestructionReason Reason { get; init; }

    /// <summary>流程: the code of the procedure.</summary>
    public required AuditCode Process { get; init; }

    /// <summary>技术方式.</summary>
    public required DestructionTechnique Technique { get; init; }

    /// <summary>The document that the order rests on, or none.</summary>
    public required AuditCode Basis { get; init; }

    /// <summary>对象, as approved.</summary>
    public required DestructionManifest Object { get; init; }

    /// <summary>The SHA-256 of the object, in lower-case hex.</summary>
    public required string ObjectDigest { get; init; }

    /// <summary>The records of the object.</summary>
    public required long Records { get; init; }

    /// <summary>The persons of the object.</summary>
    public required long Persons { get; init; }

    /// <summary>申请人, by account.</summary>
    public required AuditCode Applicant { get; init; }

    /// <summary>审批人, by account.</summary>
    public required AuditCode Approver { get; init; }

    /// <summary>执行人, by account.</summary>
    public required AuditCode Executor { get; init; }

    /// <summary>监督人, by account.</summary>
    public required AuditCode Supervisor { get; init; }

    /// <summary>The steps of the order with their times and their operations in the audit log.</summary>
    public required IReadOnlyList<DestructionStep> Steps { get; init; }

    /// <summary>What was destroyed: keys, their copies by place, rows.</summary>
    public required DestructionErasure Erasure { get; init; }

    /// <summary>How it was proven.</summary>
    public required DestructionTrial Verification { get; init; }

    /// <summary>Where the audit log stood when the certificate was issued, or <see langword="null"/> when the log has no checkpoints.</summary>
    public AuditAnchor? AuditLog { get; init; }

    /// <summary>What the effect rests on.</summary>
    public required IReadOnlyList<Statement> Assumptions { get; init; }

    /// <summary>What the certificate does not say.</summary>
    public required IReadOnlyList<Statement> NotClaimed { get; init; }

    /// <summary>What remains.</summary>
    public required Statement Residual { get; init; }

    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The version of the tool.</summary>
    public required string ToolVersion { get; init; }

    internal byte[] ToUtf8Json() => JsonSerializer.SerializeToUtf8Bytes(this, ReadableJson.Context.DestructionCertificate);
}
