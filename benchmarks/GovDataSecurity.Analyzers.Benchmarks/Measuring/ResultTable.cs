using System.Globalization;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>Writes results as Markdown.</summary>
internal static class ResultTable
{
    private const int AnalyzersShown = 5;

    public static void Write(TextWriter writer, Results results)
    {
        var binding = Results.Median(results.Binding.Select(sample => sample.Processor.TotalSeconds));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Plain binding: {binding:F2} s of processor time (median of {results.Binding.Count}), {Megabytes(results.Binding[^1].Allocated)} allocated, heap grows by {Megabytes(results.Binding[^1].Peak)}.\n"));
        writer.WriteLine("| analyzers | callbacks | whole pass, extra | allocated, extra | heap grows by | reports | exceptions |");
        writer.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var variant in results.Variants)
        {
            var callbacks = Results.Median(variant.Samples.Select(sample => sample.AllCallbacks.TotalSeconds)) / binding;
            // Each round against the binding of its own round: what slows the machine slows both.
            var pass = Results.Median(variant.Samples.Zip(results.Binding, (sample, bound) => sample.Processor / bound.Processor - 1));
            var reports = variant.Last.Reports;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {variant.Name} | {callbacks:F3} | {pass:F2} | {Megabytes(variant.Last.Allocated - results.Binding[^1].Allocated)} | {Megabytes(variant.Last.Peak)} | {reports.Length} | {variant.Failures.Count} |"));
        }

        foreach (var variant in results.Variants)
        {
            writer.WriteLine($"\n{variant.Name}: {string.Join(", ", variant.Last.Reports.CountBy(report => report.Id).OrderByDescending(pair => pair.Value).Take(AnalyzersShown).Select(pair => $"{pair.Key} {pair.Value}"))}");
            foreach (var (name, time) in variant.Last.Callbacks.OrderByDescending(pair => pair.Value).Take(AnalyzersShown))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {time.TotalSeconds / binding:F3} {name}"));
            }

            foreach (var failure in variant.Failures.Distinct(StringComparer.Ordinal).Take(AnalyzersShown))
            {
                writer.WriteLine($"  AD0001 {failure}");
            }
        }
    }

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:N0} MB");
}
