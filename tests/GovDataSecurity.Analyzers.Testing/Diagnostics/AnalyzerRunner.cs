using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Compiles a solution and runs the analyzers on every project of it.</summary>
internal sealed class AnalyzerRunner(ImmutableArray<Func<DiagnosticAnalyzer>> factories)
{
    /// <summary>Reads what the analyzers say that they report.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors()
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (var factory in factories)
        {
            var analyzer = factory();
            try
            {
                descriptors.AddRange(analyzer.SupportedDiagnostics);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new VerificationException($"{analyzer.GetType().Name}.SupportedDiagnostics threw {e}");
            }
        }

        return descriptors.ToImmutable();
    }

    /// <returns>What the analyzers reported, the errors of the compiler, and those of its warnings that <paramref name="compilerIds"/> names.</returns>
    /// <exception cref="VerificationException">An analyzer threw, or reported an id that it doesn't support: the compiler answers that with an exception too.</exception>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(Solution solution, IReadOnlySet<string> compilerIds, CancellationToken cancellationToken)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new VerificationException($"{project.Name} has no compilation.");
            result.AddRange(compilation.GetDiagnostics(cancellationToken)
                .Where(d => d.Severity == DiagnosticSeverity.Error || compilerIds.Contains(d.Id)));
            result.AddRange(await AnalyzeAsync(project, compilation, cancellationToken).ConfigureAwait(false));
        }

        return result.ToImmutable();
    }

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        // The filter sees every exception; AD0001 and its callback can be configured away.
        var failures = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: exception =>
            {
                failures.Enqueue(exception);
                return true;
            });
        var analyzers = factories.Select(factory => factory()).ToImmutableArray();
        var reported = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        if (!failures.IsEmpty)
        {
            throw new VerificationException($"AD0001: an analyzer threw in {project.Name}: {string.Join("\n\n", failures)}");
        }

        return reported;
    }
}
