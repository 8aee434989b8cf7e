using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage;

/// <summary>Where a protected value belongs. It opens there and nowhere else.</summary>
/// <param name="Tenant">The tenant, 1 to 256 UTF-16 units.</param>
/// <param name="DataSet">The data set, by its registered name, 1 to 256 UTF-16 units.</param>
/// <param name="Field">The field, by its stored name, 1 to 256 UTF-16 units.</param>
/// <param name="Record">The key of the row in an invariant form, 1 to 4096 UTF-16 units.</param>
/// <param name="Subject">The subject whose key protects the value, 1 to 4096 UTF-16 units; <see langword="null"/> for the key of the whole set.</param>
/// <param name="SchemaEpoch">Rises when a field changes its meaning, so that values from before do not open as values of today; at least 1.</param>
public readonly record struct FieldContext(string Tenant, string DataSet, string Field, string Record, string? Subject, int SchemaEpoch = 1)
{
    internal KeyScope Scope => new(Tenant, DataSet, KeyUse.FieldEncryption, Subject);

    /// <summary>The place without the record and the subject, which may be personal.</summary>
    /// <returns>Tenant, data set and field.</returns>
    public override string ToString() => $"{Tenant}/{DataSet}/{Field}";

    /// <summary>The canonical encoding: <c>gds field v1</c>, tenant, data set, field, schema epoch (4), subject (option), record; every text after its 4-byte length.</summary>
    internal void Encode(ref CanonicalWriter writer)
    {
        StrictText.CheckLength(Tenant, StrictText.MaxName, nameof(Tenant));
        StrictText.CheckLength(DataSet, StrictText.MaxName, nameof(DataSet));
        StrictText.CheckLength(Field, StrictText.MaxName, nameof(Field));
        StrictText.CheckLength(Record, StrictText.MaxKey, nameof(Record));
        if (Subject is not null)
        {
            StrictText.CheckLength(Subject, StrictText.MaxKey, nameof(Subject));
        }

        if (SchemaEpoch < 1)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(SchemaEpoch), "less than 1");
        }

        writer.Text("gds field v1", nameof(FieldContext));
        writer.Text(Tenant, nameof(Tenant));
        writer.Text(DataSet, nameof(DataSet));
        writer.Text(Field, nameof(Field));
        writer.UInt32((uint)SchemaEpoch);
        writer.Optional(Subject, nameof(Subject));
        writer.Text(Record, nameof(Record));
    }
}
