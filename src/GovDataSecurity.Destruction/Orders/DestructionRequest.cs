namespace GovDataSecurity.Destruction;

/// <summary>What an applicant asks for: object, reason, process and technique (Nanjing 2024 art. 23).</summary>
/// <remarks>How many records and persons that concerns is counted by the system, never typed in.</remarks>
public sealed record DestructionRequest
{
    /// <summary>The data set, by its registered name.</summary>
    public required AuditCode DataSet { get; init; }

    /// <summary>Further data sets in which the same subjects have keys, for example the table of members beside that of families.</summary>
    public IReadOnlyList<AuditCode> RelatedDataSets { get; init; } = [];

    /// <summary>The tenant, as it stands in the keys of the data set: 1 to 256 UTF-16 units without control characters.</summary>
    public required string Tenant { get; init; }

    /// <summary>The subjects to destroy: the units that have data keys of their own. The order stores references instead.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Why.</summary>
    public required DestructionReason Reason { get; init; }

    /// <summary>The code of the procedure that is followed; without it the one of the options.</summary>
    public AuditCode Process { get; init; }

    /// <summary>By what means.</summary>
    public DestructionTechnique Technique { get; init; } = DestructionTechnique.CryptoErase;

    /// <summary>The level of the data; unlabeled counts as <see cref="DataLevel.General4"/>.</summary>
    public DataLevel Level { get; init; }

    /// <summary>The document that it rests on: a decision, a request, a clause.</summary>
    public AuditCode Basis { get; init; }
}
