using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Keeps everything that reaches a provider: message, values, scopes.</summary>
internal sealed class CapturingProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<Entry> Entries { get; } = new();

    public bool IsDisposed { get; private set; }

    public Entry Single => Assert.Single(Entries);

    public ILogger CreateLogger(string categoryName) => new CapturingLogger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() => IsDisposed = true;

    internal sealed record Entry(LogLevel Level, EventId Id, string Message, object? State, Exception? Exception, IReadOnlyList<object?> Scopes)
    {
        public IReadOnlyList<KeyValuePair<string, object?>> Values => Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(State);

        public object? this[string name] => Values.Single(pair => pair.Key == name).Value;
    }

    private sealed class CapturingLogger(CapturingProvider provider) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => provider._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<object?>();
            provider._scopes.ForEachScope(static (scope, list) => list.Add(scope), scopes);
            provider.Entries.Enqueue(new Entry(logLevel, eventId, formatter(state, exception), state, exception, scopes));
        }
    }
}
