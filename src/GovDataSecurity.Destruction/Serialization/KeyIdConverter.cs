using System.Text.Json;
using System.Text.Json.Serialization;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>Key ids as 32 hex digits.</summary>
internal sealed class KeyIdConverter : JsonConverter<KeyId>
{
    public override KeyId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var hex = reader.GetString();
        if (hex is not { Length: KeyId.Size * 2 } || !hex.All(char.IsAsciiHexDigitLower))
        {
            throw new JsonException();
        }

        return KeyId.FromBytes(Convert.FromHexString(hex));
    }

    public override void Write(Utf8JsonWriter writer, KeyId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
