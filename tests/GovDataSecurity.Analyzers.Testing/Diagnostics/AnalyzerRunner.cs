using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using GovDataSecurity.Analyzers.Testing.Interruptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Compiles a solution and runs the analyzers on every project of it.</summary>
internal sealed class AnalyzerRunner(ImmutableArray<Func<DiagnosticAnalyzer>> factories)
{
    /// <summary>A machine may be busy with something else: what is too slow must be so every time.</summary>
    private const int Attempts = 3;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>How long the analysis of a project may take.</summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(15);

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

    /// <returns>What the analyzers reported; also the errors of the compiler, and those of its warnings that <paramref name="compilerIds"/> names, unless that is null.</returns>
    /// <exception cref="VerificationException">An analyzer threw, took too long, or reported an id that it doesn't support: the compiler answers that with an exception too.</exception>
    public async Task<AnalyzerRun> RunAsync(Solution solution, IReadOnlySet<string>? compilerIds, CancellationToken cancellationToken)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var nonLocal = ImmutableHashSet.CreateBuilder<Diagnostic>(ReferenceEqualityComparer.Instance);
        foreach (var project in solution.Projects)
        {
            var compilation = await CompileAsync(project, cancellationToken).ConfigureAwait(false);
            if (compilerIds is not null)
            {
                diagnostics.AddRange(compilation.GetDiagnostics(cancellationToken)
                    .Where(d => d.Severity == DiagnosticSeverity.Error || compilerIds.Contains(d.Id)));
            }

            var result = await AnalyzeAsync(project, compilation, cancellationToken).ConfigureAwait(false);
            diagnostics.AddRange(result.GetAllDiagnostics());
            nonLocal.UnionWith(result.CompilationDiagnostics.Values.SelectMany(reported => reported));
        }

        return new AnalyzerRun(solution, diagnostics.ToImmutable(), nonLocal.ToImmutable());
    }

    /// <summary>Asks one and the same analyzers for each project again and again, as an editor does with every key, and stops them each time at another kind of callback; at last lets them finish.</summary>
    /// <exception cref="VerificationException">A callback goes on after its token was cancelled.</exception>
    public async Task<ImmutableArray<Diagnostic>> RunInterruptedAsync(Solution solution, CancellationToken cancellationToken)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            // Only the compiler's own contexts remember what was read of an additional file: there, the analyzers run as they are.
            var interruption = new Interruption();
            var isInterrupted = !project.AdditionalDocuments.Any();
            var analyzers = factories.Select(factory => isInterrupted ? new InterruptedAnalyzer(factory(), interruption) : factory());
            var session = Begin(project, await CompileAsync(project, cancellationToken).ConfigureAwait(false), [.. analyzers]);
            diagnostics.AddRange((await FinishAsync(session, interruption, cancellationToken).ConfigureAwait(false)).GetAllDiagnostics());
        }

        return diagnostics.ToImmutable();
    }

    private static async Task<AnalysisResult> FinishAsync(AnalyzerSession session, Interruption interruption, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            interruption.Arm(stop);
            try
            {
                return await session.AskAsync(stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && stop.IsCancellationRequested)
            {
                await WaitForCallbacksAsync(interruption, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The compiler abandons callbacks that don't stop, and they go on in vain.</summary>
    private static async Task WaitForCallbacksAsync(Interruption interruption, CancellationToken cancellationToken)
    {
        for (var watch = Stopwatch.StartNew(); interruption.Running > 0;)
        {
            if (watch.Elapsed > Grace)
            {
                throw new VerificationException($"The analysis goes on for more than {Grace.TotalSeconds} s after it was cancelled: an analyzer ignores the token.");
            }

            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        }
    }

    private static AnalyzerSession Begin(Project project, Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
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
        return new AnalyzerSession(project.Name, compilation.WithAnalyzers(analyzers, options), failures);
    }

    private static async Task<Compilation> CompileAsync(Project project, CancellationToken cancellationToken)
        => await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new VerificationException($"{project.Name} has no compilation.");

    private async Task<AnalysisResult> AnalyzeAsync(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var session = Begin(project, compilation, [.. factories.Select(factory => factory())]);
            try
            {
                return await session.AskAsync(stop.Token).WaitAsync(Budget, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }

        throw new VerificationException($"The analysis of {project.Name} takes longer than {Budget.TotalSeconds} s, {Attempts} times.");
    }
}
