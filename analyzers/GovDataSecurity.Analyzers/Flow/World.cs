using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Names;
using GovDataSecurity.Analyzers.Mapping;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The analysis of a compilation: which bodies can touch labeled data, what unlabeled members take of it, what methods do with their inputs.</summary>
/// <remarks>Runs once, when the first file asks. A body is looked at when a name in its text says that it can touch labels; when a member turns out to take labeled data,
/// the bodies that name it are looked at (again), until nothing changes.</remarks>
internal sealed class World
{
    /// <summary>How many operations are looked at in one body, its repetitions included, when nobody says otherwise.</summary>
    public const int OperationsOfBody = 300_000;

    private const int MostRounds = 8;

    private const int OperationsOfSummary = 20_000;

    /// <summary>How many operations are looked at in the helpers of one body; and in those of all, for each body. What is known of a helper already costs nothing.</summary>
    private const int OperationsOfHelpers = 10_000;
    private const int OperationsOfHelpersForEach = 20;
    private const int OperationsOfHelpersAtLeast = 100_000;

    private const int MostTypesOfShape = 200;
    private const int DeepestSummaries = 40;
    private const int MostRepetitions = 3;

    private readonly Compilation _compilation;
    private readonly ClassificationContext _classification;
    private readonly Func<SyntaxTree, int> _operations;
    private readonly Lazy<HintTable> _hints;
    private readonly SourceTypes _types;
    private readonly Dictionary<ISymbol, Snapshot> _held = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, bool> _holding = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _changed = new(SymbolEqualityComparer.Default);
    private readonly ContentsReader _reader;
    private readonly HashSet<SyntaxNode> _bodies = [];
    private readonly Dictionary<SyntaxNode, Contents?> _contents = [];

    /// <summary>What holds or returns labeled data, with the members that it overrides or implements.</summary>
    private readonly HashSet<ISymbol> _touched = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ImmutableArray<Hit>> _hits = [];
    private readonly Dictionary<SyntaxNode, (ISymbol Member, string Limit)> _unfinished = [];
    private readonly Dictionary<SummaryKey, Summary> _summaries = [];
    private readonly Dictionary<SummaryKey, (Summary Summary, int Depth)> _assumed = [];

    /// <summary>Summaries that belong to a circle which isn't closed yet.</summary>
    private readonly List<SummaryKey> _order = [];
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> _graphs = [];
    private readonly Dictionary<IMethodSymbol, CapturedVariables> _captured = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _asked = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _raising = new(SymbolEqualityComparer.Default);
    private long _spent;
    private long _helpersEnd = OperationsOfHelpers;
    private bool _isCut;
    private Interests? _interests;
    private BodySearch? _search;

    /// <summary>The outermost method, by depth, that a recursion has come back to.</summary>
    private int _lowest = int.MaxValue;

    /// <param name="compilation">What is analyzed.</param>
    /// <param name="classification">What is known about it.</param>
    /// <param name="operations">How many operations are looked at in one body of a file, its repetitions included.</param>
    public World(Compilation compilation, ClassificationContext classification, Func<SyntaxTree, int> operations)
    {
        _operations = operations;
        _hints = new Lazy<HintTable>(() => new HintTable(classification.Kinds.All, Words.Packaged));
        _compilation = compilation;
        _classification = classification;
        _types = new SourceTypes(compilation);
        _reader = new ContentsReader(compilation, classification);
    }

    public LabelReader Labels => _classification.Labels;

    public MethodKnowledge Methods => _classification.Methods;

    public ShapeReader Shapes => _classification.Shapes;

    public MemberMap Maps => _classification.Maps;

    /// <summary>What was found, by the body in which it stands.</summary>
    public IEnumerable<Hit> Hits => _hits.Values.SelectMany(hits => hits);

    /// <summary>The members that take more work than is spent on one, and where they are declared.</summary>
    public IEnumerable<KeyValuePair<SyntaxNode, (ISymbol Member, string Limit)>> Unfinished => _unfinished;

    public void Run(CancellationToken cancellationToken)
    {
        _interests = new Interests(_compilation, _classification, _types, cancellationToken);
        if (!_interests.HasLabels)
        {
            return;
        }

        _search = new BodySearch(_compilation, new ShowingNames(_compilation, _classification, _types));
        var pending = _search.Find(_interests.OfLabels(cancellationToken), cancellationToken);
        for (var round = 0; pending.Count > 0 && round < MostRounds; round++)
        {
            _bodies.UnionWith(pending);
            var changed = WithDeclarations(_changed);
            _touched.UnionWith(changed);
            _changed.Clear();
            _summaries.Clear();
            foreach (var body in Ordered(pending))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Concerns(body, _hits.ContainsKey(body) ? changed : null, cancellationToken))
                {
                    Analyze(body, cancellationToken);
                }
            }

            pending = _search.Find(_changed.Select(_interests.OfMember).ToList(), cancellationToken);
        }

        foreach (var body in pending)
        {
            NotFollowed(body, SymbolOf(body, _compilation.GetSemanticModel(body.SyntaxTree), cancellationToken), "Limit.Rounds");
        }
    }

    /// <summary>Whether a body can have to do with labeled data; or with what changed since it was followed.</summary>
    private bool Concerns(SyntaxNode body, HashSet<ISymbol>? changed, CancellationToken cancellationToken)
    {
        if (ContentsOf(body, cancellationToken) is not { } contents)
        {
            return false;
        }

        if (changed is null && contents.IsLabeled)
        {
            return true;
        }

        foreach (var used in contents.Used)
        {
            if ((changed ?? _touched).Contains(used) || changed is null && used is IMethodSymbol { MethodKind: not MethodKind.LocalFunction } method && HandsOut(method, cancellationToken))
            {
                return true;
            }
        }

        foreach (var shown in contents.Shown)
        {
            if (HoldsInside(shown))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method with labels in sight can put them into an object that it is given, or hand them to a function.</summary>
    private bool HandsOut(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref || !DataTypes.IsData(DataTypes.Bare(parameter.Type)) && (Symbols.IsPlatform(parameter.Type) || parameter.Type.TypeKind is not (TypeKind.Class or TypeKind.Struct)))
            {
                foreach (var implementation in ImplementationsOf(method))
                {
                    foreach (var reference in implementation.DeclaringSyntaxReferences)
                    {
                        if (reference.GetSyntax(cancellationToken) is var body && _bodies.Contains(body) && ContentsOf(body, cancellationToken) is { IsLabeled: true })
                        {
                            return true;
                        }
                    }
                }

                return false;
            }
        }

        return false;
    }

    private Contents? ContentsOf(SyntaxNode body, CancellationToken cancellationToken)
    {
        if (!_contents.TryGetValue(body, out var contents))
        {
            var model = _compilation.GetSemanticModel(body.SyntaxTree);
            contents = model.GetOperation(body, cancellationToken) is { } root ? _reader.Of(root, SymbolOf(body, model, cancellationToken), cancellationToken) : null;
            _contents.Add(body, contents);
        }

        return contents;
    }

    private static HashSet<ISymbol> WithDeclarations(IEnumerable<ISymbol> members)
    {
        var all = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var member in members)
        {
            all.Add(member);
            var method = member switch
            {
                IMethodSymbol own => own,
                IPropertySymbol property => property.GetMethod ?? property.SetMethod,
                _ => null,
            };
            if (method?.PartialDefinitionPart is { } part)
            {
                all.Add(part);
            }

            foreach (var declaration in method is null ? [] : LabelReader.Declarations(method))
            {
                all.Add(declaration.OriginalDefinition);
                if (declaration.AssociatedSymbol is { } associated)
                {
                    all.Add(associated.OriginalDefinition);
                }
            }
        }

        return all;
    }

    /// <summary>What an unlabeled member holds by what is assigned to it anywhere, or <see langword="null"/>.</summary>
    public Snapshot? Held(ISymbol member) => _held.TryGetValue(member.OriginalDefinition, out var held) ? held : null;

    /// <summary>Whether some unlabeled member of a type takes labeled data.</summary>
    public bool HoldsInside(ITypeSymbol type)
    {
        if (_holders.Count == 0)
        {
            return false;
        }

        if (!_holding.TryGetValue(type, out var holds))
        {
            holds = ReachesHolder(type);
            _holding.Add(type, holds);
        }

        return holds;
    }

    /// <summary>A member takes a value: from now on it holds it wherever it is read.</summary>
    public void Take(ISymbol member, Snapshot value, bool isSummary)
    {
        var taken = value.Concrete().Trimmed();
        if (!taken.Carries)
        {
            return;
        }

        var definition = member.OriginalDefinition;
        var known = _held.TryGetValue(definition, out var held) ? held : Snapshot.Nothing;
        var joined = Snapshot.Join(known, taken).Trimmed();
        if (!joined.Equals(known))
        {
            _held[definition] = joined;
            _changed.Add(definition);
            if (definition.ContainingType is { } type && _holders.Add(type.OriginalDefinition))
            {
                _holding.Clear();
            }
        }
    }

    /// <summary>A delegate is called that a member holds: bodies that assign it are looked at.</summary>
    public void Ask(ISymbol member)
    {
        if (_compilation.Assembly.Equals(member.ContainingAssembly, SymbolEqualityComparer.Default) && _asked.Add(member.OriginalDefinition))
        {
            _changed.Add(member.OriginalDefinition);
        }
    }

    /// <summary>Whether a member without a label takes the label of what is assigned to it: one of this compilation, of a type that doesn't vary.</summary>
    public bool TakesLabels(ISymbol member)
    {
        var definition = member.OriginalDefinition;
        if (!_compilation.Assembly.Equals(definition.ContainingAssembly, SymbolEqualityComparer.Default) || definition.ContainingType is null or { IsAnonymousType: true } or { IsTupleType: true })
        {
            return false;
        }

        return definition switch
        {
            IFieldSymbol { IsConst: true } => false,
            IFieldSymbol or IPropertySymbol => !MentionsVariable(Symbols.TypeOf(definition)) && Labels.OfMember(definition, definition.ContainingType) is { Label: null, IsNotClassified: false },
            IParameterSymbol parameter => !MentionsVariable(parameter.Type) && Labels.OfParameter(parameter) is { Label: null, IsNotClassified: false },
            IEventSymbol => true,
            _ => false,
        };
    }

    /// <summary>Whether every member of a type's objects has a label or takes one: a method that declares the type knows as much as its caller.</summary>
    public bool IsKnownByType(ITypeSymbol? type)
        => type is INamedTypeSymbol { IsGenericType: false, IsAnonymousType: false, TypeKind: TypeKind.Class or TypeKind.Struct } named && _compilation.Assembly.Equals(named.ContainingAssembly, SymbolEqualityComparer.Default)
            && named.BaseType is null or { SpecialType: not SpecialType.None } or { IsGenericType: false };

    /// <summary>Whether a member that takes labeled data should say so: it is seen by other assemblies; or it is of another one, and named like such data.</summary>
    public bool AsksForLabel(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return _compilation.Assembly.Equals(member.ContainingAssembly, SymbolEqualityComparer.Default) || _hints.Value.Strong(member.Name) is not null;
    }

    /// <summary>Whether an auto-implemented property, or one with a body around its field.</summary>
    public bool IsAutomatic(IPropertySymbol property)
    {
        foreach (var member in property.OriginalDefinition.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variables that a function uses of the methods around it.</summary>
    public CapturedVariables CapturedBy(IMethodSymbol function, SyntaxNode? syntax)
    {
        if (!_captured.TryGetValue(function, out var captured))
        {
            _captured.Add(function, captured = new CapturedVariables(syntax));
        }

        return captured;
    }

    public bool HasBody(IMethodSymbol method) => _types.HasBody(method);

    /// <summary>Whether a method, or an implementation of it, has a body in this compilation.</summary>
    public bool HasBodies(IMethodSymbol method) => !_types.ImplementationsOf(method).IsEmpty;

    /// <summary>The methods in this compilation that a call may reach.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method) => _types.ImplementationsOf(method);

    /// <summary>Whether a method may return or do something with labeled data although it is given none.</summary>
    public bool MayCarry(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is var body && _bodies.Contains(body) && (body is TypeDeclarationSyntax || Concerns(body, null, cancellationToken)))
            {
                return true;
            }
        }

        return method.PartialImplementationPart is { } part && MayCarry(part, cancellationToken);
    }

    /// <summary>What a method does with its inputs.</summary>
    /// <param name="method">The method.</param>
    /// <param name="given">The inputs that the caller gives something that is followed.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Summary SummaryOf(IMethodSymbol method, Inputs given, CancellationToken cancellationToken)
    {
        var definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        var key = new SummaryKey(definition, given);
        if (_summaries.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_assumed.TryGetValue(key, out var assumed))
        {
            // Recursion: what is known of it so far.
            _lowest = Math.Min(_lowest, assumed.Depth);
            return assumed.Summary;
        }

        var depth = _assumed.Count;
        if (_spent > Math.Min(_helpersEnd, Math.Max(OperationsOfHelpersAtLeast, (long)OperationsOfHelpersForEach * _bodies.Count)))
        {
            // The body at hand leads to more code than is looked at for one.
            _isCut = true;
            return Summary.Nothing;
        }

        if (depth >= DeepestSummaries)
        {
            NotFollowed(definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), definition, "Limit.Calls");
            return Summary.Nothing;
        }

        var outer = _lowest;
        var lowest = int.MaxValue;
        var summary = Summary.Nothing;
        var first = _order.Count;
        for (var i = 0; i < MostRepetitions; i++)
        {
            _lowest = int.MaxValue;
            _assumed[key] = (summary, depth);
            var next = Summarize(definition, given, cancellationToken);
            lowest = Math.Min(lowest, _lowest);

            // What calls itself is repeated until it is stable; a part of a larger circle is repeated with the whole.
            var isDone = lowest != depth || next.Equals(summary);
            summary = next;
            if (isDone)
            {
                break;
            }

            for (var j = first; j < _order.Count; j++)
            {
                _summaries.Remove(_order[j]);
            }

            _order.RemoveRange(first, _order.Count - first);
        }

        _assumed.Remove(key);
        _summaries[key] = summary;
        if (lowest < depth)
        {
            _lowest = Math.Min(outer, lowest);
            _order.Add(key);
        }
        else
        {
            // The circle is closed: nobody outside of it has it repeated.
            _lowest = outer;
            _order.RemoveRange(first, _order.Count - first);
        }

        return summary;
    }

    /// <summary>Whether a database of EF Core gets ciphertext for a member.</summary>
    public bool IsStoredProtected(INamedTypeSymbol? context, ITypeSymbol? entity, ISymbol member, CancellationToken cancellationToken)
        => entity is not null && _classification.Stores.IsProtected(context, Symbols.ElementType(entity) ?? entity, member, cancellationToken);

    /// <summary>Where everything goes that is written to a stream or writer of a type, or <see langword="null"/>.</summary>
    public Sink? StreamSink(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers("Write"))
            {
                if (member is IMethodSymbol { Parameters.Length: > 0 } write)
                {
                    return Methods.IsNoSink(type!) ? null : Methods.Of(write, type).SinkAt(0);
                }
            }
        }

        return null;
    }

    /// <summary>Goes by the definitions of types, so that a generic type that holds ever larger ones of its kind has an end.</summary>
    private bool ReachesHolder(ITypeSymbol type)
    {
        var visited = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is IArrayTypeSymbol array)
            {
                pending.Push(array.ElementType);
                continue;
            }

            if (next is not INamedTypeSymbol named || DataTypes.IsData(named))
            {
                continue;
            }

            foreach (var argument in named.TypeArguments)
            {
                if (argument is not ITypeParameterSymbol && !visited.Contains(argument.OriginalDefinition))
                {
                    pending.Push(argument);
                }
            }

            for (var t = named.OriginalDefinition; t is not null && !Symbols.IsPlatform(t) && visited.Add(t) && visited.Count < MostTypesOfShape; t = t.BaseType?.OriginalDefinition)
            {
                if (_holders.Contains(t))
                {
                    return true;
                }

                foreach (var member in t.GetMembers())
                {
                    if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property)
                    {
                        pending.Push(property.Type);
                    }
                }
            }
        }

        return false;
    }

    private static bool MentionsVariable(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsVariable(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsVariable),
        _ => false,
    };

    private static IEnumerable<SyntaxNode> Ordered(HashSet<SyntaxNode> bodies)
        => bodies.OrderBy(body => body.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(body => body.SpanStart);

    private void Analyze(SyntaxNode body, CancellationToken cancellationToken)
    {
        if (GraphOf(body, cancellationToken) is not { } graph)
        {
            return;
        }

        var model = _compilation.GetSemanticModel(body.SyntaxTree);
        var symbol = SymbolOf(body, model, cancellationToken);
        var budget = _operations(body.SyntaxTree);
        var context = new BodyContext(this, symbol, isSummary: false, cancellationToken) { Budget = budget };
        try
        {
            _isCut = false;
            _helpersEnd = _spent + OperationsOfHelpers;
            Seed(context, symbol as IMethodSymbol);
            var returned = new GraphRun(context, graph, symbol).Run();
            RunLambdas(context);
            if (context.RaisesHeld && symbol is IMethodSymbol raising && _raising.Add(raising.OriginalDefinition))
            {
                // Its callers do now what the functions do.
                _changed.Add(raising.OriginalDefinition);
            }

            if (symbol is IMethodSymbol method && Given(context, method, returned) is { Carries: true } result && Remember(method, result))
            {
                _changed.Add(method.OriginalDefinition);
            }
        }
        catch (Exception e) when (e is BudgetException or InsufficientExecutionStackException)
        {
            NotFollowed(body, symbol, "Limit.Operations");
        }

        if (_isCut)
        {
            NotFollowed(body, symbol, "Limit.Calls");
        }

        _hits[body] = context.Hits.ToImmutableArray();
    }

    /// <summary>What a method gives its callers: its result and what it leaves in their variables.</summary>
    private static Snapshot Given(BodyContext context, IMethodSymbol method, FlowValue returned)
    {
        var given = context.Export(returned).Concrete();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && context.State.Variables.TryGetValue(parameter, out var left))
            {
                given = Snapshot.Join(given, context.Export(left).Concrete());
            }
        }

        return given;
    }

    private void NotFollowed(SyntaxNode body, ISymbol? symbol, string limit)
    {
        if (symbol is not null)
        {
            _unfinished[body] = (symbol, limit);
        }
    }

    /// <returns>Whether the result of a method is more than was known.</returns>
    private bool Remember(IMethodSymbol method, Snapshot result)
    {
        var known = _held.TryGetValue(method.OriginalDefinition, out var held) ? held : Snapshot.Nothing;
        var joined = Snapshot.Join(known, result);
        if (joined.Equals(known))
        {
            return false;
        }

        _held[method.OriginalDefinition] = joined;
        return true;
    }

    private Summary Summarize(IMethodSymbol method, Inputs given, CancellationToken cancellationToken)
    {
        var budget = Math.Min(OperationsOfSummary, _operations(method.DeclaringSyntaxReferences[0].SyntaxTree));
        var context = new BodyContext(this, method, isSummary: true, cancellationToken) { Budget = budget, Given = given };
        try
        {
            Seed(context, method);
            var result = FlowValue.Nothing;
            foreach (var reference in method.DeclaringSyntaxReferences)
            {
                var syntax = reference.GetSyntax(cancellationToken);
                if (syntax is TypeDeclarationSyntax type)
                {
                    new PrimaryConstructor(this, context, method).Run(type, cancellationToken);
                }
                else if (GraphOf(syntax, cancellationToken) is { } graph)
                {
                    result = FlowValue.Join(result, new GraphRun(context, graph, method).Run());
                }
            }

            RunLambdas(context);
            foreach (var parameter in method.Parameters)
            {
                if (parameter.RefKind is RefKind.Out or RefKind.Ref && context.State.Variables.TryGetValue(parameter, out var handed))
                {
                    context.Add(new Effect.Out(parameter.Ordinal, context.Export(handed)));
                }
            }

            return new Summary(context.Export(result), context.Effects);
        }
        catch (Exception e) when (e is BudgetException or InsufficientExecutionStackException)
        {
            NotFollowed(method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), method, "Limit.Operations");
        }
        finally
        {
            _spent += budget - context.Budget;
        }

        return Summary.Nothing;
    }

    private void Seed(BodyContext context, IMethodSymbol? method)
    {
        foreach (var parameter in method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
        {
            if (parameter.RefKind == RefKind.Out)
            {
                continue;
            }

            var label = Labels.OfParameter(parameter);
            var value = label.Label is { } known ? FlowValue.Of(Trace.OfLabel(parameter, known, null, context.IsSummary ? InputPath.Of(parameter) : null))
                : context.IsSummary && !label.IsNotClassified ? FlowValue.Of(Trace.OfInput(InputPath.Of(parameter), null))
                : FlowValue.Nothing;
            context.State = context.State.With(parameter, DataTypes.IsData(DataTypes.Bare(parameter.Type)) ? value : value.WithSite(new Site(parameter)));
        }
    }

    /// <summary>Lambdas that nobody called in sight are called by somebody else, some time.</summary>
    private static void RunLambdas(BodyContext context)
    {
        while (context.Lambdas.FirstOrDefault(pair => !context.Ran.Contains(pair.Key)) is { Key: { } lambda, Value: var (graph, state) })
        {
            context.State = FlowState.Join(state, context.State);
            Nested.Run(context, lambda, graph, Arguments.None, call: null, keepsPlace: false);
        }
    }

    private static ISymbol? SymbolOf(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken) => body switch
    {
        ArrowExpressionClauseSyntax { Parent: { } property } => (model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod,
        EqualsValueClauseSyntax { Parent: { } declaration } => model.GetDeclaredSymbol(declaration, cancellationToken),
        TypeDeclarationSyntax type => (model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) == type)),
        _ => model.GetDeclaredSymbol(body, cancellationToken),
    };

    public ControlFlowGraph? GraphOf(SyntaxNode syntax, CancellationToken cancellationToken)
    {
        if (!_graphs.TryGetValue(syntax, out var graph))
        {
            graph = syntax is BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } ? null : ControlFlowGraph.Create(syntax, _compilation.GetSemanticModel(syntax.SyntaxTree), cancellationToken);
            _graphs.Add(syntax, graph);
        }

        return graph;
    }

    private readonly record struct SummaryKey(IMethodSymbol Method, Inputs Given)
    {
        public bool Equals(SummaryKey other) => Given.Equals(other.Given) && SymbolEqualityComparer.Default.Equals(Method, other.Method);

        public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Method) * 31) + Given.GetHashCode();
    }
}
