using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog.Tests;

/// <summary>A sink that keeps its events.</summary>
internal sealed class EventList : ILogEventSink, IDisposable
{
    public List<LogEvent> Events { get; } = [];

    public bool IsDisposed { get; private set; }

    public LogEvent Single => Assert.Single(Events);

    public void Emit(LogEvent logEvent) => Events.Add(logEvent);

    public void Dispose() => IsDisposed = true;

    /// <summary>Everything that any formatter can show.</summary>
    public string Text => string.Join('\n', Events.Select(logEvent => string.Join('\n',
        [logEvent.MessageTemplate.Text, logEvent.RenderMessage(), $"{logEvent.Exception}", .. logEvent.Properties.Select(property => $"{property.Key} {property.Value}")])));
}
