using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Runs a lambda or local function where it is called, in the state of the call: it sees and changes the variables around it.</summary>
internal static class Nested
{
    private const int Deepest = 6;

    public static FlowValue Run(BodyContext context, IMethodSymbol function, ControlFlowGraph graph, Arguments arguments, SyntaxNode? call, bool keepsPlace)
    {
        context.Ran.Add(function);
        if (context.Active.Count >= Deepest || !context.Active.Add(function))
        {
            return FlowValue.Nothing;
        }

        var before = context.State;
        var index = 0;
        foreach (var parameter in function.Parameters)
        {
            var passed = arguments.At(parameter.Ordinal)?.Value ?? arguments.Values.ElementAtOrDefault(index);
            index++;
            var label = context.World.Labels.OfParameter(parameter).Label;
            var value = label is null ? passed ?? FlowValue.Nothing : FlowValue.Of(Trace.OfLabel(parameter, label, null));
            context.State = context.State.With(parameter, value.Sites.IsEmpty && !DataTypes.IsData(parameter.Type) ? value.WithSite(new Site(parameter)) : value);
        }

        var readsTree = context.ReadsTree;
        context.ReadsTree = false;
        var run = new GraphRun(context, graph, function, keepsPlace) { ReadsTree = readsTree };
        var result = run.Run();
        foreach (var parameter in function.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && arguments.At(parameter.Ordinal) is { } argument && context.State.Variables.TryGetValue(parameter, out var given))
            {
                run.Evaluator.Assign(argument.Operation, given, null, argument.Operation.Syntax);
            }
        }

        result = call is null ? result : Closure.Returned(context, result, call);
        context.State = FlowState.Join(before, context.State);
        context.Active.Remove(function);
        return result;
    }

    /// <summary>The graph of a local function that can be called from a graph.</summary>
    public static ControlFlowGraph? GraphOf(ControlFlowGraph graph, IMethodSymbol function, CancellationToken cancellationToken)
    {
        for (var g = graph; g is not null; g = g.Parent)
        {
            foreach (var local in g.LocalFunctions)
            {
                if (SymbolEqualityComparer.Default.Equals(local, function))
                {
                    return g.GetLocalFunctionControlFlowGraph(local, cancellationToken);
                }
            }
        }

        return null;
    }
}
