using System.Reflection;

namespace GovDataSecurity.Destruction;

/// <summary>Writes what a certificate says about an order.</summary>
internal static class CertificateText
{
    private const string Tool = "GovDataSecurity.Destruction";

    private static readonly string[] Assumptions = ["encrypted-first", "replaced-epoch-key-absent", "unlisted-ring-copies", "no-process-holds-keys"];
    private static readonly string[] NotClaimed = ["data-given-out", "media", "search-indexes", "other-places", "no-legal-opinion"];

    /// <summary>The number of the certificate of an order: one order has one certificate.</summary>
    public static AuditCode IdOf(DestructionOrder order) => "dc" + order.Id.Value[2..];

    public static DestructionCertificate Compose(DestructionOrder order, string system, string dataOwner, AuditAnchor? auditLog, DateTimeOffset issuedAt) => new()
    {
        Format = DestructionCertificate.CurrentFormat,
        Id = IdOf(order),
        IssuedAt = issuedAt,
        System = system,
        DataOwner = dataOwner,
        Order = order.Id,
        Reason = order.Reason,
        Process = order.Process,
        Technique = order.Technique,
        Basis = order.Basis,
        Object = order.Object,
        ObjectDigest = order.ObjectDigest,
        Records = order.Object.Records,
        Persons = order.Object.Persons,
        Applicant = order.Applicant,
        Approver = order.Approver,
        Executor = order.Executor,
        Supervisor = order.Supervisor,
        Steps = [.. order.Steps.TakeWhile(step => step.State != DestructionState.Certified)],
        Erasure = order.Erasure!,
        Verification = order.Trial!,
        AuditLog = auditLog,
        Assumptions = [.. Assumptions.Select(code => Texts.Statement("Assumption", code))],
        NotClaimed = [.. NotClaimed.Select(code => Texts.Statement("NotClaimed", code))],
        Residual = Texts.Statement("Residual", "ciphertext"),
        Tool = Tool,
        ToolVersion = typeof(CertificateText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
    };
}
