using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What is known about a value: the labeled data in it, the objects that it may be, what it calls. Values form a lattice under <see cref="Join"/>.</summary>
internal sealed class FlowValue : IEquatable<FlowValue>
{
    public static readonly FlowValue Nothing = new();

    private const int MostTraces = 16;
    private const int MostKept = 3;
    private const int MostSites = 12;
    private const int MostTypes = 4;

    private FlowValue()
    {
    }

    /// <summary>The labeled data that the value itself holds.</summary>
    public ImmutableArray<Trace> Traces { get; private init; } = ImmutableArray<Trace>.Empty;

    /// <summary>The objects that it may be; what they hold stands in the state.</summary>
    public ImmutableArray<Site> Sites { get; private init; } = ImmutableArray<Site>.Empty;

    public ImmutableArray<Target> Targets { get; private init; } = ImmutableArray<Target>.Empty;

    /// <summary>Types known besides the one that the expression declares.</summary>
    public ImmutableArray<ITypeSymbol> Types { get; private init; } = ImmutableArray<ITypeSymbol>.Empty;

    /// <summary>Whether some path didn't assign the member, which then holds what its declaration says.</summary>
    public bool IncludesDefault { get; private init; }

    /// <summary>The expressions that stand for the objects in the statement at hand.</summary>
    public ImmutableArray<SyntaxNode> Places { get; private init; } = ImmutableArray<SyntaxNode>.Empty;

    public bool IsNothing => Traces.IsEmpty && Sites.IsEmpty && Targets.IsEmpty && Types.IsEmpty;

    public static FlowValue Of(Trace trace) => new() { Traces = ImmutableArray.Create(trace) };

    public static FlowValue Of(ImmutableArray<Trace> traces) => traces.IsEmpty ? Nothing : new() { Traces = Limit(traces) };

    public static FlowValue Of(Target target) => new() { Targets = ImmutableArray.Create(target) };

    public static FlowValue Of(Site site, ITypeSymbol? type) => new() { Sites = ImmutableArray.Create(site), Types = type is null ? ImmutableArray<ITypeSymbol>.Empty : ImmutableArray.Create(type) };

    public FlowValue WithTraces(ImmutableArray<Trace> traces) => new() { Traces = Limit(traces), Sites = Sites, Targets = Targets, Types = Types, IncludesDefault = IncludesDefault, Places = Places };

    public FlowValue WithSite(Site site) => new() { Traces = Traces, Sites = ImmutableArray.Create(site), Targets = Targets, Types = Types, Places = Places };

    public FlowValue WithType(ITypeSymbol type) => Types.Contains(type, SymbolEqualityComparer.Default) ? this : new() { Traces = Traces, Sites = Sites, Targets = Targets, Types = Union(Types, ImmutableArray.Create(type), MostTypes), Places = Places };

    public FlowValue WithDefault() => IncludesDefault ? this : new() { Traces = Traces, Sites = Sites, Targets = Targets, Types = Types, IncludesDefault = true, Places = Places };

    public FlowValue At(SyntaxNode place)
        => Places.Length == 1 && ReferenceEquals(Places[0], place) ? this : new() { Traces = Traces, Sites = Sites, Targets = Targets, Types = Types, IncludesDefault = IncludesDefault, Places = ImmutableArray.Create(place) };

    /// <summary>The value with the highest of its data only.</summary>
    public FlowValue Trimmed() => Traces.Length <= MostKept
        ? this
        : WithTraces(Traces.OrderByDescending(trace => trace.Label?.Level ?? 0).ThenBy(trace => trace.Source?.ToDisplayString(), StringComparer.Ordinal).Take(MostKept).ToImmutableArray());

    /// <summary>The value apart from the objects of a body.</summary>
    public FlowValue Detached() => Sites.IsEmpty && Places.IsEmpty && !IncludesDefault ? this : new() { Traces = Traces, Targets = Targets, Types = Types };

    /// <summary>The data without the objects.</summary>
    public FlowValue TracesOnly() => Sites.IsEmpty && Targets.IsEmpty && Types.IsEmpty && !IncludesDefault ? this : Of(Traces);

    public FlowValue Map(Func<Trace, Trace?> map)
    {
        if (Traces.IsEmpty)
        {
            return this;
        }

        ImmutableArray<Trace>.Builder? builder = null;
        for (var i = 0; i < Traces.Length; i++)
        {
            var mapped = map(Traces[i]);
            if (builder is null)
            {
                if (ReferenceEquals(mapped, Traces[i]))
                {
                    continue;
                }

                builder = ImmutableArray.CreateBuilder<Trace>(Traces.Length);
                builder.AddRange(Traces, i);
            }

            if (mapped is not null && !builder.Contains(mapped))
            {
                builder.Add(mapped);
            }
        }

        return builder is null ? this : WithTraces(builder.Count == builder.Capacity ? builder.MoveToImmutable() : builder.ToImmutable());
    }

    /// <summary>The value as it is read at an expression.</summary>
    public FlowValue ReadAt(SyntaxNode syntax)
    {
        var value = Map(trace => trace.Standing(syntax));
        return value.Places.IsEmpty ? value : value.At(syntax);
    }

    /// <summary>The value after an assignment or a call.</summary>
    public FlowValue Passing(SyntaxNode syntax)
    {
        if (Traces.IsEmpty)
        {
            return this;
        }

        var hop = syntax.GetLocation();
        return Map(trace => trace.Passing(hop));
    }

    public FlowValue Under(Protection protection) => Map(trace => trace.Under(protection));

    public static FlowValue Join(FlowValue a, FlowValue b)
    {
        if (ReferenceEquals(a, b) || b.IsNothing && !b.IncludesDefault)
        {
            return a;
        }

        if (a.IsNothing && !a.IncludesDefault)
        {
            return b;
        }

        var traces = Union(a.Traces, b.Traces, int.MaxValue);
        var sites = Union(a.Sites, b.Sites, MostSites);
        var targets = Union(a.Targets, b.Targets, MostSites);
        var types = Union(a.Types, b.Types, MostTypes);
        var places = Union(a.Places, b.Places, MostTypes);
        return traces == a.Traces && places == a.Places && sites == a.Sites && targets == a.Targets && types == a.Types && (a.IncludesDefault || !b.IncludesDefault)
            ? a
            : new() { Traces = Limit(traces), Sites = sites, Targets = targets, Types = types, IncludesDefault = a.IncludesDefault || b.IncludesDefault, Places = places };
    }

    public bool Equals(FlowValue? other) => ReferenceEquals(this, other) || other is not null
        && IncludesDefault == other.IncludesDefault
        && SameElements(Traces, other.Traces)
        && SameElements(Sites, other.Sites)
        && SameElements(Targets, other.Targets)
        && SameElements(Types, other.Types);

    public override bool Equals(object? obj) => Equals(obj as FlowValue);

    public override int GetHashCode() => (Traces.Length * 31) + (Sites.Length * 7) + Targets.Length;

    /// <returns><paramref name="a"/> itself when <paramref name="b"/> adds nothing.</returns>
    private static ImmutableArray<T> Union<T>(ImmutableArray<T> a, ImmutableArray<T> b, int limit)
        where T : notnull
    {
        if (b.IsEmpty || a == b)
        {
            return a;
        }

        ImmutableArray<T>.Builder? builder = null;
        foreach (var item in b)
        {
            if (!Contains(a, item) && (builder?.Count ?? a.Length) < limit)
            {
                if (builder is null)
                {
                    builder = ImmutableArray.CreateBuilder<T>(a.Length + b.Length);
                    builder.AddRange(a);
                }

                builder.Add(item);
            }
        }

        return builder?.ToImmutable() ?? a;
    }

    private static bool Contains<T>(ImmutableArray<T> items, T item)
    {
        foreach (var candidate in items)
        {
            if (candidate is ITypeSymbol type ? SymbolEqualityComparer.Default.Equals(type, (ISymbol)item!) : candidate!.Equals(item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameElements<T>(ImmutableArray<T> a, ImmutableArray<T> b)
    {
        if (a == b)
        {
            return true;
        }

        if (a.Length != b.Length)
        {
            return false;
        }

        foreach (var item in b)
        {
            if (!Contains(a, item))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where very much comes together, the highest levels stay.</summary>
    private static ImmutableArray<Trace> Limit(ImmutableArray<Trace> traces) => traces.Length <= MostTraces
        ? traces
        : traces.OrderByDescending(trace => trace.Protection == Protection.None ? trace.Label?.Level ?? int.MaxValue : 0).Take(MostTraces).ToImmutableArray();
}
