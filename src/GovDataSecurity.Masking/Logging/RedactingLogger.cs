using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>Hands log calls on with labeled values masked, to all providers at once.</summary>
internal sealed class RedactingLogger(ILogger inner, LogValueRedactor redactor) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        if (Mask(state) is { } masked)
        {
            inner.Log(logLevel, eventId, masked, exception, static (state, _) => state.ToString() ?? "");
        }
        else
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => Mask(state) is { } masked ? inner.BeginScope(masked) : inner.BeginScope(state);

    /// <summary>The state with what is labeled in it masked; <see langword="null"/> when nothing is, as in most states.</summary>
    private object? Mask(object? state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> values)
        {
            var redacted = redactor.Redact(state);
            return ReferenceEquals(redacted, state) ? null : redacted as string;
        }

        try
        {
            return MaskValues(values as IReadOnlyList<KeyValuePair<string, object?>> ?? [.. values]);
        }
        catch (Exception)
        {
            // The state itself fails when it is read: what it would print is unknown.
            MaskingMetrics.CountFailure("log");
            return MaskWriter.FixedMask;
        }
    }

    private MaskedState? MaskValues(IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        KeyValuePair<string, object?>[]? masked = null;
        for (var i = 0; i < values.Count; i++)
        {
            var (key, value) = values[i];
            var redacted = redactor.Redact(value);
            if (!ReferenceEquals(value, redacted))
            {
                masked ??= [.. values];
                masked[i] = new(key, redacted);
            }
        }

        return masked is null ? null : new MaskedState(masked);
    }
}
