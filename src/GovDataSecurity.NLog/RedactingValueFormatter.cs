using System.Text;
using GovDataSecurity.Masking;
using NLog;
using NLog.MessageTemplates;

namespace GovDataSecurity.NLog;

/// <summary>Formats values redacted: those of messages and those that layouts print.</summary>
internal sealed class RedactingValueFormatter(IValueFormatter inner, LogRedactor redactor) : IValueFormatter
{
    public bool FormatValue(object? value, string? format, CaptureType captureType, IFormatProvider? formatProvider, StringBuilder builder)
    {
        var shown = captureType == CaptureType.Serialize && value is not null && redactor.RedactMembers(value) is { } members ? JsonMembers.Of(members) : redactor.Redact(value);

        // A text in the place of an object has no form of its own.
        return shown is string && value is not string
            ? inner.FormatValue(shown, null, CaptureType.Normal, formatProvider, builder)
            : inner.FormatValue(shown, format, captureType, formatProvider, builder);
    }
}
