namespace GovDataSecurity.Destruction;

/// <summary>A subject of a data set: the unit that has data keys of its own.</summary>
/// <param name="Tenant">The tenant, as it stands in the keys.</param>
/// <param name="DataSet">The data set, by its registered name.</param>
/// <param name="Subject">The subject, as it stands in the keys.</param>
public sealed record DestructionSubject(string Tenant, AuditCode DataSet, string Subject)
{
    /// <summary>The level of its data; unlabeled counts as <see cref="DataLevel.General4"/>.</summary>
    public DataLevel Level { get; init; }

    /// <summary>Further data sets in which the subject has keys. Said by whoever resolves a subject; whoever counts or deletes gets one data set at a time.</summary>
    public IReadOnlyList<AuditCode> RelatedDataSets { get; init; } = [];

    /// <summary>Tenant and data set; the subject is left out, because text ends up in logs.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Tenant}/{DataSet}";
}
