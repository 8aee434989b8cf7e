using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>Runs the variants in turns with plain binding, after one round that nobody counts.</summary>
/// <param name="concurrent">Whether analyzers run concurrently.</param>
internal sealed class Meter(bool concurrent)
{
    public async Task<Results> MeasureAsync(Func<CSharpCompilation> plain, ImmutableArray<Variant> variants, int rounds, CancellationToken cancellationToken)
    {
        var binding = new List<Sample>();
        var measured = variants.Select(variant => new VariantResult(variant.Name)).ToImmutableArray();
        var analyzers = variants.Select(variant => variant.Analyzers()).ToImmutableArray();
        for (var round = 0; round <= rounds; round++)
        {
            var bound = Bind(plain(), cancellationToken);
            if (round > 0)
            {
                binding.Add(bound);
            }

            for (var i = 0; i < variants.Length; i++)
            {
                var sample = await AnalyzeAsync(variants[i].Compilation, analyzers[i], measured[i].Failures, cancellationToken);
                if (round > 0)
                {
                    measured[i].Samples.Add(sample);
                }
            }
        }

        return new Results(binding, measured);
    }

    public static Sample Bind(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        using var stretch = new Stretch();
        var diagnostics = compilation.GetDiagnostics(cancellationToken);
        var (processor, wall, allocated, peak) = stretch.End();
        return new Sample(processor, wall, ImmutableDictionary<string, TimeSpan>.Empty, allocated, peak, diagnostics);
    }

    /// <summary>Runs what a build runs, and once more with a clock on every callback: a build has no such clock unless it is asked for.</summary>
    public async Task<Sample> AnalyzeAsync(Func<CSharpCompilation> compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ConcurrentBag<string> failures, CancellationToken cancellationToken)
    {
        var silent = analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Where(rule => rule.DefaultSeverity < DiagnosticSeverity.Warning)
            .DistinctBy(rule => rule.Id).ToImmutableDictionary(rule => rule.Id, _ => ReportDiagnostic.Suppress);
        var callbacks = await TimeCallbacksAsync(Silence(compilation(), silent), analyzers, failures, cancellationToken);
        var analysis = Silence(compilation(), silent).WithAnalyzers(analyzers, Options(failures, concurrent, isTimed: false));
        using var stretch = new Stretch();
        var reports = await analysis.GetAllDiagnosticsAsync(cancellationToken);
        var (processor, wall, allocated, peak) = stretch.End();
        return new Sample(processor, wall, callbacks, allocated, peak, reports);
    }

    /// <summary>A build doesn't run analyzers that could only inform.</summary>
    private static CSharpCompilation Silence(CSharpCompilation compilation, ImmutableDictionary<string, ReportDiagnostic> silent)
        => compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(silent));

    /// <summary>
    /// The compiler's clock shows wall time. One after the other, nobody waits for another thread, and the analyzers' part of the processor time is as large as their part of the wall time.
    /// </summary>
    private static async Task<ImmutableDictionary<string, TimeSpan>> TimeCallbacksAsync(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ConcurrentBag<string> failures, CancellationToken cancellationToken)
    {
        var analysis = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false)).WithAnalyzers(analyzers, Options(failures, isConcurrent: false, isTimed: true));
        using var stretch = new Stretch();
        var result = await analysis.GetAnalysisResultAsync(cancellationToken);
        var (processor, wall, _, _) = stretch.End();
        var share = Math.Min(1, processor / wall);
        return result.AnalyzerTelemetryInfo.GroupBy(pair => pair.Key.GetType().Name)
            .ToImmutableDictionary(group => group.Key, group => TimeSpan.FromTicks(group.Sum(pair => (long)(pair.Value.ExecutionTime.Ticks * share))));
    }

    /// <summary>The filter sees every exception; AD0001 and its callback can be configured away.</summary>
    private static CompilationWithAnalyzersOptions Options(ConcurrentBag<string> failures, bool isConcurrent, bool isTimed) => new(
        new AnalyzerOptions([]),
        onAnalyzerException: null,
        concurrentAnalysis: isConcurrent,
        logAnalyzerExecutionTime: isTimed,
        reportSuppressedDiagnostics: false,
        analyzerExceptionFilter: exception =>
        {
            failures.Add(exception.ToString());
            return true;
        });
}
