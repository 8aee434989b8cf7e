using System.Collections.Concurrent;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>What was measured of a variant.</summary>
internal sealed record VariantResult(string Name)
{
    public List<Sample> Samples { get; } = [];

    /// <summary>Exceptions of analyzers, which a build shows as AD0001.</summary>
    public ConcurrentBag<string> Failures { get; } = [];

    public Sample Last => Samples[^1];
}
