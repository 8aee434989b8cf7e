using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>One entry of the log, in the order in which it is written. No type of a member can hold a value of the data.</summary>
/// <remarks>The audit elements of GB/T 22239-2019, Shanxi 2023 art. 25, Nanjing 2024 art. 14 and 20 to 23. Hashes and signatures are the tree's.
/// What is not known is left out.</remarks>
internal sealed class AuditRecord
{
    public AuditCode Schema => RecordFacts.CurrentSchema;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ulong Sequence { get; set; }

    public required Guid OperationId { get; init; }

    public required RecordPhase Phase { get; init; }

    /// <summary>Local time with its offset to UTC.</summary>
    public DateTimeOffset Time { get; set; }

    public ActorRecord? Actor { get; init; }

    public DataActivity? Activity { get; init; }

    public AuditCode Operation { get; init; }

    public AuditCode DataSet { get; init; }

    public AuditCode[]? Items { get; init; }

    public RecordReference[]? References { get; init; }

    public DataLevel? Level { get; init; }

    public bool Sensitive { get; init; }

    public long? Rows { get; init; }

    public long? Persons { get; init; }

    public AuditCode Purpose { get; init; }

    public AuditCode Approval { get; init; }

    public AuditCode Basis { get; init; }

    public AuditCode Counterparty { get; init; }

    public AuditOutcome? Outcome { get; init; }

    public AuditCode Reason { get; init; }

    public static AuditRecord Of(AuditIntent intent, AuditActor actor, Guid operationId) => new()
    {
        OperationId = operationId,
        Phase = RecordPhase.Intent,
        Actor = ActorRecord.Of(actor),
        Activity = intent.Activity,
        Operation = intent.Operation,
        DataSet = intent.DataSet,
        Items = intent.Items.Count == 0 ? null : [.. intent.Items],
        References = intent.References.Count == 0 ? null : [.. intent.References],
        Level = intent.Level,
        Sensitive = intent.Sensitive,
        Rows = intent.Rows,
        Purpose = intent.Purpose,
        Approval = intent.Approval,
        Basis = intent.Basis,
        Counterparty = intent.Counterparty,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, RecordJson.Default.AuditRecord);
}
