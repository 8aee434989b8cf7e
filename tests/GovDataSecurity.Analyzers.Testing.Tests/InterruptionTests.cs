using System.Diagnostics;
using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class InterruptionTests
{
    private static readonly TimeSpan _long = TimeSpan.FromMilliseconds(2_500);

    [Fact]
    public Task RunAsync_AnalyzerThatStops_Passes()
        => Slow(() => (context, _) =>
        {
            Work(_long / 2, context.CancellationToken);
            return true;
        }).RunAsync();

    [Fact]
    public Task RunAsync_AnalyzerThatIgnoresTheToken_Fails()
        => Failure.OfAsync(
            () => Slow(() => (_, _) =>
            {
                Work(_long, CancellationToken.None);
                return true;
            }).RunAsync(),
            "goes on for more than 1 s after it was cancelled: an analyzer ignores the token");

    /// <summary>What was not looked at counts as clean from then on.</summary>
    [Fact]
    public Task RunAsync_AnalyzerThatSwallowsTheCancellation_Fails()
        => Failure.OfAsync(
            () => Slow(() =>
            {
                bool? found = null;
                return (context, _) =>
                {
                    try
                    {
                        Work(found is null ? _long / 2 : TimeSpan.Zero, context.CancellationToken);
                        found ??= true;
                    }
                    catch (OperationCanceledException)
                    {
                        found = false;
                    }

                    return found.Value;
                };
            }).RunAsync(),
            "The case reports something else after a cancellation:\n- no more: TOY001");

    [Fact]
    public Task RunAsync_AnalyzerThatKeepsTheCancellation_Fails()
        => Failure.OfAsync(
            () => Slow(() =>
            {
                Lazy<bool>? once = null;
                return (context, _) =>
                {
                    once ??= new Lazy<bool>(() =>
                    {
                        Work(_long / 2, context.CancellationToken);
                        return true;
                    });
                    return once.Value;
                };
            }).RunAsync(),
            "AD0001",
            "OperationCanceledException");

    [Fact]
    public Task WithTimeBudget_AnalyzerThatTakesLonger_Fails()
        => Failure.OfAsync(
            () => Slow(() => (_, _) =>
            {
                Work(_long, CancellationToken.None);
                return true;
            }).WithTimeBudget(TimeSpan.FromMilliseconds(200)).RunAsync(),
            "The analysis of TestProject takes longer than 0.2 s, 3 times");

    /// <param name="begin">Makes what decides, with its state, once for each analyzer.</param>
    private static AnalyzerVerifier Slow(Func<Func<SymbolAnalysisContext, INamedTypeSymbol, bool>> begin)
        => Verify.Analyzer(() =>
        {
            var decide = begin();
            return new ToyAnalyzer(
                (context, type) =>
                {
                    if (decide(context, type))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(ToyRules.BadName, type.Locations[0], type.Name));
                    }
                },
                ToyRules.BadName);
        }).WithSource("class [|BadOne|];").IgnoresSuppression();

    private static void Work(TimeSpan time, CancellationToken cancellationToken)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Thread.Sleep(5);
        }
    }
}
