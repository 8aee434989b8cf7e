using GovDataSecurity.Masking;
using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog;

/// <summary>Replaces the properties of an event by their redacted form.</summary>
internal sealed class RedactingEnricher(LogRedactor redactor) : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        List<LogEventProperty>? redacted = null;
        foreach (var (name, value) in logEvent.Properties)
        {
            var shown = EventRedaction.Redact(value, redactor);
            if (!ReferenceEquals(shown, value))
            {
                (redacted ??= []).Add(new LogEventProperty(name, shown));
            }
        }

        foreach (var property in redacted ?? [])
        {
            logEvent.AddOrUpdateProperty(property);
        }
    }
}
