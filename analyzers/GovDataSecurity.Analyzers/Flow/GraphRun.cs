using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Follows a graph from its entry until nothing changes. Where paths meet, states join.</summary>
internal sealed class GraphRun(BodyContext context, ControlFlowGraph graph, ISymbol? function, bool keepsPlace = false)
{
    private readonly FlowState?[] _entries = new FlowState?[graph.Blocks.Length];
    private readonly SortedSet<int> _pending = [];
    private readonly Dictionary<ControlFlowRegion, HashSet<int>> _afterFinally = [];

    /// <summary>Whether the function is an expression tree that somebody else takes apart.</summary>
    public bool ReadsTree { get; init; }

    public Evaluator Evaluator { get; } = new(context, graph, function) { KeepsPlace = keepsPlace };

    /// <summary>Runs from the state of the context, and leaves it in the state at the exit.</summary>
    public FlowValue Run()
    {
        _entries[0] = context.State;
        _pending.Add(0);
        while (_pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var ordinal = _pending.Min;
            _pending.Remove(ordinal);
            Visit(graph.Blocks[ordinal]);
        }

        context.State = _entries[graph.Blocks.Length - 1] ?? context.State;
        return Evaluator.Returned;
    }

    private void Visit(BasicBlock block)
    {
        context.State = _entries[block.Ordinal]!;
        EnterHandlers(block, context.State);
        foreach (var operation in block.Operations)
        {
            Evaluator.Evaluate(operation);
            if (ReadsTree)
            {
                Evaluator.ReturnParts(operation);
            }
        }

        if (block.BranchValue is { } value)
        {
            if (ReadsTree)
            {
                Evaluator.ReturnParts(value);
            }

            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                Evaluator.Return(value);
            }
            else
            {
                Evaluator.Evaluate(value);
            }
        }

        EnterHandlers(block, context.State);
        var state = context.State;
        Follow(block.FallThroughSuccessor, state);
        Follow(block.ConditionalSuccessor, state);
        if (block.FallThroughSuccessor is { Semantics: ControlFlowBranchSemantics.StructuredExceptionHandling } && FinallyOf(block) is { } region && Assigns(region) && _afterFinally.TryGetValue(region, out var destinations))
        {
            foreach (var destination in destinations)
            {
                Enter(destination, state);
            }
        }
    }

    private void Follow(ControlFlowBranch? branch, FlowState state)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        foreach (var region in branch.FinallyRegions)
        {
            if (!_afterFinally.TryGetValue(region, out var destinations))
            {
                _afterFinally.Add(region, destinations = []);
            }

            if (destinations.Add(destination.Ordinal))
            {
                // What the finally leaves is known when it runs; run it again for the new way out.
                for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
                {
                    if (_entries[i] is not null)
                    {
                        _pending.Add(i);
                    }
                }
            }

            Enter(region.FirstBlockOrdinal, state);
        }

        Enter(destination.Ordinal, branch.LeavingRegions.IsEmpty ? state : state.Leaving(branch.LeavingRegions));
    }

    private void Enter(int ordinal, FlowState state)
    {
        var known = _entries[ordinal];
        var joined = known is null ? state : FlowState.Join(known, state);
        if (known is null || !ReferenceEquals(known, joined) && !known.Equals(joined))
        {
            _entries[ordinal] = joined;
            _pending.Add(ordinal);
        }
    }

    /// <summary>An exception can be thrown anywhere in a try: its handlers start with any state that it has.</summary>
    private void EnterHandlers(BasicBlock block, FlowState state)
    {
        for (var region = block.EnclosingRegion; region is not null and not { Kind: ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Try && region.EnclosingRegion is { } whole)
            {
                foreach (var handler in whole.NestedRegions)
                {
                    if (handler.Kind != ControlFlowRegionKind.Try)
                    {
                        Enter(handler.FirstBlockOrdinal, state);
                    }
                }
            }
        }
    }

    /// <summary>Whether a finally was written; one that only disposes changes nothing that is followed.</summary>
    private bool Assigns(ControlFlowRegion region)
    {
        for (var i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            foreach (var operation in graph.Blocks[i].Operations)
            {
                if (!operation.IsImplicit)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ControlFlowRegion? FinallyOf(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null and not { Kind: ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                return region;
            }
        }

        return null;
    }
}
