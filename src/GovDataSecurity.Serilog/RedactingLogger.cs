using System.Diagnostics.CodeAnalysis;
using GovDataSecurity.Masking;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog;

/// <summary>Redacts values while they still are what the application logged; the logger behind it turns them into text.</summary>
internal sealed class RedactingLogger(ILogger inner, LogRedactor redactor) : ILogger, IDisposable, IAsyncDisposable
{
    public ILogger ForContext(ILogEventEnricher enricher) => Wrap(inner.ForContext(enricher));

    public ILogger ForContext(IEnumerable<ILogEventEnricher> enrichers) => Wrap(inner.ForContext(enrichers));

    public ILogger ForContext(string propertyName, object? value, bool destructureObjects = false)
        => Wrap(inner.ForContext(propertyName, Redact(value), destructureObjects));

    public ILogger ForContext<TSource>() => Wrap(inner.ForContext<TSource>());

    public ILogger ForContext(Type source) => Wrap(inner.ForContext(source));

    public bool IsEnabled(LogEventLevel level) => inner.IsEnabled(level);

    public void Write(LogEvent logEvent)
    {
        ArgumentNullException.ThrowIfNull(logEvent);
        if (inner.IsEnabled(logEvent.Level))
        {
            inner.Write(EventRedaction.Redact(logEvent, redactor));
        }
    }

    public void Write(LogEventLevel level, string messageTemplate) => Log(level, null, messageTemplate, []);

    public void Write(LogEventLevel level, string messageTemplate, params object?[]? propertyValues) => Log(level, null, messageTemplate, propertyValues);

    public void Write(LogEventLevel level, Exception? exception, string messageTemplate) => Log(level, exception, messageTemplate, []);

    public void Write(LogEventLevel level, Exception? exception, string messageTemplate, params object?[]? propertyValues)
        => Log(level, exception, messageTemplate, propertyValues);

    public bool BindMessageTemplate(
        string messageTemplate,
        object?[]? propertyValues,
        [NotNullWhen(true)] out MessageTemplate? parsedTemplate,
        [NotNullWhen(true)] out IEnumerable<LogEventProperty>? boundProperties)
        => inner.BindMessageTemplate(messageTemplate is null ? "" : redactor.RedactText(messageTemplate), RedactAll(propertyValues), out parsedTemplate, out boundProperties);

    public bool BindProperty(string? propertyName, object? value, bool destructureObjects, [NotNullWhen(true)] out LogEventProperty? property)
        => inner.BindProperty(propertyName, Redact(value), destructureObjects, out property);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    public ValueTask DisposeAsync()
    {
        if (inner is IAsyncDisposable disposable)
        {
            return disposable.DisposeAsync();
        }

        Dispose();
        return ValueTask.CompletedTask;
    }

    private RedactingLogger Wrap(ILogger logger) => new(logger, redactor);

    private void Log(LogEventLevel level, Exception? exception, string? messageTemplate, object?[]? values)
    {
        if (messageTemplate is not null && inner.IsEnabled(level))
        {
            inner.Write(level, exception is null ? null : redactor.RedactException(exception), redactor.RedactText(messageTemplate), RedactAll(values));
        }
    }

    /// <summary>The values redacted. An array of texts that was given as the only value arrives as if it were the values.</summary>
    private object?[]? RedactAll(object?[]? values)
        => values is null ? null : values.GetType() == typeof(object[]) ? Array.ConvertAll(values, Redact) : [Redact(values)];

    private object? Redact(object? value) => value is null ? null : RedactedObject.TryMake(value, redactor) ?? redactor.Redact(value);
}
