using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDataSecurity.Auditing;

namespace GovDataSecurity.Destruction;

/// <summary>How orders and certificates are written: strict when read, so that nothing can hide in a file beside what it says.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(AuditCodeConverter), typeof(RecordReferenceConverter), typeof(KeyIdConverter)])]
[JsonSerializable(typeof(DestructionOrder))]
[JsonSerializable(typeof(DestructionCertificate))]
[JsonSerializable(typeof(SealedSubjects))]
internal sealed partial class DestructionJson : JsonSerializerContext
{
    /// <summary>Reads a file of ours.</summary>
    /// <returns>The content, or <see langword="null"/> when the bytes are anything else.</returns>
    public static T? TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
