using GovDataSecurity.Masking;
using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog;

/// <summary>Hands redacted events on.</summary>
internal sealed class RedactingSink(ILogEventSink inner, LogRedactor redactor) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => inner.Emit(EventRedaction.Redact(logEvent, redactor));

    public void Dispose() => (inner as IDisposable)?.Dispose();
}
