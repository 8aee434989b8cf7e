using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Masking;

/// <summary>Writes a <see cref="Masked{T}"/> as its mask, and refuses to read one. One object serves every type argument.</summary>
public sealed class MaskedJsonConverter : JsonConverter<object>
{
    /// <inheritdoc />
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Masked<>);
    }

    /// <inheritdoc />
    /// <exception cref="JsonException">Always.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var refusal = new GovDataSecurityException(ErrorCode.MaskedTextRefused, nameof(Masked));
        throw new JsonException(refusal.Message, refusal);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value?.ToString());
    }

    /// <inheritdoc />
    public override object ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    /// <inheritdoc />
    public override void WriteAsPropertyName(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value?.ToString() ?? MaskWriter.FixedMask);
    }
}
