using System;
using System.Collections.Generic;

namespace Microsoft.ApplicationInsights
{
    using Microsoft.ApplicationInsights.DataContracts;

    public sealed class TelemetryClient
    {
        public TelemetryContext Context { get; } = new();
        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
        public void TrackEvent(EventTelemetry telemetry) { }
        public void TrackTrace(string message) { }
        public void TrackTrace(string message, IDictionary<string, string> properties) { }
        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) { }
        public void TrackMetric(string name, double value, IDictionary<string, string>? properties = null) { }
        public void TrackDependency(string dependencyTypeName, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, bool success) { }
        public void TrackRequest(string name, DateTimeOffset startTime, TimeSpan duration, string responseCode, bool success) { }
    }
}

namespace Microsoft.ApplicationInsights.DataContracts
{
    using System.Collections.Concurrent;
    using Microsoft.ApplicationInsights.Extensibility.Implementation;

    public interface ISupportProperties
    {
        IDictionary<string, string> Properties { get; }
    }

    public sealed class EventTelemetry : ISupportProperties
    {
        public EventTelemetry() { }
        public EventTelemetry(string name) => Name = name;
        public string Name { get; set; } = "";
        public IDictionary<string, string> Properties { get; } = new ConcurrentDictionary<string, string>();
    }

    public sealed class TelemetryContext
    {
        public UserContext User { get; } = new();
        public IDictionary<string, string> GlobalProperties { get; } = new Dictionary<string, string>();
    }
}

namespace Microsoft.ApplicationInsights.Extensibility.Implementation
{
    public sealed class UserContext
    {
        public string? Id { get; set; }
        public string? AuthenticatedUserId { get; set; }
    }
}
