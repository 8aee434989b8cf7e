using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Benchmarks.Code;
using GovDataSecurity.Analyzers.Benchmarks.Peers;
using GovDataSecurity.Analyzers.Benchmarks.Probes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>Everything that is compared.</summary>
internal static class Variants
{
    public static ImmutableArray<DiagnosticAnalyzer> Ours() => PeerPackage.AnalyzersOf(typeof(ClassificationAnalyzer).Assembly);

    public static IEnumerable<Variant> All(CodeBase code, CodeBase labeled)
    {
        yield return new Variant("probe: nothing registered", code.Plain, () => [new EmptyAnalyzer()]);
        yield return new Variant("probe: empty syntax action", code.Plain, () => [new EmptyAnalyzer(context => context.RegisterSyntaxNodeAction(_ => { }, SyntaxKind.InvocationExpression))]);
        yield return new Variant("probe: empty operation action", code.Plain, () => [new EmptyAnalyzer(context => context.RegisterOperationAction(_ => { }, Microsoft.CodeAnalysis.OperationKind.Invocation))]);
        yield return new Variant("ours, labels not referenced", code.Plain, Ours);
        yield return new Variant("ours, no label used", code.WithLabels, Ours);
        yield return new Variant("ours, types labeled", labeled.WithLabels, Ours);
        foreach (var peer in PeerPackage.All)
        {
            yield return new Variant(peer.Name, code.Plain, peer.Load);
        }
    }
}
