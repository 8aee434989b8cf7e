using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>One run of one variant.</summary>
/// <param name="Processor">Of the whole pass.</param>
/// <param name="Callbacks">What each analyzer took.</param>
/// <param name="Allocated">Bytes.</param>
/// <param name="Peak">How far the heap was seen to grow, in bytes.</param>
internal sealed record Sample(TimeSpan Processor, TimeSpan Wall, ImmutableDictionary<string, TimeSpan> Callbacks, long Allocated, long Peak, ImmutableArray<Diagnostic> Reports)
{
    public TimeSpan AllCallbacks => Callbacks.Values.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
}
