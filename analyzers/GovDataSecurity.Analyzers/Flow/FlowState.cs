using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What variables and objects hold at a point of a body.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    public static readonly FlowState Empty = new(
        ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default),
        ImmutableDictionary<CaptureId, FlowValue>.Empty,
        ImmutableDictionary<Site, HeapObject>.Empty);

    private FlowState(ImmutableDictionary<ISymbol, FlowValue> variables, ImmutableDictionary<CaptureId, FlowValue> captures, ImmutableDictionary<Site, HeapObject> heap)
    {
        Variables = variables;
        Captures = captures;
        Heap = heap;
    }

    public ImmutableDictionary<ISymbol, FlowValue> Variables { get; }

    public ImmutableDictionary<CaptureId, FlowValue> Captures { get; }

    public ImmutableDictionary<Site, HeapObject> Heap { get; }

    public FlowState With(ISymbol variable, FlowValue value) => With(variables: Set(Variables, variable, value));

    public FlowState With(CaptureId capture, FlowValue value) => With(captures: Set(Captures, capture, value));

    public FlowState With(Site site, HeapObject value)
        => Heap.TryGetValue(site, out var old) && ReferenceEquals(old, value) ? this : With(heap: Heap.SetItem(site, value));

    /// <summary>Forgets what ends with the regions that a branch leaves.</summary>
    public FlowState Leaving(ImmutableArray<ControlFlowRegion> regions)
    {
        var variables = Variables;
        var captures = Captures;
        foreach (var region in regions)
        {
            variables = variables.RemoveRange(region.Locals);
            captures = captures.RemoveRange(region.CaptureIds);
        }

        return With(variables, captures);
    }

    public static FlowState Join(FlowState a, FlowState b)
    {
        if (ReferenceEquals(a, b))
        {
            return a;
        }

        var heap = a.Heap;
        if (!ReferenceEquals(a.Heap, b.Heap))
        {
            foreach (var pair in b.Heap)
            {
                var joined = a.Heap.TryGetValue(pair.Key, out var other) ? HeapObject.Join(other, pair.Value) : pair.Value;
                if (!ReferenceEquals(joined, other))
                {
                    heap = heap.SetItem(pair.Key, joined);
                }
            }
        }

        return a.With(Join(a.Variables, b.Variables), Join(a.Captures, b.Captures), heap);
    }

    public bool Equals(FlowState? other) => ReferenceEquals(this, other) || other is not null
        && Same(Variables, other.Variables) && Same(Captures, other.Captures) && Same(Heap, other.Heap);

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => Variables.Count + (Heap.Count * 31);

    private static ImmutableDictionary<TKey, FlowValue> Set<TKey>(ImmutableDictionary<TKey, FlowValue> values, TKey key, FlowValue value)
        where TKey : notnull
        => value.IsNothing ? values.Remove(key) : values.TryGetValue(key, out var old) && ReferenceEquals(old, value) ? values : values.SetItem(key, value);

    private static ImmutableDictionary<TKey, FlowValue> Join<TKey>(ImmutableDictionary<TKey, FlowValue> a, ImmutableDictionary<TKey, FlowValue> b)
        where TKey : notnull
    {
        if (ReferenceEquals(a, b) || b.IsEmpty)
        {
            return a;
        }

        if (a.IsEmpty)
        {
            return b;
        }

        var result = a;
        foreach (var pair in b)
        {
            var joined = a.TryGetValue(pair.Key, out var other) ? FlowValue.Join(other, pair.Value) : pair.Value;
            if (!ReferenceEquals(joined, other))
            {
                result = result.SetItem(pair.Key, joined);
            }
        }

        return result;
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> a, ImmutableDictionary<TKey, TValue> b)
        where TKey : notnull
        where TValue : class
    {
        if (ReferenceEquals(a, b))
        {
            return true;
        }

        if (a.Count != b.Count)
        {
            return false;
        }

        foreach (var pair in a)
        {
            if (!b.TryGetValue(pair.Key, out var other) || !ReferenceEquals(pair.Value, other) && !pair.Value.Equals(other))
            {
                return false;
            }
        }

        return true;
    }

    private FlowState With(ImmutableDictionary<ISymbol, FlowValue>? variables = null, ImmutableDictionary<CaptureId, FlowValue>? captures = null, ImmutableDictionary<Site, HeapObject>? heap = null)
        => ReferenceEquals(variables ?? Variables, Variables) && ReferenceEquals(captures ?? Captures, Captures) && ReferenceEquals(heap ?? Heap, Heap)
            ? this
            : new FlowState(variables ?? Variables, captures ?? Captures, heap ?? Heap);
}
