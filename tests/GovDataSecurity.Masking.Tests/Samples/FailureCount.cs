using System.Diagnostics.Metrics;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Counts the failures that this flow of execution causes.</summary>
internal sealed class FailureCount : IDisposable
{
    private static readonly AsyncLocal<FailureCount?> Current = new();

    private readonly MeterListener _listener = new();
    private long _count;

    public FailureCount()
    {
        Current.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "GovDataSecurity.Masking")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) =>
        {
            if (Current.Value == this)
            {
                _count += value;
            }
        });
        _listener.Start();
    }

    public long Count => _count;

    public void Dispose()
    {
        Current.Value = null;
        _listener.Dispose();
    }
}
