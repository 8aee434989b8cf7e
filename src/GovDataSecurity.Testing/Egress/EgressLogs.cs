using System.Collections;
using System.Text;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Testing;

/// <summary>Captures what reaches a logging provider: all that any provider could write.</summary>
internal sealed class EgressLogs : ILoggerProvider, ISupportExternalScope
{
    private const string Log = "log";

    private readonly Egress _egress;
    private IExternalScopeProvider? _scopes;

    public EgressLogs(Egress egress)
    {
        _egress = egress;
        egress.Count(Log, 0);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, $"{Log} {categoryName}");

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Write<TState>(string channel, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var text = new StringBuilder(formatter(state, exception)).Append('\n');
        Append(text, state);
        _scopes?.ForEachScope(static (scope, text) => Append(text, scope), text);
        text.Append(exception);

        // The event keeps the promise that something is logged, whatever its category.
        _egress.Count(Log, 1);
        _egress.Text(channel, text.ToString());
    }

    /// <summary>Everything that a structured provider could take out of a state: keys, values, and the members of values.</summary>
    private static void Append(StringBuilder text, object? state)
    {
        switch (state)
        {
            case null:
                break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach (var (key, value) in pairs)
                {
                    text.Append(key).Append('=');
                    AppendValue(text, value);
                }

                break;
            default:
                AppendValue(text, state);
                break;
        }
    }

    private static void AppendValue(StringBuilder text, object? value)
    {
        text.Append(value).Append('\n');
        if (value is not null and not string)
        {
            new ModelWalk(new EgressOptions(), part =>
            {
                if (part.Value is not null)
                {
                    text.AppendJoin('\n', ValueForms.Of(part.Value)).Append('\n');
                }
            }).Enter(value);
        }
    }

    private sealed class Logger(EgressLogs logs, string channel) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => logs.Write(channel, state, exception, formatter);
    }
}
