using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>A code as a JSON string.</summary>
internal sealed class AuditCodeConverter : JsonConverter<AuditCode>
{
    public override AuditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => AuditCode.IsCode(reader.GetString()) ? new AuditCode(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, AuditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
