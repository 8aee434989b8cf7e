using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Benchmarks.Logging;

/// <summary>The cheapest provider that does what every provider does: it has the message made.</summary>
internal sealed class LengthProvider : ILoggerProvider, ILogger
{
    /// <summary>The length of the last message.</summary>
    public int Length { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => Length = formatter(state, exception).Length;

    public void Dispose()
    {
    }
}
