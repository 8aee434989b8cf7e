using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Tests.Robustness;

/// <summary>Runs every rule, to see whether one throws.</summary>
internal static class AllRules
{
    /// <exception cref="Xunit.Sdk.XunitException">A rule threw: its exception and the code that it threw on.</exception>
    public static async Task RunAsync(Compilation compilation, string what, SyntaxTree changed)
    {
        var failures = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: exception =>
            {
                failures.Enqueue(exception);
                return true;
            });
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. Meta.Rules.Analyzers.Select(analyzer => (DiagnosticAnalyzer)Activator.CreateInstance(analyzer.GetType())!)];
        var reports = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();

        // An id that a rule doesn't declare becomes AD0001 without passing the filter.
        var exceptions = failures.Select(failure => failure.ToString()).Concat(reports.Where(report => report.Id == "AD0001").Select(report => report.GetMessage(CultureInfo.InvariantCulture)));
        Assert.True(!exceptions.Any(), $"{what}:\n{string.Join("\n\n", exceptions)}\n\n{changed}");
    }
}
