namespace GovDataSecurity;

/// <summary>What is about to be done: recorded, durably, before it is done.</summary>
/// <remarks>Every member is a code, a registered id, a name of the model, a count or a keyed reference; none can hold a value of the data.
/// Members after Shanxi 2023 art. 25, Nanjing 2024 art. 14 and 20 to 23, and the audit items of GB/T 22239-2019.</remarks>
public sealed record AuditIntent
{
    /// <summary>Which of the eight activities.</summary>
    public required DataActivity Activity { get; init; }

    /// <summary>The operation, for example <c>export</c>.</summary>
    public required AuditCode Operation { get; init; }

    /// <summary>The data set, by its registered name.</summary>
    public required AuditCode DataSet { get; init; }

    /// <summary>The names of the members concerned.</summary>
    public IReadOnlyList<AuditCode> Items { get; init; } = [];

    /// <summary>The keyed references of the records or subjects concerned.</summary>
    public IReadOnlyList<RecordReference> References { get; init; } = [];

    /// <summary>The level of the data.</summary>
    public DataLevel Level { get; init; }

    /// <summary>Whether the data is sensitive personal information.</summary>
    public bool Sensitive { get; init; }

    /// <summary>What it is done for.</summary>
    public AuditCode Purpose { get; init; }

    /// <summary>The approval it rests on.</summary>
    public AuditCode Approval { get; init; }

    /// <summary>The legal or contractual basis.</summary>
    public AuditCode Basis { get; init; }

    /// <summary>The unit that receives the data.</summary>
    public AuditCode Counterparty { get; init; }

    /// <summary>How many rows are meant, when that is known beforehand.</summary>
    public long? Rows { get; init; }

    /// <summary>Who acts; without it the actor of the <see cref="IActorContext"/>.</summary>
    public AuditActor? Actor { get; init; }
}
