using System.Diagnostics;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>A stretch of this process: its processor time, memory and wall time.</summary>
internal sealed class Stretch : IDisposable
{
    private readonly Process _process = Process.GetCurrentProcess();
    private readonly Stopwatch _watch;
    private readonly Timer _sampler;
    private readonly TimeSpan _processor;
    private readonly long _allocated;
    private readonly long _held;
    private long _peak;

    public Stretch()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        _held = GC.GetTotalMemory(forceFullCollection: true);
        _allocated = GC.GetTotalAllocatedBytes();
        _sampler = new Timer(_ => _peak = Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 50);
        _processor = _process.TotalProcessorTime;
        _watch = Stopwatch.StartNew();
    }

    public (TimeSpan Processor, TimeSpan Wall, long Allocated, long Peak) End()
    {
        _process.Refresh();
        return (_process.TotalProcessorTime - _processor, _watch.Elapsed, GC.GetTotalAllocatedBytes() - _allocated, Math.Max(_peak, GC.GetTotalMemory(forceFullCollection: false)) - _held);
    }

    public void Dispose()
    {
        _sampler.Dispose();
        _process.Dispose();
    }
}
