using System.Collections.Immutable;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <param name="Binding">Plain binding, once a round.</param>
internal sealed record Results(IReadOnlyList<Sample> Binding, ImmutableArray<VariantResult> Variants)
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
