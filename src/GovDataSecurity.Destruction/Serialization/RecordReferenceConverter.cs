using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Destruction;

/// <summary>Keyed references as 32 hex digits.</summary>
internal sealed class RecordReferenceConverter : JsonConverter<RecordReference>
{
    public override RecordReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var hex = reader.GetString();
        if (hex is not { Length: RecordReference.Length * 2 } || !hex.All(char.IsAsciiHexDigitLower))
        {
            throw new JsonException();
        }

        return RecordReference.FromKeyedHash(Convert.FromHexString(hex));
    }

    public override void Write(Utf8JsonWriter writer, RecordReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.Hex);
}
