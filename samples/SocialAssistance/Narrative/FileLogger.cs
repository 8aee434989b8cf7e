using Microsoft.Extensions.Logging;

namespace SocialAssistance.Narrative;

/// <summary>Writes the application's log to a file, one line an event.</summary>
internal sealed class FileLogger(string path) : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer = new(path) { AutoFlush = true };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            _writer.WriteLine($"{logLevel}: {formatter(state, exception)}");
        }
    }

    public void Dispose() => _writer.Dispose();
}
