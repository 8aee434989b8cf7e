using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a delegate calls: a method, a lambda, or something that writes where the knowledge says.</summary>
/// <param name="Graph">The graph of a lambda; <see langword="null"/> for a method.</param>
/// <param name="Sink">Where everything goes that the delegate is given, or <see langword="null"/>.</param>
/// <param name="Method">The method.</param>
internal sealed record Target(IMethodSymbol Method, ControlFlowGraph? Graph = null, Sink? Sink = null)
{
    public bool Equals(Target? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Equals(Sink, other.Sink);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}
