using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>Runs the rules of leaks over believable code and holds their recall and precision. <c>GDS_CORPUS_REPORT</c> names a file for the report.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private static readonly ImmutableHashSet<string> Ids =
        ["GDS2001", "GDS2004", "GDS2007", "GDS3001", "GDS3002", "GDS3003", "GDS3005", "GDS3010", "GDS4001", "GDS5005", "GDS5006"];

    [Fact]
    public async Task Analyzers_OnTheCorpus_KeepTheirScore()
    {
        var compiler = new CorpusCompiler();
        var cases = CorpusCompiler.ReadCases();
        var reported = new ConcurrentBag<CorpusMark>();
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases, async (@case, cancellationToken) =>
        {
            var diagnostics = await AnalyzeAsync(compiler.Compile(@case, cancellationToken), @case.Knowledge, exception => failures.Add($"{@case.Name}: {exception}"), cancellationToken);
            foreach (var diagnostic in diagnostics)
            {
                if (Ids.Contains(diagnostic.Id))
                {
                    reported.Add(MarkOf(diagnostic));
                }
                else if (diagnostic.Severity == DiagnosticSeverity.Error)
                {
                    failures.Add(diagnostic.ToString());
                }
            }
        });

        CorpusMark[] expected = [.. cases.SelectMany(@case => @case.Files).SelectMany(file => file.Marks)];
        var score = new CorpusScore(expected, reported);
        var cleanLines = cases.SelectMany(@case => @case.Files).Sum(file => file.CleanLines);
        var report = score.Describe(cleanLines);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("GDS_CORPUS_REPORT") is { Length: > 0 } path)
        {
            await File.WriteAllTextAsync(path, string.Concat(failures.Order(StringComparer.Ordinal).Select(failure => failure + "\n")) + report);
        }

        Assert.Empty(failures);
        Assert.True(score.Leaks >= CorpusFloor.Leaks && cleanLines >= CorpusFloor.CleanLines, report);
        Assert.True(score.Recall >= CorpusFloor.Recall && score.Precision >= CorpusFloor.Precision, report);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, ImmutableArray<AdditionalText> knowledge, Action<Exception> onFailure, CancellationToken cancellationToken)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
            [.. Meta.Rules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => Ids.Contains(rule.Id))).Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(knowledge),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: exception =>
            {
                onFailure(exception);
                return true;
            });
        return await compilation.WithAnalyzers(analyzers, options).GetAllDiagnosticsAsync(cancellationToken);
    }

    private static CorpusMark MarkOf(Diagnostic report)
    {
        var place = report.Location.GetLineSpan();
        return new CorpusMark(place.Path, place.StartLinePosition.Line + 1, report.Id);
    }
}
