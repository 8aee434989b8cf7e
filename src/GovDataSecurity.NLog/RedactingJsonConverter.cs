using System.Text;
using GovDataSecurity.Masking;
using NLog;

namespace GovDataSecurity.NLog;

/// <summary>Writes objects as JSON redacted.</summary>
internal sealed class RedactingJsonConverter(IJsonConverter inner, LogRedactor redactor) : IJsonConverter
{
    public bool SerializeObject(object? value, StringBuilder builder)
        => inner.SerializeObject(value is not null && redactor.RedactMembers(value) is { } members ? JsonMembers.Of(members) : redactor.Redact(value), builder);
}
