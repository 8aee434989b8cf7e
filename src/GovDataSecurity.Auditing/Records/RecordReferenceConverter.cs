using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>A keyed reference as 32 hex digits.</summary>
internal sealed class RecordReferenceConverter : JsonConverter<RecordReference>
{
    public override RecordReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var hex = reader.GetString();
        return hex is { Length: 2 * RecordReference.Length } && hex.All(char.IsAsciiHexDigitLower)
            ? RecordReference.FromKeyedHash(Convert.FromHexString(hex))
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, RecordReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hex);
}
