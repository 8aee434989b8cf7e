using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction;

/// <summary>A protected value with its place, as it stands in the sealed part of an order.</summary>
internal sealed record SealedSample
{
    public required string Envelope { get; init; }

    public required string Tenant { get; init; }

    public required string DataSet { get; init; }

    public required string Field { get; init; }

    public required string Record { get; init; }

    public string? Subject { get; init; }

    public required int SchemaEpoch { get; init; }

    public static SealedSample From(ProtectedSample sample) => new()
    {
        Envelope = sample.Envelope,
        Tenant = sample.Context.Tenant,
        DataSet = sample.Context.DataSet,
        Field = sample.Context.Field,
        Record = sample.Context.Record,
        Subject = sample.Context.Subject,
        SchemaEpoch = sample.Context.SchemaEpoch,
    };

    public ProtectedSample ToSample() => new(Envelope, new FieldContext(Tenant, DataSet, Field, Record, Subject, SchemaEpoch));
}
