using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>How records are written and read, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(AuditCodeConverter), typeof(RecordReferenceConverter), typeof(CamelCaseEnumConverter<RecordPhase>),
        typeof(CamelCaseEnumConverter<DataActivity>), typeof(CamelCaseEnumConverter<AuditOutcome>), typeof(JsonStringEnumConverter<DataLevel>)])]
[JsonSerializable(typeof(AuditRecord))]
[JsonSerializable(typeof(RecordFacts))]
internal sealed partial class RecordJson : JsonSerializerContext;
