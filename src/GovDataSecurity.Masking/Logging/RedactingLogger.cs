using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>Hands log calls on redacted, to all providers at once.</summary>
internal sealed class RedactingLogger(ILogger inner, LogRedactor redactor) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        if (typeof(TState) == typeof(RedactedState))
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
            return;
        }

        if (!LogRedactor.TryEnter())
        {
            // An object that logs itself whenever it is made into text.
            inner.Log(logLevel, eventId.Id, LogRedactor.Failed("nested"), null, static (state, _) => state);
            return;
        }

        try
        {
            Redact(logLevel, eventId, state, exception, formatter);
        }
        finally
        {
            LogRedactor.Leave();
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => inner.BeginScope(RedactedScope.Of(state, redactor));

    private void Redact<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var id = eventId.Name is { } name && redactor.RedactName(name) is var shown && !ReferenceEquals(name, shown) ? new EventId(eventId.Id, shown) : eventId;
        var standIn = exception is null ? null : redactor.RedactException(exception);
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            LogValues(logLevel, id, state, values, standIn, formatter);
        }
        else
        {
            LogValue(logLevel, id, state, standIn, formatter);
        }
    }

    private void LogValues<TState>(
        LogLevel logLevel, EventId eventId, TState state, IEnumerable<KeyValuePair<string, object?>> values, Exception? exception, Func<TState, Exception?, string>? formatter)
    {
        var redaction = new StateRedactor(redactor);
        var redacted = redaction.Redact(values);
        var message = redaction.IsOwnTextLost || StateRedactor.HasLabels(values) || Format(state, exception, formatter) is not { } text ? redaction.Write(redacted) : redaction.Redact(text);
        inner.Log(logLevel, eventId, new RedactedState(redacted, message), exception, RedactedState.Formatter);
    }

    private void LogValue<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string>? formatter)
    {
        object? raw = state;
        var redacted = redactor.Redact(raw, out var isPrinted);
        var isKept = ReferenceEquals(raw, redacted);
        var text = isPrinted || !isKept && raw is not string ? null : Format(state, exception, formatter);
        var message = text is null ? redactor.Print(redacted) : redactor.RedactMessage(isKept ? text : text.Replace((string)raw!, (string)redacted!, StringComparison.Ordinal));
        inner.Log(logLevel, eventId, redacted, exception, (_, _) => message);
    }

    /// <summary>What the caller's formatter makes of a state of which nothing is masked by label; it gets the stand-in of the exception.</summary>
    private static string? Format<TState>(TState state, Exception? exception, Func<TState, Exception?, string>? formatter)
    {
        try
        {
            return formatter?.Invoke(state, exception);
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("formatter");
            return null;
        }
    }
}
