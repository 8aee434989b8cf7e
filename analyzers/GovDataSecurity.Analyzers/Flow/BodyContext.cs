using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The analysis of one body: its state at the place being looked at, and what was found. Reads and writes members of objects.</summary>
/// <param name="method">The method whose body it is; <see langword="null"/> for an initializer.</param>
/// <param name="isSummary">Whether inputs are followed by name, for callers, and nothing is reported.</param>
/// <param name="world">The analysis of the compilation.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class BodyContext(World world, ISymbol? method, bool isSummary, CancellationToken cancellationToken)
{
    private const int DeepestObject = 3;
    private const int MostEffects = 96;

    private readonly Dictionary<(SyntaxNode At, string Place, ISymbol? Source), Hit> _hits = [];
    private readonly HashSet<Effect> _effectsSeen = [];
    private readonly List<Effect> _effects = [];

    public World World { get; } = world;

    public ISymbol? Method { get; } = method;

    public bool IsSummary { get; } = isSummary;

    /// <summary>The inputs that a summary is asked for.</summary>
    public Inputs Given { get; init; }

    public FlowState State { get; set; } = FlowState.Empty;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether functions are called that members hold: what they do is known only when those are.</summary>
    public bool RaisesHeld { get; set; }

    /// <summary>Whether the next function is an expression tree that goes to a sink: what it compares with, or passes to what it calls, is what it gives.</summary>
    public bool ReadsTree { get; set; }

    /// <summary>How many operations may still be looked at.</summary>
    public int Budget { get; set; }

    /// <summary>Nested functions that are being looked at, for recursion.</summary>
    public HashSet<ISymbol> Active { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Nested functions that were called in sight.</summary>
    public HashSet<ISymbol> Ran { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Lambdas that were seen, with where they stand.</summary>
    public Dictionary<IMethodSymbol, (ControlFlowGraph Graph, FlowState State)> Lambdas { get; } = new(SymbolEqualityComparer.Default);

    public IEnumerable<Hit> Hits => _hits.Values;

    public ImmutableArray<Effect> Effects => _effects.ToImmutableArray();

    /// <summary>Whether a value is an object that was made in sight, so that what its members compute is known.</summary>
    public bool IsBuilt(FlowValue value)
    {
        foreach (var site in value.Sites)
        {
            if (!ObjectAt(site).IsBuilt)
            {
                return false;
            }
        }

        return !value.Sites.IsEmpty;
    }

    public HeapObject ObjectAt(Site site) => State.Heap.TryGetValue(site, out var found) ? found : HeapObject.Unknown;

    /// <summary>What a member of an object holds.</summary>
    /// <param name="receiver">The type that the source knows the object by.</param>
    /// <param name="at">The expression that reads it; <see langword="null"/> leaves standing where each datum was assigned.</param>
    /// <param name="instance">The object.</param>
    /// <param name="member">The member.</param>
    public FlowValue ReadMember(FlowValue instance, ISymbol member, ITypeSymbol? receiver, SyntaxNode? at)
    {
        var name = KeyOf(member);
        var result = FlowValue.Nothing;
        var includesDefault = instance.Sites.IsEmpty;
        foreach (var site in instance.Sites)
        {
            var holder = ObjectAt(site);
            if (holder.Members.TryGetValue(name, out var value))
            {
                result = FlowValue.Join(result, value);
                includesDefault |= value.IncludesDefault;
            }
            else if (!holder.IsBuilt || Symbols.IsPlatform(member.ContainingType) && !member.ContainingType.IsAnonymousType)
            {
                // What a library's object begins with isn't seen here; a row may say that it is labeled.
                includesDefault = true;
            }
            else if (result.Sites.IsEmpty && member is IPropertySymbol or IFieldSymbol && !Symbols.IsPlatform(member.ContainingType) && !DataTypes.IsData(DataTypes.Bare(Symbols.TypeOf(member))))
            {
                // What its declaration begins with: an object of its own.
                var inner = site.Then(name);
                State = State.Heap.ContainsKey(inner) ? State : State.With(inner, HeapObject.Built);
                result = result.WithSite(inner);
            }
        }

        result = at is null ? result : result.ReadAt(at);
        return includesDefault ? FlowValue.Join(result, Default(instance, member, receiver, at)) : result;
    }

    /// <summary>What stands in a member's place of an object that was tracked, or <see langword="null"/> where it wasn't.</summary>
    public FlowValue? Tracked(FlowValue instance, string member)
    {
        FlowValue? result = null;
        foreach (var site in instance.Sites)
        {
            var holder = ObjectAt(site);
            if (holder.Members.TryGetValue(member, out var value) && !value.IncludesDefault)
            {
                result = result is null ? value : FlowValue.Join(result, value);
            }
            else if (holder.IsBuilt && value is null)
            {
                var inner = site.Then(member);
                result = FlowValue.Join(result ?? FlowValue.Nothing, State.Heap.ContainsKey(inner) ? FlowValue.Of(inner, null) : FlowValue.Nothing);
            }
            else
            {
                return null;
            }
        }

        return result;
    }

    public void WriteMember(FlowValue instance, string name, FlowValue value)
    {
        if (instance.Sites.Length == 1)
        {
            var site = instance.Sites[0];
            State = State.With(site, ObjectAt(site).With(name, value));
            return;
        }

        AddToMember(instance, name, value);
    }

    public void AddToMember(FlowValue instance, string name, FlowValue value)
    {
        foreach (var site in instance.Sites)
        {
            State = State.With(site, ObjectAt(site).Adding(name, value));
        }
    }

    /// <summary>What the elements of a collection hold. A labeled collection's elements are what is labeled.</summary>
    public FlowValue ElementOf(FlowValue collection, ITypeSymbol? elementType, SyntaxNode? at, string key = HeapObject.Element)
    {
        var result = collection.Map(trace => trace.Label is null ? trace.Input?.Then(null) is { } path ? Trace.OfInput(path, trace.At) : null : trace).TracesOnly();
        foreach (var site in collection.Sites)
        {
            if (ObjectAt(site).Members.TryGetValue(key, out var value))
            {
                result = FlowValue.Join(result, at is null ? value : value.ReadAt(at));
            }
        }

        return result.Sites.IsEmpty && !DataTypes.IsData(elementType) && collection.Sites.Length > 0 ? result.WithSite(collection.Sites[0].Then(key)) : result;
    }

    /// <summary>Everything that stands in a value, the elements of collections included.</summary>
    public FlowValue Flatten(FlowValue value) => FlowValue.Of(Flatten(value, 0, value.Traces));

    /// <summary>A new object.</summary>
    public FlowValue Make(Site site, ITypeSymbol? type, HeapObject content)
    {
        State = State.With(site, content);
        return FlowValue.Of(site, type);
    }

    /// <summary>A copy of an object, of which members may be set without the original's changing.</summary>
    public FlowValue Copy(FlowValue original, Site site, ITypeSymbol? type)
    {
        HeapObject? content = null;
        foreach (var from in original.Sites)
        {
            content = content is null ? ObjectAt(from) : HeapObject.Join(content, ObjectAt(from));
        }

        State = State.With(site, content ?? HeapObject.Unknown);
        var copy = original.WithSite(site);
        return type is null ? copy : copy.WithType(type);
    }

    /// <summary>A value with what its objects hold, to be kept apart from this body.</summary>
    /// <param name="value">The value.</param>
    /// <param name="depth">How deep in the object that is kept.</param>
    /// <param name="withIdle">Whether data of inputs that the summary isn't asked for is told too.</param>
    public Snapshot Export(FlowValue value, int depth = 0, bool withIdle = false)
    {
        if (value.Sites.IsEmpty)
        {
            var told = withIdle || !IsSummary ? value : value.Map(trace => trace.Label is null && trace.Input is { } input && !IsGiven(input) ? null : trace);
            return told.IsNothing ? Snapshot.Nothing : new Snapshot(told.Detached(), false, ImmutableDictionary<string, Snapshot>.Empty);
        }

        Budget--;
        var members = ImmutableDictionary<string, Snapshot>.Empty;
        var isBuilt = true;
        foreach (var site in value.Sites)
        {
            var holder = ObjectAt(site);
            isBuilt &= holder.IsBuilt;
            if (depth >= DeepestObject)
            {
                continue;
            }

            foreach (var pair in holder.Members)
            {
                if (holder.IsBuilt && pair.Value is { IsNothing: true, IncludesDefault: false })
                {
                    continue;
                }

                var member = Export(pair.Value, depth + 1, withIdle);
                members = members.SetItem(pair.Key, members.TryGetValue(pair.Key, out var other) ? Snapshot.Join(other, member) : member);
            }
        }

        var bare = value.Detached();
        return bare.IsNothing && members.IsEmpty && !isBuilt ? Snapshot.Nothing : new Snapshot(bare, isBuilt, members) { IsCopy = IsCopy(value) };

        static bool IsCopy(FlowValue value)
        {
            foreach (var trace in value.Traces)
            {
                if (trace is { Label: null, Input: { } input } && !value.Sites.IsEmpty && !IsSame(value, input))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A kept value in this body.</summary>
    /// <param name="resolve">What a trace stands for here.</param>
    /// <param name="snapshot">The kept value.</param>
    /// <param name="site">Stands for the object that it becomes.</param>
    public FlowValue Import(Snapshot snapshot, Site site, Func<Trace, FlowValue> resolve)
    {
        Budget--;
        var result = snapshot.Value.WithTraces(ImmutableArray<Trace>.Empty);
        foreach (var trace in snapshot.Value.Traces)
        {
            result = FlowValue.Join(result, resolve(trace));
        }

        if (!snapshot.IsBuilt && snapshot.Members.IsEmpty)
        {
            return result;
        }

        var content = snapshot.IsBuilt ? HeapObject.Built : HeapObject.Unknown;
        foreach (var pair in snapshot.Members)
        {
            content = content.With(pair.Key, Import(pair.Value, site.Then(pair.Key), resolve));
        }

        if (!result.Sites.IsEmpty)
        {
            result = snapshot.IsCopy ? Copy(result, site, null) : result;

            // The object is one that the caller knows: what was learned about it is added.
            foreach (var pair in content.Members)
            {
                WriteMember(result, pair.Key, pair.Value);
            }

            return result;
        }

        State = State.With(site, content);
        return FlowValue.Join(result, FlowValue.Of(site, null));
    }

    /// <summary>Writes down what arrives somewhere.</summary>
    /// <param name="exposed">What the place sees, as <see cref="Exposure"/> has it.</param>
    /// <param name="destination">Where it arrives.</param>
    /// <param name="at">The expression that carries it.</param>
    /// <param name="type">The type as the source has it.</param>
    /// <param name="view">How much of an object is shown there.</param>
    /// <param name="isShapeReported">What the declared type shows is reported elsewhere.</param>
    public void Arrive(Destination destination, IEnumerable<Trace> exposed, SyntaxNode at, ITypeSymbol? type, View view, bool isShapeReported = false)
    {
        foreach (var trace in exposed)
        {
            if (trace.Label is null)
            {
                if (IsSummary && trace.Input is { } input && trace.Protection == Protection.None && IsGiven(input) && IsFollowed(input))
                {
                    Add(new Effect.Leak(input, destination, trace.IsFromObject && view == View.Value ? View.Text : view, isShapeReported, at.GetLocation()));
                }
            }
            else if (!IsSummary && trace.IsLeak(destination.MaxLevel))
            {
                var place = trace.At ?? at;
                var key = (place, Place(destination), trace.IsFromObject ? null : trace.Source);
                var shown = trace.IsFromObject ? 1 : 0;
                if (_hits.TryGetValue(key, out var known))
                {
                    if (trace.IsFromObject && !SymbolEqualityComparer.Default.Equals(known.Source, trace.Source))
                    {
                        _hits[key] = trace.Label.Level > known.Label.Level
                            ? known with { Source = trace.Source!, Label = trace.Label, Hops = trace.Hops, Shown = known.Shown + 1 }
                            : known with { Shown = known.Shown + 1 };
                    }
                }
                else
                {
                    _hits.Add(key, new Hit(destination, place, type, trace.Source!, trace.Label, trace.Hops, shown));
                }
            }
        }

        static string Place(Destination destination) => destination.Sink is { } sink ? sink.Kind : destination.IsUnlabeled ? "unlabeled" : "lower " + destination.Name;
    }

    /// <summary>Whether something labeled, an input or a function is in a value or in its objects.</summary>
    public bool Carries(FlowValue value) => Carries(value, 0);

    /// <summary>Whether labeled data, a function, or an input that the summary is asked for is in a value or in its objects.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isFlat">Whether what its objects hold is known to everybody.</param>
    /// <param name="depth">How deep in the object that is asked for.</param>
    public bool IsGiven(FlowValue value, bool isFlat, int depth = 0)
    {
        if (!value.Targets.IsEmpty)
        {
            return true;
        }

        foreach (var trace in value.Traces)
        {
            if (trace.Label is not null || trace.Input is { } input && IsGiven(input))
            {
                return true;
            }
        }

        foreach (var site in depth < DeepestObject ? value.Sites : ImmutableArray<Site>.Empty)
        {
            foreach (var member in ObjectAt(site).Members)
            {
                // Which function an object holds is known of the object alone.
                if (isFlat ? !member.Value.Targets.IsEmpty : IsGiven(member.Value, false, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the summary is asked for an input.</summary>
    public bool IsGiven(InputPath input) => !IsOwn(input) || (input.Root is IParameterSymbol parameter ? Given.Has(parameter.Ordinal) : Given.HasReceiver);

    public void Add(Effect effect)
    {
        if (IsSummary && _effectsSeen.Add(effect))
        {
            if (_effects.Count >= MostEffects)
            {
                throw new BudgetException();
            }

            _effects.Add(effect);
        }
    }

    /// <summary>Tells callers that a member of an object, or the elements of a collection, take a value.</summary>
    /// <param name="holder">The object.</param>
    /// <param name="member">The member; <see langword="null"/> for the elements.</param>
    /// <param name="value">The value.</param>
    /// <param name="always">Whether a labeled member is told of even when nothing labeled is seen in the value.</param>
    public void Add(FlowValue holder, ISymbol? member, Snapshot value, bool always)
    {
        if (!IsSummary)
        {
            return;
        }

        var takes = member is not null && World.TakesLabels(member) && Symbols.DelegateOf(Symbols.TypeOf(member)) is null;
        value = takes ? value.Shallow() : value;
        if (!value.Carries && !(always && member is not null && World.Labels.OfMember(member, null).Label is not null))
        {
            return;
        }

        foreach (var trace in holder.Traces)
        {
            if (trace is { Label: null, Input: { } input } && IsOwn(input) && IsSame(holder, input))
            {
                Add(new Effect.Store(input, member, value));
                takes = false;
            }
        }

        if (takes)
        {
            Add(new Effect.Take(member!, value));
        }
    }

    /// <summary>Whether the input of a summary belongs to the method at hand.</summary>
    public bool IsOwn(InputPath input) => input.Root is IParameterSymbol parameter
        ? SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Method)
        : true;

    /// <summary>Whether a value is the very object of an input, and not one made here.</summary>
    public static bool IsSame(FlowValue value, InputPath input)
    {
        foreach (var site in value.Sites)
        {
            if (site.IsOf(input.Root))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name under which an object's state keeps a member. The elements of a tuple have two, a property and its field one.</summary>
    public static string KeyOf(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } item } => item.Name,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property.Name,
        _ => member.Name,
    };

    /// <summary>Whether callers must say what stands in an input: a member that takes the labels of the whole compilation is known already.</summary>
    private bool IsFollowed(InputPath input)
    {
        foreach (var step in input.Steps)
        {
            if (step is not null && World.TakesLabels(step))
            {
                return false;
            }
        }

        return IsOwn(input) && (input.Root is IParameterSymbol || input.Steps.Length > 0 || Method is { IsStatic: false });
    }

    private FlowValue Default(FlowValue instance, ISymbol member, ITypeSymbol? receiver, SyntaxNode? at)
    {
        var type = Symbols.TypeOf(member);
        var label = member switch
        {
            IFieldSymbol { ContainingType.IsTupleType: true } or IEventSymbol => null,
            IParameterSymbol parameter => World.Labels.OfParameter(parameter),
            _ => World.Labels.OfMember(member, receiver),
        };
        var result = FlowValue.Nothing;
        var isInput = false;
        if (IsSummary)
        {
            foreach (var trace in instance.Traces)
            {
                if (trace is { Label: null, Input: { } input, Protection: Protection.None } && input.Then(member) is { } path)
                {
                    isInput = true;
                    result = FlowValue.Join(result, FlowValue.Of(label?.Label is { } known ? Trace.OfLabel(member, known, at, path) : Trace.OfInput(path, at)));
                }
            }
        }

        if (label?.IsNotClassified == true)
        {
            return FlowValue.Nothing;
        }

        if (label?.Label is { } declared)
        {
            result = isInput ? result : FlowValue.Of(Trace.OfLabel(member, declared, at));
        }
        else if (World.Held(member) is { } held)
        {
            var path = result.Traces.Length == 1 ? result.Traces[0].Input : null;
            result = FlowValue.Join(result, Import(held, SiteOf(instance, member), trace => FlowValue.Of((at is null ? trace : trace.Standing(at)).Through(path))));
        }

        return DataTypes.IsData(DataTypes.Bare(type)) || !result.Sites.IsEmpty ? result : result.WithSite(SiteOf(instance, member));
    }

    private bool Carries(FlowValue value, int depth)
    {
        if (!value.Traces.IsEmpty || !value.Targets.IsEmpty || !value.Types.IsEmpty)
        {
            return true;
        }

        foreach (var site in depth < DeepestObject ? value.Sites : ImmutableArray<Site>.Empty)
        {
            foreach (var member in ObjectAt(site).Members)
            {
                if (Carries(member.Value, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Site SiteOf(FlowValue instance, ISymbol member) => instance.Sites.IsEmpty ? new Site(member.OriginalDefinition) : instance.Sites[0].Then(KeyOf(member));

    private ImmutableArray<Trace> Flatten(FlowValue value, int depth, ImmutableArray<Trace> traces)
    {
        if (depth > DeepestObject)
        {
            return traces;
        }

        foreach (var site in value.Sites)
        {
            foreach (var pair in ObjectAt(site).Members)
            {
                if (pair.Key[0] == '[' || pair.Key.StartsWith("Item", StringComparison.Ordinal) || pair.Key is "Key" or "Value")
                {
                    foreach (var trace in pair.Value.Traces)
                    {
                        if (!traces.Contains(trace))
                        {
                            traces = traces.Add(trace);
                        }
                    }

                    traces = Flatten(pair.Value, depth + 1, traces);
                }
            }
        }

        return traces;
    }
}
