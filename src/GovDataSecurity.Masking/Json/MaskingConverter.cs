using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking;

/// <summary>Writes a property masked and refuses masks when it is read. One class serves every type of property, so that nothing has to be made at run time.</summary>
internal sealed class MaskingConverter : JsonConverter<object?>
{
    private readonly MaskedProperty _property;
    private readonly JsonConverter? _converter;
    private readonly JsonNumberHandling? _numbers;
    private readonly Type _type;
    private JsonSerializerOptions? _inner;

    public MaskingConverter(MaskedProperty masked, JsonPropertyInfo property)
    {
        _property = masked;
        _converter = property.CustomConverter;
        _numbers = property.NumberHandling;
        _type = property.PropertyType;
    }

    public override bool HandleNull => true;

    public override bool CanConvert(Type typeToConvert) => true;

    public override void Write(Utf8JsonWriter writer, object? value, JsonSerializerOptions options)
    {
        var treatment = _property.OfValue();
        if (treatment.IsShown)
        {
            JsonSerializer.Serialize(writer, value, InfoOf(options));
        }
        else
        {
            JsonMask.Write(writer, value, treatment);
        }
    }

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (HoldsMask(reader))
        {
            var refusal = new GovDataSecurityException(ErrorCode.MaskedTextRefused, _property.Name);
            throw new JsonException(refusal.Message, refusal);
        }

        try
        {
            return JsonSerializer.Deserialize(ref reader, InfoOf(options));
        }
        catch (JsonException e) when (e.InnerException is not GovDataSecurityException)
        {
            // Said anew from outside: the path inside a labeled value may consist of keys that are data.
            throw new JsonException();
        }
    }

    private bool HoldsMask(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && TextOf(ref reader) is { } text && _property.IsMask(text))
            {
                return true;
            }
        }
        while (reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0) > depth && reader.Read());

        return false;
    }

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Malformed UTF-16: reading it refuses it.
            return null;
        }
    }

    /// <summary>What the property would be read and written with if nobody masked it.</summary>
    private JsonTypeInfo InfoOf(JsonSerializerOptions options)
    {
        if (_converter is null && _numbers is null)
        {
            return options.GetTypeInfo(_type);
        }

        if (_inner is null)
        {
            var inner = new JsonSerializerOptions(options);
            inner.NumberHandling = _numbers ?? inner.NumberHandling;
            if (_converter is not null)
            {
                inner.Converters.Insert(0, _converter);
                inner.TypeInfoResolver = _property.UnmaskedResolver;
            }

            _inner = inner;
        }

        return _inner.GetTypeInfo(_type);
    }
}
