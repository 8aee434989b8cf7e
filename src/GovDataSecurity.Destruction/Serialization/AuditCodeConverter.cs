using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Destruction;

/// <summary>Codes as strings; "none" as the empty string.</summary>
internal sealed class AuditCodeConverter : JsonConverter<AuditCode>
{
    public override AuditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text switch
        {
            "" => default,
            _ when AuditCode.IsCode(text) => new AuditCode(text),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, AuditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
