using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Shapes;
using GovDataSecurity.Analyzers.Stores;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Evaluates calls: what arrives at a sink, what a method of the compilation does by its summary, what a method of a library does by what is known of it.</summary>
internal sealed class Calls
{
    /// <summary>Values of <c>EntityState</c>.</summary>
    private const int Modified = 3, Added = 4;

    private readonly BodyContext _context;
    private readonly Evaluator _evaluator;
    private readonly Library _library;

    public Calls(BodyContext context, Evaluator evaluator)
    {
        _context = context;
        _evaluator = evaluator;
        Exposure = new Exposure(context, Print);
        _library = new Library(context, evaluator, this);
    }

    public Exposure Exposure { get; }

    /// <summary>What the delegates returned that the method being applied calls.</summary>
    private Dictionary<InputPath, FlowValue> _invoked = [];

    private World World => _context.World;

    public FlowValue Invoke(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (call.Syntax is WithExpressionSyntax)
        {
            return _context.Copy(_evaluator.Evaluate(call.Instance), new Site(call.Syntax), call.Type).At(call.Syntax);
        }

        var receiver = _evaluator.Evaluate(call.Instance);
        var arguments = Arguments.Of(call.Arguments, method, _evaluator, _context);
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call, receiver, arguments);
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            CheckParameters(method, arguments);
            return InvokeLocal(method, arguments, call.Syntax);
        }

        var facts = World.Methods.Of(method, call.Instance is null ? null : _evaluator.Unwrapped(call.Instance).Type);
        CheckParameters(method, arguments);
        Leave(call, method, facts, receiver, arguments);
        return Result(call, method, facts, receiver, arguments);
    }

    public FlowValue Create(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor || creation.Type is not INamedTypeSymbol type)
        {
            return _evaluator.Quietly(creation);
        }

        var arguments = Arguments.Of(creation.Arguments, constructor, _evaluator, _context);
        var facts = World.Methods.Of(constructor);
        CheckParameters(constructor, arguments);
        Leave(creation, constructor, facts, FlowValue.Nothing, arguments);
        if (Symbols.IsPlatform(type) || facts.IsCarrier)
        {
            return _library.Create(creation, type, arguments);
        }

        var made = _context.Make(new Site(creation.Syntax), World.Shapes.TouchesLabels(type) ? type : null, HeapObject.Built);
        if (World.HasBody(constructor))
        {
            if (Given(arguments, made, constructor) != Inputs.None || World.MayCarry(constructor, _context.CancellationToken))
            {
                Apply(constructor, made, arguments, creation, made);
            }
        }
        else
        {
            // The constructor of another assembly sets the members that its parameters are named after.
            foreach (var argument in arguments.Passed)
            {
                if (World.Labels.Of(type).Members.Values.FirstOrDefault(member => string.Equals(member.Member.Name, argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase)) is { } named)
                {
                    _context.WriteMember(made, named.Member.Name, argument.Value);
                }
                else if (_context.Carries(argument.Value))
                {
                    made = made.WithTraces(_context.Flatten(FlowValue.Join(made.TracesOnly(), argument.Value)).Traces);
                }
            }
        }

        return made;
    }

    /// <summary>Calls what a delegate may stand for.</summary>
    public FlowValue InvokeTargets(FlowValue function, Arguments arguments, IOperation call, IMethodSymbol? invoked = null)
    {
        var result = FlowValue.Nothing;
        foreach (var target in function.Targets)
        {
            if (target.Sink is { } sink)
            {
                foreach (var argument in arguments.Passed)
                {
                    Arrive(Destination.Of(sink, target.Method), argument.Value, argument.Operation, sink.View);
                }
            }
            else if (target.Graph is { } graph)
            {
                Closure.Enter(_context, target.Method, function);
                result = FlowValue.Join(result, Nested.Run(_context, target.Method, graph, arguments, call.Syntax, keepsPlace: target.Method.MethodKind == MethodKind.LocalFunction));
                Closure.Leave(_context, target.Method, function);
            }
            else if (target.Method.MethodKind == MethodKind.LocalFunction)
            {
                result = FlowValue.Join(result, InvokeLocal(target.Method, arguments, call.Syntax));
            }
            else
            {
                result = FlowValue.Join(result, InvokeReference(target.Method, arguments, call));
            }
        }

        if (_context.IsSummary)
        {
            foreach (var trace in function.Traces)
            {
                if (trace is { Label: null, Input: { } input } && _context.IsOwn(input))
                {
                    _context.Add(new Effect.Invoke(input, arguments.Values.Select(value => _context.Export(value)).ToImmutableArray()));
                    if (input.Then(invoked?.OriginalDefinition ?? InvokeOf(call)) is { } returned)
                    {
                        result = FlowValue.Join(result, FlowValue.Of(Trace.OfInput(returned, call.Syntax)));
                    }
                }
            }
        }

        return result;
    }

    /// <summary>What a method of the compilation makes of a receiver and arguments: by its summary, of all its implementations where it is called through an interface or base class.</summary>
    public FlowValue Apply(IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call, FlowValue receiverWithType)
    {
        var result = FlowValue.Nothing;
        var isSkipped = false;
        foreach (var candidate in World.ImplementationsOf(method))
        {
            var implementation = candidate.PartialImplementationPart ?? candidate;
            var given = Given(arguments, receiverWithType, implementation);
            if (given != Inputs.None || World.MayCarry(implementation, _context.CancellationToken) || Makes(implementation))
            {
                var made = Apply(World.SummaryOf(implementation, given, _context.CancellationToken), implementation, receiver, arguments, call);
                result = FlowValue.Join(result, IsNumberOfAnyType(implementation, call) ? made.Map(trace => trace.Source is { } source && !Symbols.IsQuantity(DataTypes.Bare(Symbols.TypeOf(source))) ? null : trace) : made);
            }
            else
            {
                isSkipped = true;
            }
        }

        // A link of a chain that carries nothing hands on the object.
        return isSkipped && !method.ReturnsVoid && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) ? FlowValue.Join(result, receiver) : result;
    }

    /// <summary>Whether a call gives a number where the method is written for any type: it doesn't make one of a text.</summary>
    private static bool IsNumberOfAnyType(IMethodSymbol method, IOperation call)
        => !method.ReturnsVoid && DataTypes.Bare(method.OriginalDefinition.ReturnType).TypeKind == TypeKind.TypeParameter && call.Type is { } type && Symbols.IsQuantity(DataTypes.Bare(type));

    /// <summary>Whether a method that is given nothing may still make something that matters: a function, or an object whose members hold labeled data elsewhere.</summary>
    private bool Makes(IMethodSymbol method)
        => !method.ReturnsVoid && DataTypes.Bare(method.ReturnType) is var type && !DataTypes.IsData(type) && (Symbols.DelegateOf(type) is not null || type is INamedTypeSymbol && World.HoldsInside(type));

    /// <summary>The inputs of a method that are given something that is followed. A constructor is told of every object: it keeps them.</summary>
    private Inputs Given(Arguments arguments, FlowValue receiver, IMethodSymbol method)
    {
        var given = Inputs.None;
        foreach (var argument in arguments.ByParameter)
        {
            var parameter = argument.Parameter;
            if (IsGiven(argument.Value, method.MethodKind == MethodKind.Constructor ? null : parameter?.OriginalDefinition.Type))
            {
                given = given.With(parameter?.Ordinal ?? 0);
            }
        }

        return !IsBareReceiver(receiver) && IsGiven(receiver, method.ContainingType) ? given.WithReceiver() : given;
    }

    /// <summary>Whether a method must be told what a value holds: it doesn't know by the type that it declares.</summary>
    private bool IsGiven(FlowValue value, ITypeSymbol? declared)
        => _context.IsGiven(value, World.IsKnownByType(declared)) || !value.Types.IsEmpty && (declared is null || !World.Shapes.TouchesLabels(declared));

    /// <summary>The receiver of a summarized method itself: what its members hold is known when they take it.</summary>
    private bool IsBareReceiver(FlowValue receiver)
        => _context.IsSummary && receiver is { Traces.Length: 1, Types.IsEmpty: true, Targets.IsEmpty: true } && receiver.Traces[0] is { Label: null, Input: { Root: not IParameterSymbol, Steps.IsEmpty: true } };

    /// <summary>What an operator or a conversion makes of its operands.</summary>
    public FlowValue Operator(IMethodSymbol method, IReadOnlyList<FlowValue> operands, IOperation operation, IReadOnlyList<IOperation> operations)
    {
        var arguments = Arguments.Of(operands, operations, method);
        var facts = World.Methods.Of(method);
        Leave(operation, method, facts, FlowValue.Nothing, arguments);
        return Result(operation, method, facts, FlowValue.Nothing, arguments);
    }

    public FlowValue Dynamic(IOperation operation, IOperation? called, ImmutableArray<IOperation> arguments)
    {
        var receiver = called is IDynamicMemberReferenceOperation { Instance: { } instance } ? _evaluator.Evaluate(instance) : _evaluator.Evaluate(called);
        var value = receiver.TracesOnly();
        foreach (var argument in arguments)
        {
            value = FlowValue.Join(value, _context.Flatten(_evaluator.Evaluate(argument)));
        }

        if (called is IDynamicMemberReferenceOperation { MemberName: "ToString" } reference)
        {
            return FlowValue.Of(Exposure.Of(receiver, null, View.Text, reference.Instance?.Syntax ?? operation.Syntax));
        }

        // A method called with something dynamic is chosen at run time: each of its name may be meant.
        if (called is IDynamicMemberReferenceOperation { ContainingType: { } type, MemberName: var name })
        {
            for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
            {
                foreach (var candidate in t.GetMembers(name).OfType<IMethodSymbol>().Where(candidate => candidate.Parameters.Length == arguments.Length))
                {
                    var facts = World.Methods.Of(candidate);
                    if (facts.Declassifies != Declassification.None || facts.IsNeutral)
                    {
                        return FlowValue.Nothing;
                    }

                    var passed = Arguments.Of([.. arguments.Select(_evaluator.Evaluate)], arguments, candidate);
                    Leave(operation, candidate, facts, FlowValue.Nothing, passed);
                    if (World.HasBody(candidate))
                    {
                        return Apply(candidate, FlowValue.Nothing, passed, operation, FlowValue.Nothing);
                    }
                }
            }
        }

        return value;
    }

    /// <summary>A property whose meaning is known, or <see langword="null"/> for one that holds data as a member does.</summary>
    public FlowValue? KnownProperty(IPropertyReferenceOperation reference, FlowValue instance)
        => reference.Property is { IsIndexer: false, GetMethod: { } getter } property && World.Methods.SinkOfReceiver(property) is { } sink
            ? FlowValue.Join(_library.Property(reference, instance) ?? _context.ReadMember(instance, property, reference.Instance?.Type, reference.Syntax), FlowValue.Of(new Target(getter, null, sink)))
            : _library.Property(reference, instance);

    public void SetProperty(IPropertyReferenceOperation reference, FlowValue instance, FlowValue passing, FlowValue value, IOperation? source, SyntaxNode syntax)
    {
        var property = reference.Property;
        if (World.Methods.SinkOf(property, reference.Instance?.Type) is { } sink)
        {
            if (property is { Name: "State", ContainingType.Name: "EntityEntry" })
            {
                Track(reference, sink, source);
            }
            else
            {
                Arrive(Destination.Of(sink, property.Name, ContextOf(reference.Instance)), value, source ?? reference, sink.View);
            }
        }
        else if (reference.Instance is { } holder && SinkOfHolder(holder, instance) is { } held)
        {
            Arrive(Destination.Of(held, property.Name), value, source ?? reference, held.View);
        }

        if (DataTypes.IsTransparent(property.ContainingType) && reference.Instance is { } wrapper)
        {
            _evaluator.Assign(_evaluator.Unwrapped(wrapper), value, source, syntax);
            return;
        }

        if (property.SetMethod is { } setter && World.HasBody(setter))
        {
            _evaluator.CheckLower(World.Labels.OfMember(property, reference.Instance?.Type), value, source, syntax);
            Apply(setter, instance, Arguments.Of([passing], [source ?? reference], setter), reference, instance);
            if (World.Labels.OfMember(property, reference.Instance?.Type).Label is null)
            {
                return;
            }
        }

        if (Symbols.IsPlatform(property.ContainingType) && !property.ContainingType.IsAnonymousType)
        {
            _context.AddToMember(instance, HeapObject.Element, passing);
        }

        _evaluator.Store(instance, property, reference.Instance?.Type, passing, value, source, syntax);
    }

    /// <summary>What is said to be added or modified is stored as if it was passed to <c>Add</c> or <c>Update</c>.</summary>
    private void Track(IPropertyReferenceOperation state, Sink sink, IOperation? source)
    {
        if (source?.ConstantValue is { HasValue: true, Value: Modified or Added } && state.Instance is { } entry
            && _evaluator.Unwrapped(entry) is IInvocationOperation { TargetMethod.Name: "Entry", Instance: { } context, Arguments: { Length: 1 } passed })
        {
            var entity = passed[0].Value;
            Arrive(Destination.Of(sink, state.Property.Name, ContextOf(context)), _evaluator.WithType(_evaluator.Evaluate(entity), entity), entity, sink.View);
        }
    }

    /// <summary>An element of a collection or dictionary takes a value.</summary>
    public void SetElement(IPropertyReferenceOperation reference, FlowValue passing, FlowValue value, IOperation? source, SyntaxNode syntax)
    {
        var collection = _evaluator.Evaluate(reference.Instance);
        var property = reference.Property;
        var sink = World.Methods.SinkOf(property, reference.Instance?.Type) ?? (reference.Instance is { } holder ? SinkOfHolder(holder, collection) : null);
        foreach (var argument in reference.Arguments)
        {
            var key = _evaluator.Evaluate(argument.Value);
            if (sink is not null)
            {
                Arrive(Destination.Of(sink, property.ContainingType.Name), key, argument.Value, sink.View);
            }

            if (DataTypes.IsDictionary(reference.Instance?.Type) && reference.Instance is { } dictionary)
            {
                _evaluator.AddTo(dictionary, collection, key, argument.Value, HeapObject.Key);
            }
        }

        if (sink is not null)
        {
            Arrive(Destination.Of(sink, property.ContainingType.Name), value, source ?? reference, sink.View);
        }

        if (property.SetMethod is { } setter && World.HasBody(setter))
        {
            var values = reference.Arguments.Select(argument => _evaluator.Evaluate(argument.Value)).Append(passing).ToImmutableArray();
            Apply(setter, collection, Arguments.Of(values, [], setter, source ?? reference), reference, collection);
        }
        else if (reference.Instance is { } instance)
        {
            _evaluator.AddTo(instance, collection, passing, source);
        }
    }

    /// <summary>What a value is taken apart into: the elements of a tuple, what a record's positional members or a <c>Deconstruct</c> method gives.</summary>
    public ImmutableArray<FlowValue> Parts(FlowValue value, ITypeSymbol? type, int count, SyntaxNode syntax)
    {
        var parts = ImmutableArray.CreateBuilder<FlowValue>(count);
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count)
        {
            foreach (var item in tuple.TupleElements)
            {
                parts.Add(_context.ReadMember(value, item, tuple, syntax));
            }

            return parts.MoveToImmutable();
        }

        var method = type is null ? null : Deconstructor(type, count);
        if (method is not null && World.HasBody(method))
        {
            var outs = new FlowValue[count];
            foreach (var implementation in World.ImplementationsOf(method))
            {
                var summary = World.SummaryOf(implementation, Inputs.None.WithReceiver(), _context.CancellationToken);
                foreach (var effect in summary.Effects)
                {
                    if (effect is Effect.Out { Ordinal: var ordinal, Value: var snapshot } && ordinal < count)
                    {
                        outs[ordinal] = FlowValue.Join(outs[ordinal] ?? FlowValue.Nothing, Instantiate(snapshot, implementation, value, Arguments.None, syntax, ordinal));
                    }
                }
            }

            return outs.Select(part => part ?? FlowValue.Nothing).ToImmutableArray();
        }

        for (var i = 0; i < count; i++)
        {
            var name = method?.Parameters[i].Name;
            var member = name is null ? null : type!.GetMembers().Where(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase)).OrderBy(candidate => candidate is IPropertySymbol ? 0 : 1)
                .FirstOrDefault(candidate => candidate is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null });
            parts.Add(member is not null
                ? FlowValue.Join(_context.ReadMember(value, member, type, syntax), Symbols.IsPlatform(type!) ? KeyOrValue(member.Name) : FlowValue.Nothing)
                : _context.Flatten(value).ReadAt(syntax));
        }

        return parts.MoveToImmutable();

        FlowValue KeyOrValue(string name) => name is "Key" or "Value" ? value.TracesOnly().ReadAt(syntax) : FlowValue.Nothing;
    }

    public void Arrive(Destination destination, FlowValue value, IOperation operation, View view)
    {
        if (value.IsNothing && operation.Type is { } type && (DataTypes.IsData(type) || !World.Shapes.TouchesLabels(_evaluator.Unwrapped(operation).Type ?? type) && !World.HoldsInside(type)))
        {
            return;
        }

        var bare = _evaluator.Unwrapped(operation).Type ?? operation.Type;
        var exposed = Exposure.Of(value, bare, view, operation.Syntax);
        if (destination.Sink?.Kind == "orm")
        {
            exposed = exposed.RemoveAll(trace => trace.IsFromObject && trace.Source is { } member && World.IsStoredProtected(destination.Context, bare, member, _context.CancellationToken));
        }

        _context.Arrive(destination, exposed, operation.Syntax, bare, view, bare is not null && World.Shapes.TouchesLabels(bare));
    }

    /// <summary>Where everything goes that is put into the object that an expression gives: <c>ex.Data</c>, <c>response.Headers</c>, or a variable that holds it.</summary>
    public Sink? SinkOfHolder(IOperation holder, FlowValue value, IMethodSymbol? called = null)
    {
        if (_evaluator.Unwrapped(holder) is IPropertyReferenceOperation { Property: var property } && SinkOf(property) is { } sink)
        {
            return sink;
        }

        foreach (var target in value.Targets)
        {
            if (target.Method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol held } && SinkOf(held) is { } kept)
            {
                return kept;
            }
        }

        return null;

        Sink? SinkOf(IPropertySymbol property) => called is null ? World.Methods.SinkOfReceiver(property) : World.Methods.SinkOfReceiver(property, called);
    }

    private FlowValue InvokeDelegate(IInvocationOperation call, FlowValue function, Arguments arguments)
    {
        if (call.Instance is { } instance && _evaluator.Unwrapped(instance) is IMemberReferenceOperation { Member: var member })
        {
            World.Ask(member);
            _context.RaisesHeld |= !function.Targets.IsEmpty;
        }

        return InvokeTargets(function, arguments, call);
    }

    private FlowValue InvokeLocal(IMethodSymbol function, Arguments arguments, SyntaxNode call)
    {
        var definition = function.OriginalDefinition;
        return Nested.GraphOf(_evaluator.Graph, definition, _context.CancellationToken) is { } graph
            ? Nested.Run(_context, definition, graph, arguments, call, keepsPlace: true)
            : FlowValue.Nothing;
    }

    /// <summary>Calls a method that a delegate stands for.</summary>
    private FlowValue InvokeReference(IMethodSymbol method, Arguments arguments, IOperation call)
    {
        var facts = World.Methods.Of(method);
        var passed = arguments.For(method);
        Leave(call, method, facts, FlowValue.Nothing, passed);
        return Result(call, method, facts, FlowValue.Nothing, passed);
    }

    private FlowValue Print(IMethodSymbol method, FlowValue value, SyntaxNode at)
    {
        if (World.Methods.Of(method).Declassifies != Declassification.None || !World.HasBody(method))
        {
            return FlowValue.Nothing;
        }

        var summary = World.SummaryOf(method, Inputs.None.WithReceiver(), _context.CancellationToken);
        var printed = Instantiate(summary.Result, method, value, Arguments.None, at, 0);
        foreach (var effect in summary.Effects)
        {
            // A PrintMembers writes into the builder that it is given.
            if (effect is Effect.Store { Holder.Root: IParameterSymbol, Value: var written })
            {
                printed = FlowValue.Join(printed, Instantiate(written, method, value, Arguments.None, at, 1));
            }
        }

        return _context.Flatten(printed).Map(trace => trace.Label is null && trace.Input is null ? null : trace);
    }

    /// <summary>What arrives at the sinks of a call.</summary>
    private void Leave(IOperation call, IMethodSymbol method, MethodFacts facts, FlowValue receiver, Arguments arguments)
    {
        var instance = (call as IInvocationOperation)?.Instance;
        if (instance is not null && !receiver.Types.IsEmpty && method.Name.StartsWith("Write", StringComparison.Ordinal) && (!facts.HasSinks || World.Methods.IsNoSink(_evaluator.Unwrapped(instance).Type ?? method.ContainingType)))
        {
            LeaveThrough(receiver, method, arguments);
        }

        if ((instance ?? arguments.Receiver) is { } holder && SinkOfHolder(holder, instance is null ? arguments.ReceiverValue : receiver, method) is { } held)
        {
            foreach (var argument in arguments.Passed)
            {
                if (!ReferenceEquals(argument.Operation, holder))
                {
                    Arrive(Destination.Of(held, method), argument.Value, argument.Operation, held.View);
                }
            }
        }
        else if (facts.HasSinks)
        {
            var template = LogTemplate.Of(call, method);
            foreach (var argument in arguments.Passed)
            {
                if (argument.Parameter is { } parameter && facts.SinkAt(parameter.Ordinal) is { } sink && (instance is null || !IsQuiet(instance, receiver)))
                {
                    if (sink.Kind == "orm" && instance is not null && IsColumnProtected(method, arguments, instance))
                    {
                        continue;
                    }

                    if (method.MethodKind == MethodKind.Constructor && Symbols.IsPlatform(parameter.Type) && IsStream(parameter.Type))
                    {
                        continue;
                    }

                    var view = template.ViewOf(parameter, argument.Position, sink);
                    view = view == View.Text && argument.Position < 0 && Symbols.ElementType(parameter.Type) is not null ? View.Elements : view;
                    if (view is not null && !argument.Value.Targets.IsEmpty && Symbols.DelegateOf(parameter.Type) is not null)
                    {
                        // What a formatter makes of a state that is passed too is reported there.
                        _context.ReadsTree = parameter.Type.Name == "Expression";
                        var made = _library.Returned(call, argument, arguments, receiver)
                            .Map(trace => arguments.Passed.Any(other => !ReferenceEquals(other, argument) && other.Parameter is { } passed && facts.SinkAt(passed.Ordinal) is not null && other.Value.Traces.Any(same => SymbolEqualityComparer.Default.Equals(same.Source, trace.Source) && same.Label is not null)) ? null : trace);
                        _context.ReadsTree = false;
                        var type = DataTypes.Bare(Symbols.DelegateOf(parameter.Type)!.ReturnType);
                        Arrive(Destination.Of(sink, method, ContextOf(instance ?? arguments.Receiver)), made.IsNothing || DataTypes.IsData(type) ? made : made.WithType(type), argument.Operation, view.Value);
                    }
                    else if (view is not null)
                    {
                        Arrive(Destination.Of(sink, method, ContextOf(instance ?? arguments.Receiver)), argument.Value, argument.Operation, view.Value);
                    }
                }
            }

            if (facts.Receiver is { } outgoing && (instance ?? arguments.Receiver) is { } extended)
            {
                Arrive(Destination.Of(outgoing, method, ContextOf(extended)), instance is null ? arguments.ReceiverValue : receiver, extended, outgoing.View);
            }
        }
    }

    /// <summary>What is written to a writer arrives where the stream leads that it writes to.</summary>
    private void LeaveThrough(FlowValue receiver, IMethodSymbol method, Arguments arguments)
    {
        if (receiver.Types.Any(World.Methods.IsNoSink))
        {
            return;
        }

        foreach (var wrapped in receiver.Types)
        {
            if (World.StreamSink(wrapped) is { } sink)
            {
                foreach (var argument in arguments.Passed)
                {
                    Arrive(Destination.Of(sink, method.Name), argument.Value, argument.Operation, View.Elements);
                }

                return;
            }
        }
    }

    /// <summary>Where everything goes that is written to a stream or writer that is passed, or to what it writes to; <see langword="null"/> where nothing leaves.</summary>
    public Sink? SinkOfStream(Argument argument)
    {
        if (argument.Value.Types.Any(World.Methods.IsNoSink))
        {
            return null;
        }

        return World.StreamSink(_evaluator.Unwrapped(argument.Operation).Type) ?? argument.Value.Types.Select(World.StreamSink).FirstOrDefault(sink => sink is not null);
    }

    /// <summary>Whether the object called on is one of a type through which nothing leaves, whatever its base class says.</summary>
    private bool IsQuiet(IOperation instance, FlowValue receiver)
    {
        foreach (var wrapped in receiver.Types)
        {
            if (World.Methods.IsNoSink(wrapped))
            {
                return true;
            }
        }

        return _evaluator.Unwrapped(instance).Type is { } type && World.Methods.IsNoSink(type) && !receiver.Types.Any(wrapped => World.StreamSink(wrapped) is not null);
    }

    private static bool IsStream(ITypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.Name is "Stream" or "TextWriter" or "TextReader")
            {
                return true;
            }
        }

        return false;
    }

    private FlowValue Result(IOperation call, IMethodSymbol method, MethodFacts facts, FlowValue receiver, Arguments arguments)
    {
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } output && World.Labels.OfParameter(output).Label is { } labeled)
            {
                _evaluator.Assign(argument.Operation, FlowValue.Of(Trace.OfLabel(output, labeled, argument.Operation.Syntax)), null, call.Syntax);
            }
        }

        if (facts.Declassifies != Declassification.None)
        {
            var input = _context.Flatten(arguments.Joined(receiver.TracesOnly()));
            if (call.Type is { } made && !DataTypes.IsData(DataTypes.Bare(made)) && made.SpecialType != SpecialType.System_Object)
            {
                // An object of which nothing shows.
                return _context.Make(new Site(call.Syntax), null, HeapObject.Built);
            }

            return input.Under(facts.Declassifies == Declassification.Encryption ? Protection.Encrypted : Protection.Masked);
        }

        var label = World.Labels.OfResult(method);
        if (label.Label is { } declared)
        {
            return FlowValue.Of(Trace.OfLabel(method, declared, call.Syntax));
        }

        if (facts.Returned is { } returned)
        {
            return FlowValue.Of(new Target(method, null, returned));
        }

        if (label.IsNotClassified || facts.IsNeutral)
        {
            return _library.Neutral(call, method, receiver, arguments);
        }

        if (facts.IsSerializer)
        {
            return Serialize(method, call as IInvocationOperation, receiver, arguments);
        }

        if (facts.IsMapper && call is IInvocationOperation mapping)
        {
            return _library.MapInto(mapping, method, arguments);
        }

        if (facts.IsReveal)
        {
            return _context.Flatten(arguments.Joined(receiver.TracesOnly())).Map(trace => trace.Revealed());
        }

        if (call is IInvocationOperation { Instance: { } printed } && method is { Name: "ToString", MethodKind: MethodKind.Ordinary } && method.Parameters.All(parameter => parameter.Type.SpecialType == SpecialType.System_String || parameter.Type.Name is "IFormatProvider"))
        {
            return FlowValue.Of(Exposure.Of(_evaluator.WithType(receiver, printed), _evaluator.Unwrapped(printed).Type, View.Text, printed.Syntax));
        }

        var definition = method.ReducedFrom ?? method;
        if (World.HasBodies(definition))
        {
            var result = Apply(definition, receiver, arguments.Unreduced(method), call, call is IInvocationOperation { Instance: { } called } ? _evaluator.WithType(receiver, called) : receiver);
            return Symbols.IsVerdict(call.Type) ? FlowValue.Nothing : result;
        }

        return _library.Invoke(call, method, facts, receiver, arguments);
    }

    private FlowValue Serialize(IMethodSymbol method, IInvocationOperation? call, FlowValue receiver, Arguments arguments)
    {
        var view = method.ContainingNamespace?.ToDisplayString() switch
        {
            { } space when space.StartsWith("Newtonsoft", StringComparison.Ordinal) => View.Newtonsoft,
            { } space when space.StartsWith("System.Xml", StringComparison.Ordinal) || space.StartsWith("System.Runtime.Serialization", StringComparison.Ordinal) => View.Xml,
            _ => View.Json,
        };
        var result = FlowValue.Nothing;
        foreach (var argument in arguments.Passed)
        {
            result = FlowValue.Join(result, FlowValue.Of(Exposure.Of(argument.Value, _evaluator.Unwrapped(argument.Operation).Type ?? argument.Operation.Type, view, argument.Operation.Syntax)));
        }

        if (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task", Arity: 0 })
        {
            // Written into a stream or writer that is passed.
            foreach (var argument in arguments.Passed)
            {
                _context.AddToMember(argument.Value, HeapObject.Element, result);
                if (SinkOfStream(argument) is { } sink)
                {
                    foreach (var trace in result.Traces)
                    {
                        _context.Arrive(Destination.Of(sink, method), [trace], argument.Operation.Syntax, argument.Operation.Type, View.Value);
                    }
                }
            }

            return FlowValue.Nothing;
        }

        return call?.Instance is null ? result : FlowValue.Join(result, receiver.TracesOnly());
    }

    private void CheckParameters(IMethodSymbol method, Arguments arguments)
    {
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is { RefKind: not RefKind.Out } parameter && World.Labels.OfParameter(parameter) is { } label && (label.Label is not null || label.IsNotClassified))
            {
                _evaluator.CheckLower(label, argument.Value, argument.Operation);
            }
        }
    }

    private FlowValue Apply(Summary summary, IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call)
    {
        var outer = _invoked;
        _invoked = [];
        foreach (var effect in summary.Effects)
        {
            _context.Budget -= 4;
            switch (effect)
            {
                case Effect.Leak leak:
                    Leak(leak, method, receiver, arguments, call);
                    break;
                case Effect.Store { Member: var member, Value: var stored } when !IsLive(stored, receiver, arguments) && (member is null or IEventSymbol || World.Labels.OfMember(member, null).Label is null):
                    break;
                case Effect.Store { Holder: null, Member: { } member } store:
                    Keep(member, store.Value, method, receiver, arguments, call);
                    break;
                case Effect.Store { Holder: { } holder } store:
                    Store(store, holder, method, receiver, arguments, call);
                    break;
                case Effect.Take { Value: var taken } take when IsLive(taken, receiver, arguments):
                    Take(take, method, receiver, arguments, call);
                    break;
                case Effect.Out { Ordinal: var ordinal, Value: var snapshot }:
                    // What a caller isn't told of keeps the label of the parameter.
                    if (arguments.At(ordinal) is { } target && Instantiate(snapshot, method, receiver, arguments, call.Syntax, ordinal + 1) is var given
                        && (_context.Carries(given) || target.Parameter is not { RefKind: RefKind.Out } output || World.Labels.OfParameter(output).Label is null))
                    {
                        _evaluator.Assign(target.Operation, given, null, call.Syntax);
                    }

                    break;
                case Effect.Invoke invoke:
                    var function = Resolve(InputPath.Of(invoke.Delegate.Root) with { Steps = invoke.Delegate.Steps }, method, receiver, arguments, call.Syntax);
                    if (!function.Targets.IsEmpty || _context.IsSummary)
                    {
                        var values = invoke.Arguments.Select((snapshot, i) => Instantiate(snapshot, method, receiver, arguments, call.Syntax, 100 + i)).ToImmutableArray();
                        var returned = InvokeTargets(function, Arguments.Of(values, [], null, call), call);
                        _invoked[invoke.Delegate] = _invoked.TryGetValue(invoke.Delegate, out var earlier) ? FlowValue.Join(earlier, returned) : returned;
                    }

                    break;
            }
        }

        var result = !summary.Result.IsBuilt && summary.Result.Members.IsEmpty && !IsLive(summary.Result, receiver, arguments)
            ? summary.Result.Value.WithTraces(ImmutableArray<Trace>.Empty)
            : Instantiate(summary.Result, method, receiver, arguments, call.Syntax, 0);
        _invoked = outer;
        return result;
    }

    /// <summary>Whether a value of a summary has something in it at a call: labeled data, a function, or an input for which something is given.</summary>
    private bool IsLive(Snapshot value, FlowValue receiver, Arguments arguments)
    {
        if (!value.Value.Targets.IsEmpty || !value.Value.Types.IsEmpty)
        {
            return true;
        }

        foreach (var trace in value.Value.Traces)
        {
            if (trace.Label is not null || trace.Input is { } input && (Root(input.Root, receiver, arguments) is not { } given || !given.Sites.IsEmpty && input.Steps.IsEmpty || _context.Carries(given) || input.Root is not IParameterSymbol))
            {
                return true;
            }
        }

        foreach (var member in value.Members)
        {
            if (IsLive(member.Value, receiver, arguments))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? InvokeOf(IOperation call) => (call as IInvocationOperation)?.TargetMethod is { MethodKind: MethodKind.DelegateInvoke } invoke ? invoke.OriginalDefinition : null;

    private void Leak(Effect.Leak leak, IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call)
    {
        var value = Resolve(leak.Input, method, receiver, arguments, call.Syntax);
        var at = arguments.OperationOf(leak.Input.Root) ?? (call as IInvocationOperation)?.Instance ?? call;
        var type = leak.Input.Steps.IsEmpty ? _evaluator.Unwrapped(at).Type : null;
        var exposed = Exposure.Of(value, type, leak.View, at.Syntax);
        if (leak.IsShapeReported)
        {
            exposed = exposed.RemoveAll(trace => trace.IsFromObject && trace.Label is not null);
        }

        if (leak.Destination.Sink?.Kind == "orm")
        {
            exposed = exposed.RemoveAll(trace => trace.IsFromObject && trace.Source is { } member && World.IsStoredProtected(leak.Destination.Context, type, member, _context.CancellationToken));
        }

        _context.Arrive(leak.Destination, exposed.Select(trace => trace.Passing(leak.At)), at.Syntax, type, leak.View, leak.IsShapeReported);
    }

    private void Keep(ISymbol member, Snapshot value, IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call)
    {
        var kept = Instantiate(value, method, receiver, arguments, call.Syntax, 200);
        if (World.TakesLabels(member))
        {
            World.Take(member, _context.Export(kept), _context.IsSummary);
        }

        _context.WriteMember(FlowValue.Of(new Site(member.ContainingType.OriginalDefinition), null), member.Name, kept);
        if (_context.IsSummary && _context.Export(kept) is { Carries: true } snapshot)
        {
            _context.Add(new Effect.Store(null, member, snapshot));
        }
    }

    private void Store(Effect.Store store, InputPath holder, IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call)
    {
        var target = Resolve(holder, method, receiver, arguments, call.Syntax);
        var value = Instantiate(store.Value, method, receiver, arguments, call.Syntax, 300);
        if (store.Member is null)
        {
            var operation = holder.Steps.IsEmpty ? arguments.OperationOf(holder.Root) : null;
            if (operation is not null)
            {
                _evaluator.AddTo(operation, target, value, null);
            }
            else
            {
                _context.AddToMember(target, HeapObject.Element, value);
                if (!holder.Steps.IsEmpty && holder.Steps[holder.Steps.Length - 1] is { } collection && World.TakesLabels(collection))
                {
                    World.Take(collection, new Snapshot(FlowValue.Nothing, false, ImmutableDictionary<string, Snapshot>.Empty.Add(HeapObject.Element, _context.Export(value))), _context.IsSummary);
                }
            }

            return;
        }

        if (store.Member is not IEventSymbol && World.Labels.OfMember(store.Member, null) is { } label && (label.Label is not null || label.IsNotClassified))
        {
            if (label.Label is { } declared && !_context.Carries(value) && DataTypes.IsData(DataTypes.Bare(Symbols.TypeOf(store.Member)))
                && store.Value.Value.Traces.FirstOrDefault(trace => trace.Label is null)?.Input is { Root: IParameterSymbol } given && arguments.OperationOf(given.Root) is { } passed && !_evaluator.IsConstant(passed))
            {
                value = FlowValue.Of(Trace.OfLabel(store.Member, declared, passed.Syntax));
            }

            var at = arguments.OperationCarrying(value) ?? call;
            _evaluator.CheckLower(label, value, at);
        }
        else if (World.TakesLabels(store.Member))
        {
            World.Take(store.Member, _context.Export(value), _context.IsSummary);
        }

        _context.WriteMember(target, BodyContext.KeyOf(store.Member), value);
        if (_context.IsSummary)
        {
            _context.Add(target, store.Member, _context.Export(value, withIdle: World.Labels.OfMember(store.Member, null).Label is not null), always: true);
        }
    }

    /// <summary>What a member of an object takes that was made on the way.</summary>
    private void Take(Effect.Take take, IMethodSymbol method, FlowValue receiver, Arguments arguments, IOperation call)
    {
        var taken = _context.Export(Instantiate(take.Value, method, receiver, arguments, call.Syntax, 400));
        World.Take(take.Member, taken, _context.IsSummary);
        _context.Add(FlowValue.Nothing, take.Member, taken, always: false);
    }

    private FlowValue Instantiate(Snapshot snapshot, IMethodSymbol method, FlowValue receiver, Arguments arguments, SyntaxNode call, int index)
        => _context.Import(snapshot, new Site(call, index.ToString(System.Globalization.CultureInfo.InvariantCulture)), trace => Resolve(trace, method, receiver, arguments, call));

    /// <summary>What a trace of a summary stands for at a call.</summary>
    private FlowValue Resolve(Trace trace, IMethodSymbol method, FlowValue receiver, Arguments arguments, SyntaxNode call)
    {
        if (trace.Input is not { } input || !Belongs(input.Root, method))
        {
            return FlowValue.Of(trace.Standing(call));
        }

        if (!CanHave(input, arguments) || trace.Label is not null && IsGivenConstant(input, arguments))
        {
            return FlowValue.Nothing;
        }

        if (trace.Label is not null)
        {
            return TrackedOnly(input, receiver, arguments) is { } tracked
                ? (tracked.Sites.IsEmpty ? tracked : _context.Flatten(tracked)).Map(found => trace.Protection == Protection.None ? found : found.Under(trace.Protection))
                : Outer(trace, input, receiver, arguments).Map(found => found.Standing(arguments.OperationOf(input.Root)?.Syntax ?? call));
        }

        var resolved = Resolve(input, method, receiver, arguments, call);
        if (trace.Protection != Protection.None)
        {
            return _context.Flatten(resolved).Under(trace.Protection);
        }

        return trace.IsFromObject
            ? FlowValue.Of(Exposure.Of(resolved, input.Steps.IsEmpty && arguments.OperationOf(input.Root) is { } operation ? _evaluator.Unwrapped(operation).Type : null, View.Text, arguments.OperationOf(input.Root)?.Syntax ?? call))
            : resolved;
    }

    /// <summary>The trace of a labeled member or parameter as the caller's own callers know it: one for each of their inputs that is passed on.</summary>
    private FlowValue Outer(Trace trace, InputPath input, FlowValue receiver, Arguments arguments)
    {
        var result = FlowValue.Nothing;
        foreach (var candidate in _context.IsSummary && Root(input.Root, receiver, arguments) is { } value ? value.Traces : ImmutableArray<Trace>.Empty)
        {
            if (candidate.Protection == Protection.None)
            {
                var outer = candidate.Input;
                foreach (var step in input.Steps)
                {
                    outer = outer?.Then(step);
                }

                result = FlowValue.Join(result, FlowValue.Of(trace.Through(outer)));
            }
        }

        return result.IsNothing ? FlowValue.Of(trace.Through(null)) : result;
    }

    private FlowValue Resolve(InputPath input, IMethodSymbol method, FlowValue receiver, Arguments arguments, SyntaxNode call)
    {
        if (!Belongs(input.Root, method) || Root(input.Root, receiver, arguments) is not { } value)
        {
            return FlowValue.Nothing;
        }

        var path = InputPath.Of(input.Root);
        foreach (var step in input.Steps)
        {
            if (step is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke })
            {
                value = _invoked.TryGetValue(path, out var returned) ? returned : FlowValue.Nothing;
                path = path.Then(step) ?? path;
                continue;
            }

            path = path.Then(step) ?? path;
            value = step is null ? _context.ElementOf(value, null, null).Map(trace => trace.At is { } at && IsInside(at, call) ? trace : trace.Standing(call)) : _context.ReadMember(value, step, null, arguments.OperationOf(input.Root)?.Syntax ?? call);
        }

        return value;
    }

    /// <summary>Whether a constant is passed for a labeled parameter: nobody's data.</summary>
    private bool IsGivenConstant(InputPath input, Arguments arguments)
        => input is { Steps.IsEmpty: true, Root: IParameterSymbol parameter } && arguments.At(parameter.Ordinal) is { IsFromElsewhere: false, Operation: var passed } && _evaluator.IsConstant(passed);

    /// <summary>Whether what is passed can have the member that a path begins with: of several implementations, one may be for another type.</summary>
    private bool CanHave(InputPath input, Arguments arguments)
    {
        if (input.Steps.IsEmpty || input.Steps[0] is not { ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false } holder } || input.Root is not IParameterSymbol parameter
            || arguments.At(parameter.Ordinal) is not { IsFromElsewhere: false, Operation: var passed } || _evaluator.Unwrapped(passed).Type is not { } type || DataTypes.Bare(type) is not { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } given
            || Symbols.IsPlatform(given) || Symbols.IsPlatform(holder))
        {
            return true;
        }

        return Symbols.Inherits(given, holder) || Symbols.Inherits(holder, given);
    }

    private static bool IsInside(SyntaxNode inner, SyntaxNode outer) => inner.SyntaxTree == outer.SyntaxTree && outer.Span.Contains(inner.Span);

    private FlowValue? TrackedOnly(InputPath input, FlowValue receiver, Arguments arguments)
    {
        var value = Root(input.Root, receiver, arguments);
        if (input.Steps.IsEmpty)
        {
            return value is { Traces.IsEmpty: false } && value.Traces.All(trace => trace.Protection != Protection.None) ? value : null;
        }

        foreach (var step in input.Steps)
        {
            value = value is null || value.Sites.IsEmpty || step is IMethodSymbol ? null : _context.Tracked(value, step is null ? HeapObject.Element : BodyContext.KeyOf(step));
        }

        return value;
    }

    private static FlowValue? Root(ISymbol root, FlowValue receiver, Arguments arguments)
        => root is IParameterSymbol parameter ? arguments.At(parameter.Ordinal)?.Value : receiver;

    private static bool Belongs(ISymbol root, IMethodSymbol method)
        => root is not IParameterSymbol parameter || SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition)
            || method.PartialDefinitionPart is { } definition && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, definition);

    private static IMethodSymbol? Deconstructor(ITypeSymbol type, int count)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count && !method.IsStatic) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a call sets a column, named by a function, that its context stores protected.</summary>
    private bool IsColumnProtected(IMethodSymbol method, Arguments arguments, IOperation instance)
    {
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter?.Ordinal == 0 && argument.Operation.Syntax is LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax column }
                && _evaluator.Graph.OriginalOperation.SemanticModel?.GetSymbolInfo(column, _context.CancellationToken).Symbol is { } member and (IPropertySymbol or IFieldSymbol))
            {
                return World.IsStoredProtected(ContextOf(instance), method.ContainingType.TypeArguments.FirstOrDefault() ?? member.ContainingType, member, _context.CancellationToken);
            }
        }

        return false;
    }

    /// <summary>The class of the context of EF Core that a call stores in.</summary>
    private INamedTypeSymbol? ContextOf(IOperation? instance)
    {
        var root = instance;
        for (var operation = instance is null ? null : _evaluator.Unwrapped(instance); operation is not null;)
        {
            if (operation.Type is INamedTypeSymbol type && EntityFramework.IsContext(type))
            {
                return type;
            }

            operation = operation switch
            {
                IMemberReferenceOperation { Instance: { } holder } => _evaluator.Unwrapped(holder),
                IInvocationOperation { Instance: { } holder } => _evaluator.Unwrapped(holder),
                IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } extended } => _evaluator.Unwrapped(extended[0].Value),
                _ => null,
            };
            root = operation ?? root;
        }

        return root is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction }, DeclaringSyntaxReferences: { Length: 1 } declared } }
            ? ContextOf(declared[0].GetSyntax(_context.CancellationToken).FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>())
            : null;
    }

    /// <summary>The class of the context that a call is made on, along its chain, which is given a function.</summary>
    private INamedTypeSymbol? ContextOf(AnonymousFunctionExpressionSyntax? function)
    {
        if (function?.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            || _evaluator.Graph.OriginalOperation.SemanticModel is not { } model || model.SyntaxTree != call.SyntaxTree)
        {
            return null;
        }

        for (ExpressionSyntax? link = call; link is not null;)
        {
            link = link switch
            {
                InvocationExpressionSyntax inner => inner.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                _ => null,
            };
            if (link is not null && model.GetTypeInfo(link, _context.CancellationToken).Type is INamedTypeSymbol type && EntityFramework.IsContext(type))
            {
                return type;
            }
        }

        return null;
    }
}
