using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction;

/// <summary>A protected value as it is stored, with the place that it belongs to.</summary>
/// <param name="Envelope">The envelope, as text.</param>
/// <param name="Context">Its place: tenant, data set, field, record, subject.</param>
public sealed record ProtectedSample(string Envelope, FieldContext Context)
{
    /// <summary>The name of the field; record and subject are left out, because text ends up in logs.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Context.Field;
}
