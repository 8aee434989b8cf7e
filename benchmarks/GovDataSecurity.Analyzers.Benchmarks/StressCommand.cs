using System.CommandLine;
using System.Globalization;
using GovDataSecurity.Analyzers.Benchmarks.Code;
using GovDataSecurity.Analyzers.Benchmarks.Measuring;
using GovDataSecurity.Analyzers.Benchmarks.Stress;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Benchmarks;

/// <summary>Measures the rules on code that is built to be expensive.</summary>
internal static class StressCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var only = new Option<string?>("--only") { Description = "Cases whose name holds this." };
        var command = new Command("stress", "Measures the rules on code that is built to be expensive: each case may take 2 s more than its binding.") { only };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(only) ?? "", cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string only, CancellationToken cancellationToken)
    {
        var isGood = true;
        var meter = new Meter(concurrent: false);
        Console.WriteLine("| case | binding, s | rules, s | allocated, extra MB | reports | |");
        Console.WriteLine("|---|---:|---:|---:|---|---|");
        // The first run of all compiles the rules themselves.
        var cases = StressSet.All().Where(stress => stress.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var (stress, isCounted) in cases.Take(1).Select(stress => (stress, false)).Concat(cases.Select(stress => (stress, true))))
        {
            var code = CodeBase.Of(stress.Source);
            var errors = code.WithLabels().GetDiagnostics(cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            var bound = Meter.Bind(code.WithLabels(), cancellationToken);
            var result = new VariantResult(stress.Name);
            var sample = await meter.AnalyzeAsync(code.WithLabels, Variants.Ours(), result.Failures, cancellationToken);
            if (!isCounted)
            {
                continue;
            }

            var extra = sample.Processor - bound.Processor;
            var verdict = !result.Failures.IsEmpty ? "AD0001 " + result.Failures.First().Split('\n')[0] : errors > 0 ? $"{errors} errors" : extra > Limit ? "TOO LONG" : "";
            isGood &= verdict.Length == 0;
            var reports = string.Join(", ", sample.Reports.Where(report => report.Id.StartsWith("GDS", StringComparison.Ordinal)).CountBy(report => report.Id).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {stress.Name} | {bound.Processor.TotalSeconds:F2} | {extra.TotalSeconds:F2} | {(sample.Allocated - bound.Allocated) / 1024 / 1024} | {reports} | {verdict} |"));
        }

        return isGood ? 0 : 1;
    }
}
