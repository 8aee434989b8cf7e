using System;
using System.Collections.Generic;

namespace OpenTelemetry
{
    public readonly struct Baggage
    {
        public static Baggage Current { get; set; }
        public static Baggage SetBaggage(string name, string? value, Baggage baggage = default) => default;
        public static Baggage SetBaggage(IEnumerable<KeyValuePair<string, string?>> baggageItems, Baggage baggage = default) => default;
        public static string? GetBaggage(string name, Baggage baggage = default) => null;
        public Baggage SetBaggage(string name, string? value) => default;
    }
}

namespace OpenTelemetry.Trace
{
    public class TelemetrySpan : IDisposable
    {
        public TelemetrySpan SetAttribute(string key, string? value) => this;
        public TelemetrySpan SetAttribute(string key, int value) => this;
        public TelemetrySpan AddEvent(string name) => this;
        public TelemetrySpan UpdateName(string name) => this;
        public void Dispose() { }
    }
}
