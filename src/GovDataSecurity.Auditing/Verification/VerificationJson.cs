using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>How a verification is written, generated at compile time.</summary>
[JsonSerializable(typeof(AuditVerification))]
internal sealed partial class VerificationJson : JsonSerializerContext
{
    /// <summary>Keeps base64 as it is: the text is data for a program, not part of a page.</summary>
    public static VerificationJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
