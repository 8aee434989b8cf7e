using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What methods and properties do whose bodies aren't there: by the knowledge of them, and by their types. A collection is what was put into it.</summary>
internal sealed class Library(BodyContext context, Evaluator evaluator, Calls calls)
{
    private static readonly string[] Collecting = ["Add", "Append", "Insert", "Push", "Enqueue", "Set", "Write", "TryAdd", "TryWrite", "Put", "Prepend", "Update", "UnionWith", "GetOrAdd", "TryUpdate", "Send", "Post", "CopyTo"];

    private World World => context.World;

    public FlowValue Create(IObjectCreationOperation creation, INamedTypeSymbol type, Arguments arguments)
    {
        var functions = RunFunctions(creation, arguments, FlowValue.Nothing, null);
        if (DataTypes.IsTransparent(type))
        {
            return FlowValue.Join(functions.Result, arguments.Passed.Where(argument => argument.Value.Targets.IsEmpty).Aggregate(FlowValue.Nothing, (value, argument) => FlowValue.Join(value, argument.Value)));
        }

        if (DataTypes.IsData(type) || !Symbols.IsPlatform(type))
        {
            var held = FlowValue.Of(arguments.Passed.Where(argument => argument.Value.Targets.IsEmpty && DataTypes.CanHold(type, argument.Operation.Type))
                .SelectMany(argument => Shown(argument, View.Text)).ToImmutableArray());
            return DataTypes.IsData(type) ? held : FlowValue.Join(held, context.Make(new Site(creation.Syntax), null, HeapObject.Built));
        }

        var content = HeapObject.Built;
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is not { } parameter || !argument.Value.Targets.IsEmpty)
            {
                continue;
            }

            if (type.Name is "KeyValuePair" or "DictionaryEntry" or "Tuple" or "ValueTuple")
            {
                content = content.With(char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1), argument.Value);
            }
            else if (context.Carries(argument.Value))
            {
                content = Put(content, type, argument);
            }
        }

        var made = context.Make(new Site(creation.Syntax), null, content);
        if (type.Name is "Progress" or "ActionBlock" or "TransformBlock" or "TransformManyBlock")
        {
            foreach (var argument in arguments.Passed)
            {
                made = FlowValue.Join(made, argument.Value.WithTraces(ImmutableArray<Trace>.Empty));
            }
        }

        return Over(made, type, arguments);
    }

    /// <summary>A writer over a stream, a builder over a text: what is written into the one is in the other.</summary>
    private FlowValue Over(FlowValue made, INamedTypeSymbol type, Arguments arguments)
    {
        if (arguments.Passed.Length == 0 || !IsWriter(type) || evaluator.Unwrapped(arguments.Passed[0].Operation).Type is not { } wrapped)
        {
            return made;
        }

        if (DataTypes.IsData(wrapped))
        {
            // Named by its path, a file is written as through a stream over it.
            return arguments.Passed[0].Parameter?.Name is "outputFileName" or "filename" && evaluator.Graph.OriginalOperation.SemanticModel?.Compilation.GetTypeByMetadataName("System.IO.FileStream") is { } file
                ? made.WithType(file)
                : made;
        }

        var inner = arguments.Passed[0].Value;
        made = inner.Sites.IsEmpty ? made : made.WithSite(inner.Sites[0]);
        made = inner.Types.IsEmpty || World.Methods.IsNoSink(type) ? made.WithType(World.Methods.IsNoSink(type) ? type : wrapped) : made;
        foreach (var known in World.Methods.IsNoSink(type) && IsProtecting(type) ? ImmutableArray<ITypeSymbol>.Empty : inner.Types)
        {
            made = made.WithType(known);
        }

        return made;
    }

    /// <returns><see langword="null"/> for a property that holds data as a member does.</returns>
    public FlowValue? Property(IPropertyReferenceOperation reference, FlowValue instance)
    {
        var property = reference.Property;
        if (World.Methods.IsNeutral(property))
        {
            return FlowValue.Nothing;
        }

        if (property.Name is "Length" or "Count" or "LongLength" or "Rank" && Symbols.IsQuantity(property.Type) && (Symbols.IsPlatform(property.ContainingType) || property.ContainingType.SpecialType == SpecialType.System_Array))
        {
            return FlowValue.Nothing;
        }

        if (reference.Instance is not { } holder || !Symbols.IsPlatform(property.ContainingType) || property.ContainingType.IsAnonymousType)
        {
            return null;
        }

        if (DataTypes.IsTransparent(property.ContainingType))
        {
            return Symbols.IsVerdict(property.Type) && property.Name is "HasValue" or "IsCompleted" or "IsFaulted" or "IsValueCreated" ? FlowValue.Nothing : instance;
        }

        switch (property.Name)
        {
            case "Current":
                return Enumerated(instance, property.Type, reference.Syntax);
            case "Keys" when DataTypes.IsDictionary(evaluator.Unwrapped(holder).Type):
                return Collection(reference.Syntax, context.ElementOf(instance, null, null, HeapObject.Key));
            case "Values" when DataTypes.IsDictionary(evaluator.Unwrapped(holder).Type):
                return Collection(reference.Syntax, context.ElementOf(instance, null, null));
            case "Task" or "Reader" or "Writer" or "Rows" or "Span" or "Memory" or "BaseStream":
                return instance;
            default:
                return null;
        }
    }

    /// <summary>A method whose result tells nothing still calls what it is given.</summary>
    public FlowValue Neutral(IOperation call, IMethodSymbol method, FlowValue receiver, Arguments arguments)
    {
        RunFunctions(call, arguments, receiver, method);
        return FlowValue.Nothing;
    }

    /// <summary>A copy by member names, as mappers make it.</summary>
    public FlowValue MapInto(IInvocationOperation call, IMethodSymbol method, Arguments arguments)
    {
        if (arguments.Passed.FirstOrDefault(argument => !DataTypes.IsData(argument.Operation.Type) && World.Shapes.TouchesLabels(evaluator.Unwrapped(argument.Operation).Type ?? argument.Operation.Type!)) is not { } source
            || call.Type is not { } result)
        {
            return FlowValue.Nothing;
        }

        var from = DataTypes.Bare(evaluator.Unwrapped(source.Operation).Type ?? source.Operation.Type!);
        var to = DataTypes.Bare(result);
        var destination = arguments.Passed.FirstOrDefault(argument => !ReferenceEquals(argument, source) && argument.Operation.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } type && SymbolEqualityComparer.Default.Equals(type, to));
        if (Symbols.ElementType(from) is { } fromElement && Symbols.ElementType(to) is { } toElement)
        {
            return Collection(call.Syntax, MapOne(call, source, context.ElementOf(source.Value, fromElement, null), fromElement, toElement, null));
        }

        return MapOne(call, source, source.Value, from, to, destination?.Value);
    }

    public FlowValue Invoke(IOperation operation, IMethodSymbol method, MethodFacts facts, FlowValue receiver, Arguments arguments)
    {
        var call = operation as IInvocationOperation;
        var extended = call?.Instance is null && method.IsExtensionMethod ? arguments.At(0) : null;
        var owner = call?.Instance ?? extended?.Operation;
        var ownerValue = call?.Instance is null ? extended?.Value ?? FlowValue.Nothing : receiver;
        var ownerType = owner is null ? null : evaluator.Unwrapped(owner).Type ?? owner.Type;
        var functions = RunFunctions(operation, arguments, ownerValue, method);
        if (HandsOn(method))
        {
            calls.InvokeTargets(ownerValue, arguments, operation);
        }

        if (method is { IsStatic: true, Name: "Create" } && operation.Type is INamedTypeSymbol writer && writer.Name.EndsWith("Writer", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(writer, method.ContainingType))
        {
            return Over(context.Make(new Site(operation.Syntax), null, HeapObject.Built), writer, arguments);
        }

        var isCollecting = call?.Instance is not null && !DataTypes.IsData(ownerType) && IsCollecting(method, facts, ownerType);
        if (isCollecting)
        {
            PutAll(call!, method, facts, ownerValue, ownerType, arguments, functions);
        }

        if (method.Name == "Clear" && call?.Instance is not null && ownerValue.Sites.Length == 1 && ownerType is not null && Symbols.IsPlatform(ownerType))
        {
            context.State = context.State.With(ownerValue.Sites[0], HeapObject.Built);
        }

        if (Symbols.IsPlatform(method.ContainingType))
        {
            CopyInto(method, ownerValue, arguments, operation);
        }

        AssignOuts(method, ownerValue, ownerType, arguments, operation);
        if (operation.Type is not { SpecialType: not SpecialType.System_Void } declared)
        {
            return FlowValue.Nothing;
        }

        var result = DataTypes.Bare(declared);
        if (Symbols.IsVerdict(result))
        {
            return FlowValue.Nothing;
        }

        if (isCollecting && ownerType is not null && SymbolEqualityComparer.Default.Equals(declared, ownerType))
        {
            return ownerValue;
        }

        if (IsSame(method.Name) && !DataTypes.IsData(result))
        {
            return ownerValue;
        }

        var value = DataTypes.IsData(result)
            ? Data(method, facts, result, ownerValue, ownerType, owner, arguments, functions)
            : Object(operation, method, facts, result, ownerValue, ownerType, arguments, functions);
        return Symbols.IsQuantity(result) && !Computes(method) ? value.Map(trace => trace) : value;
    }

    /// <summary>What an enumerator gives: of a dictionary, pairs.</summary>
    public FlowValue Enumerated(FlowValue collection, ITypeSymbol element, SyntaxNode at)
    {
        if (element is INamedTypeSymbol { Name: "KeyValuePair" or "DictionaryEntry" } && Symbols.IsPlatform(element) && !HasPairs(collection))
        {
            return context.Make(new Site(at), null, HeapObject.Built
                .With("Key", context.ElementOf(collection, null, at, HeapObject.Key))
                .With("Value", context.ElementOf(collection, null, at)));
        }

        return context.ElementOf(collection, element, at);
    }

    /// <summary>Whether pairs were put into a collection, and not keys and values into a dictionary.</summary>
    private bool HasPairs(FlowValue collection)
    {
        foreach (var site in collection.Sites)
        {
            if (context.ObjectAt(site).Members.TryGetValue(HeapObject.Element, out var element) && context.Tracked(element, "Key") is not null && !element.Sites.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Calls the functions that a method is given, with what its types say that it passes to them.</summary>
    private Functions RunFunctions(IOperation call, Arguments arguments, FlowValue receiver, IMethodSymbol? method)
    {
        var result = FlowValue.Nothing;
        var byName = ImmutableArray.CreateBuilder<(IParameterSymbol Parameter, FlowValue Value, ITypeSymbol? Type)>();
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is not { } parameter || argument.Value.Targets.IsEmpty && !(context.IsSummary && Symbols.DelegateOf(parameter.Type) is not null)
                || (Symbols.DelegateOf(parameter.Type) ?? Symbols.DelegateOf(argument.Operation.Type ?? parameter.Type)) is not { } signature)
            {
                continue;
            }

            var returned = Returned(call, argument, arguments, receiver, signature, byName);
            var declared = (argument.Operation is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation { Symbol: var lambda } } ? lambda : signature).ReturnType;
            byName.Add((parameter, returned, declared));
            if (method is null || GetsIntoResult(parameter))
            {
                result = FlowValue.Join(result, WithTypeOf(returned, signature.ReturnType));
            }
        }

        // A query calls its functions in the order in which it is written.
        byName.Sort((a, b) => a.Parameter.Ordinal.CompareTo(b.Parameter.Ordinal));
        return new Functions(result, byName.ToImmutable());
    }

    /// <summary>What a function returns that a method is given.</summary>
    public FlowValue Returned(IOperation call, Argument argument, Arguments arguments, FlowValue receiver)
        => (Symbols.DelegateOf(argument.Parameter!.Type) ?? Symbols.DelegateOf(argument.Operation.Type ?? argument.Parameter.Type)) is { } signature
            ? Returned(call, argument, arguments, receiver, signature, ImmutableArray.CreateBuilder<(IParameterSymbol, FlowValue, ITypeSymbol?)>())
            : FlowValue.Nothing;

    private FlowValue Returned(IOperation call, Argument argument, Arguments arguments, FlowValue receiver, IMethodSymbol signature, ImmutableArray<(IParameterSymbol Parameter, FlowValue Value, ITypeSymbol? Type)>.Builder earlier)
    {
        var given = ImmutableArray.CreateBuilder<FlowValue>(signature.Parameters.Length);
        foreach (var input in signature.Parameters)
        {
            given.Add(Given(call, input.Type, arguments, receiver, earlier));
        }

        return calls.InvokeTargets(argument.Value, Arguments.Of(given.ToImmutable(), [], signature, argument.Operation), call, signature);
    }

    private FlowValue WithTypeOf(FlowValue value, ITypeSymbol type)
        => type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface && !DataTypes.IsData(type) && World.Shapes.TouchesLabels(type) ? value.WithType(type) : value;

    private FlowValue Given(IOperation call, ITypeSymbol wanted, Arguments arguments, FlowValue receiver, ImmutableArray<(IParameterSymbol Parameter, FlowValue Value, ITypeSymbol? Type)>.Builder earlier)
    {
        var result = FlowValue.Nothing;
        if ((call as IInvocationOperation)?.Instance is { } instance)
        {
            result = From(receiver, evaluator.Unwrapped(instance).Type);
            result = FlowValue.Join(result, From(receiver, instance.Type));
        }

        foreach (var argument in arguments.Passed)
        {
            if (argument.Value.Targets.IsEmpty)
            {
                result = FlowValue.Join(result, From(argument.Value, argument.Operation.Type));
            }
        }

        foreach (var (_, value, type) in earlier)
        {
            result = FlowValue.Join(result, From(value, type));
        }

        return result;

        FlowValue From(FlowValue value, ITypeSymbol? type)
        {
            if (type is null || value.IsNothing)
            {
                return FlowValue.Nothing;
            }

            if (SymbolEqualityComparer.Default.Equals(DataTypes.Bare(type), DataTypes.Bare(wanted)))
            {
                return value;
            }

            if (DataTypes.IsData(wanted) && type is INamedTypeSymbol { IsGenericType: true } builder && !Symbols.IsPlatform(builder) && builder.TypeArguments.Contains(wanted, SymbolEqualityComparer.Default))
            {
                // What a link of a chain was made for, it hands to the functions of the next one.
                return value.TracesOnly();
            }

            return Symbols.ElementType(type) is { } element && !DataTypes.IsData(type) && (SymbolEqualityComparer.Default.Equals(element, wanted) || wanted.SpecialType == SpecialType.System_Object)
                ? Enumerated(value, element, call.Syntax)
                : Symbols.ElementType(type) is { } inner && Symbols.ElementType(wanted) is { } wantedElement && SymbolEqualityComparer.Default.Equals(inner, wantedElement) && wanted.SpecialType != SpecialType.System_String ? value
                : FlowValue.Nothing;
        }
    }

    private FlowValue MapOne(IInvocationOperation call, Argument source, FlowValue value, ITypeSymbol from, ITypeSymbol to, FlowValue? existing, int depth = 0)
    {
        var made = existing is { Sites.Length: > 0 } ? existing : context.Make(new Site(call.Syntax, "mapped" + depth), World.Shapes.TouchesLabels(to) ? to : null, HeapObject.Built);
        foreach (var pair in World.Maps.Of(from, to, context.CancellationToken))
        {
            var target = pair.Target;
            var held = value;
            var holder = from;
            foreach (var member in pair.Path)
            {
                held = context.ReadMember(held, member, holder, source.Operation.Syntax);
                holder = Symbols.TypeOf(member);
            }

            held = held.ReadAt(source.Operation.Syntax).Passing(call.Syntax);
            if (pair.Inner is { } inner && depth < 3)
            {
                held = Symbols.ElementType(holder) is { } element && !DataTypes.IsData(holder)
                    ? Collection(call.Syntax, MapOne(call, source, context.ElementOf(held, element, null), inner.Source, inner.Target, null, depth + 1))
                    : MapOne(call, source, held, inner.Source, inner.Target, null, depth + 1);
            }

            var label = World.Labels.OfMember(target, to);
            if (label.Label is not null || label.IsNotClassified)
            {
                evaluator.CheckLower(label, held, null, source.Operation.Syntax);
            }
            else if (World.TakesLabels(target))
            {
                World.Take(target, context.Export(held), context.IsSummary);
            }

            context.WriteMember(made, target.Name, held);
        }

        return made;
    }

    /// <summary>A text, number or bytes made of the receiver and the arguments.</summary>
    private FlowValue Data(IMethodSymbol method, MethodFacts facts, ITypeSymbol result, FlowValue owner, ITypeSymbol? ownerType, IOperation? ownerOperation, Arguments arguments, Functions functions)
    {
        var value = context.Flatten(functions.Result);
        var isFromFunctions = !functions.ByParameter.IsEmpty && functions.ByParameter.Any(function => GetsIntoResult(function.Parameter) && !function.Parameter.ContainingSymbol.Name.StartsWith("First", StringComparison.Ordinal))
            && ReturnsVariable(method);
        if (ownerOperation is not null && !isFromFunctions && (DataTypes.CanHold(result, ownerType) || Computes(method)))
        {
            value = FlowValue.Join(value, DataTypes.IsDictionary(ownerType) ? context.ElementOf(owner, null, null).TracesOnly()
                : facts.IsText ? FlowValue.Of(calls.Exposure.Of(owner, ownerType, View.Elements, ownerOperation.Syntax))
                : context.Flatten(owner));
        }

        if (!TakesArguments(method, facts, ownerType))
        {
            return value;
        }

        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is not { } parameter || ReferenceEquals(argument.Operation, ownerOperation) || !argument.Value.Targets.IsEmpty || parameter.RefKind == RefKind.Out
                || !GetsIntoResult(parameter) || !(DataTypes.CanHold(result, evaluator.Unwrapped(argument.Operation).Type) || Computes(method)))
            {
                continue;
            }

            value = FlowValue.Join(value, facts.IsText
                ? FlowValue.Of(Shown(argument, argument.Position < 0 && Symbols.ElementType(parameter.Type) is not null ? View.Elements : View.Text).ToImmutableArray())
                : context.Flatten(argument.Value));
        }

        return value;
    }

    /// <summary>An object made of the receiver and the arguments: a collection of the same elements, an element, or something that holds them.</summary>
    private FlowValue Object(IOperation operation, IMethodSymbol method, MethodFacts facts, ITypeSymbol result, FlowValue owner, ITypeSymbol? ownerType, Arguments arguments, Functions functions)
    {
        var element = Symbols.ElementType(result);
        var ownerElement = ownerType is null ? null : Symbols.ElementType(ownerType);
        if (ownerElement is not null && !DataTypes.IsData(ownerType) && (element is null || SymbolEqualityComparer.Default.Equals(result, ownerElement)) && ReturnsVariable(method)
            && (SymbolEqualityComparer.Default.Equals(result, DataTypes.Bare(ownerElement)) || DataTypes.IsDictionary(ownerType)))
        {
            var one = DataTypes.IsDictionary(ownerType) && result is not INamedTypeSymbol { Name: "KeyValuePair" } ? context.ElementOf(owner, result, null) : Enumerated(owner, result, operation.Syntax);
            return FlowValue.Join(one, method.Name is "Aggregate" or "GetOrAdd" or "GetValueOrDefault" or "FirstOrDefault" or "AddOrUpdate" ? functions.Result : FlowValue.Nothing);
        }

        var content = HeapObject.Unknown;
        var traces = FlowValue.Nothing;
        if (element is not null || result is INamedTypeSymbol { IsGenericType: true } && Symbols.IsPlatform(result))
        {
            content = HeapObject.Built;
            if (result is INamedTypeSymbol { Name: "KeyValuePair" or "Tuple" or "ValueTuple" } && method.Name == "Create")
            {
                foreach (var argument in arguments.Passed)
                {
                    if (argument.Parameter is { } part)
                    {
                        content = content.With(char.ToUpperInvariant(part.Name[0]) + part.Name.Substring(1), argument.Value);
                    }
                }

                return context.Make(new Site(operation.Syntax), null, content);
            }

            content = Elements(content, method, result, owner, ownerType, functions);
            if (functions.ByParameter.All(function => !GetsIntoResult(function.Parameter) || IsSelector(function.Parameter, method)) is false || functions.ByParameter.IsEmpty || !ReturnsSelection(method))
            {
                content = ownerElement is null ? content : content.Adding(HeapObject.Element, context.ElementOf(owner, ownerElement, null));
                if (DataTypes.IsDictionary(ownerType) && DataTypes.IsDictionary(result))
                {
                    content = content.Adding(HeapObject.Key, context.ElementOf(owner, null, null, HeapObject.Key));
                }
            }

            if (ownerElement is null && ownerType is not null && (DataTypes.IsData(ownerType) || Symbols.IsPlatform(ownerType)))
            {
                content = content.Adding(HeapObject.Element, context.Flatten(owner));
            }

            if (TakesArguments(method, facts, ownerType))
            {
                foreach (var argument in arguments.Passed)
                {
                    if (argument.Parameter is { } parameter && argument.Value.Targets.IsEmpty && GetsIntoResult(parameter) && context.Carries(argument.Value))
                    {
                        content = PutInto(content, element, argument);
                    }
                }
            }
        }
        else
        {
            if (ownerType is not null && (DataTypes.IsData(ownerType) || Symbols.IsPlatform(ownerType)) && !result.IsAnonymousType)
            {
                traces = context.Flatten(owner);
            }

            if (TakesArguments(method, facts, ownerType))
            {
                foreach (var argument in arguments.Passed)
                {
                    if (argument.Parameter is { } parameter && argument.Value.Targets.IsEmpty && GetsIntoResult(parameter))
                    {
                        // The very object that is passed comes back where the types say so.
                        traces = FlowValue.Join(traces, SymbolEqualityComparer.Default.Equals(argument.Operation.Type, result) || parameter.OriginalDefinition.Type is ITypeParameterSymbol
                            ? argument.Value
                            : context.Flatten(argument.Value));
                    }
                }
            }

            traces = FlowValue.Join(traces, functions.Result);
            if (!traces.Sites.IsEmpty)
            {
                return traces;
            }
        }

        // What an unknown object holds is said by its declaration; a collection made here holds what was put in.
        var site = new Site(operation.Syntax, "result");
        if (content.Members.IsEmpty)
        {
            return traces.WithSite(site);
        }

        context.State = context.State.With(site, content);
        return FlowValue.Join(traces, FlowValue.Of(site, null));
    }

    private HeapObject Elements(HeapObject content, IMethodSymbol method, ITypeSymbol result, FlowValue owner, ITypeSymbol? ownerType, Functions functions)
    {
        var byParameter = functions.ByParameter;
        if (byParameter.IsEmpty)
        {
            return content;
        }

        var last = byParameter[byParameter.Length - 1].Value;
        switch (method.Name)
        {
            case "GroupBy" or "ToLookup":
                var grouped = byParameter.Length > 1 ? byParameter[1].Value : ownerType is null ? owner : context.ElementOf(owner, Symbols.ElementType(ownerType), null);
                var group = FlowValue.Of(Nested(method, result, HeapObject.Built.With("Key", byParameter[0].Value).With(HeapObject.Element, grouped)), null);
                return content.Adding(HeapObject.Element, byParameter.Length > 1 && byParameter[1].Parameter.Name == "resultSelector" ? last : group);
            case "ToDictionary" or "ToFrozenDictionary" or "ToImmutableDictionary" or "ToSortedDictionary":
                return content.Adding(HeapObject.Key, byParameter[0].Value)
                    .Adding(HeapObject.Element, byParameter.Length > 1 ? last : ownerType is null ? owner : context.ElementOf(owner, Symbols.ElementType(ownerType), null));
            case "CountBy" or "AggregateBy" or "Index":
                return content.Adding(HeapObject.Key, byParameter[0].Value);
            case "SelectMany":
                return content.Adding(HeapObject.Element, byParameter.Length > 1 ? last : context.ElementOf(last, null, null));
            default:
                if (ReturnsSelection(method))
                {
                    return content.Adding(HeapObject.Element, WithTypeOf(last, byParameter[byParameter.Length - 1].Type ?? result));
                }

                return functions.Result.IsNothing ? content : content.Adding(HeapObject.Element, functions.Result);
        }
    }

    private Site Nested(IMethodSymbol method, ITypeSymbol result, HeapObject content)
    {
        var site = new Site(method.OriginalDefinition).Then(result.Name);
        context.State = context.State.With(site, context.State.Heap.TryGetValue(site, out var known) ? HeapObject.Join(known, content) : content);
        return site;
    }

    private HeapObject PutInto(HeapObject content, ITypeSymbol? element, Argument argument)
    {
        var type = evaluator.Unwrapped(argument.Operation).Type ?? argument.Operation.Type;
        return type is not null && !DataTypes.IsData(type) && Symbols.ElementType(type) is { } inner && !SymbolEqualityComparer.Default.Equals(type, element)
            ? content.Adding(HeapObject.Element, context.ElementOf(argument.Value, inner, null))
            : content.Adding(HeapObject.Element, argument.Value);
    }

    private HeapObject Put(HeapObject content, INamedTypeSymbol type, Argument argument)
    {
        if (DataTypes.IsDictionary(type) && DataTypes.IsDictionary(argument.Operation.Type))
        {
            return content.Adding(HeapObject.Element, context.ElementOf(argument.Value, null, null)).Adding(HeapObject.Key, context.ElementOf(argument.Value, null, null, HeapObject.Key));
        }

        return PutInto(content, Symbols.ElementType(type), argument);
    }

    private void PutAll(IInvocationOperation call, IMethodSymbol method, MethodFacts facts, FlowValue owner, ITypeSymbol? ownerType, Arguments arguments, Functions functions)
    {
        var isDictionary = DataTypes.IsDictionary(ownerType);
        var element = ownerType is null ? null : Symbols.ElementType(ownerType);
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter is not { } parameter || !argument.Value.Targets.IsEmpty && element is not { TypeKind: TypeKind.Delegate })
            {
                continue;
            }

            if (isDictionary && parameter.Ordinal == 0 && arguments.Passed.Length > 1 || IsPriority(parameter))
            {
                evaluator.AddTo(call.Instance!, owner, argument.Value, argument.Operation, HeapObject.Key);
                continue;
            }

            var value = argument.Value;
            var type = evaluator.Unwrapped(argument.Operation).Type ?? argument.Operation.Type;
            if (element is null)
            {
                // A builder or writer holds text.
                value = FlowValue.Of(Shown(argument, View.Text).ToImmutableArray());
            }
            else if (type is not null && !DataTypes.IsData(type) && !SymbolEqualityComparer.Default.Equals(type, element) && Symbols.ElementType(type) is { } inner)
            {
                value = context.ElementOf(value, inner, argument.Operation.Syntax);
            }

            evaluator.AddTo(call.Instance!, owner, value.Passing(call.Syntax), argument.Operation);
        }

        if (!functions.Result.IsNothing)
        {
            evaluator.AddTo(call.Instance!, owner, functions.Result, null);
        }
    }

    private void AssignOuts(IMethodSymbol method, FlowValue owner, ITypeSymbol? ownerType, Arguments arguments, IOperation call)
    {
        foreach (var argument in arguments.Passed)
        {
            if (argument.Parameter?.RefKind != RefKind.Out)
            {
                continue;
            }

            var value = FlowValue.Nothing;
            if (ownerType is not null && !DataTypes.IsData(ownerType) && Symbols.ElementType(ownerType) is not null)
            {
                value = context.ElementOf(owner, argument.Parameter.Type, call.Syntax, IsPriority(argument.Parameter) ? HeapObject.Key : HeapObject.Element);
            }
            else if (method.IsStatic && Symbols.IsPlatform(method.ContainingType))
            {
                foreach (var input in arguments.Passed)
                {
                    value = input.Parameter?.RefKind == RefKind.Out ? value : FlowValue.Join(value, context.Flatten(input.Value));
                }
            }

            evaluator.Assign(argument.Operation, value, null, call.Syntax);
        }
    }

    /// <summary>What a method copies from one argument, or the object it is called on, into another.</summary>
    private void CopyInto(IMethodSymbol method, FlowValue owner, Arguments arguments, IOperation call)
    {
        var isCopy = method.Name.IndexOf("Copy", StringComparison.Ordinal) >= 0 || method.Name == "WriteTo";
        foreach (var target in arguments.Passed)
        {
            if (target.Parameter is not { } parameter
                || !(parameter.RefKind == RefKind.Ref || isCopy && parameter.Name is "destination" or "destinationArray" or "dst" or "dest" or "array" or "target" or "buffer" or "stream" || parameter.Name is "destination" or "bytes" && method.Name is "GetBytes"
                    || parameter.Type is INamedTypeSymbol { Name: "Span" or "Memory", TypeArguments.Length: 1 } && method.Name is not ("Fill" or "Clear" or "AsSpan")))
            {
                continue;
            }

            var value = (call as IInvocationOperation)?.Instance is { } from ? context.Flatten(owner).ReadAt(from.Syntax) : FlowValue.Nothing;
            foreach (var source in arguments.Passed)
            {
                if (!ReferenceEquals(source, target) && source.Value.Targets.IsEmpty)
                {
                    value = FlowValue.Join(value, context.Flatten(source.Value));
                }
            }

            if (value.Traces.IsEmpty)
            {
                continue;
            }

            if (parameter.RefKind == RefKind.Ref)
            {
                evaluator.Assign(target.Operation, FlowValue.Join(target.Value, value), null, call.Syntax);
            }
            else if (calls.SinkOfStream(target) is { } sink)
            {
                context.Arrive(Destination.Of(sink, method.Name), value.Traces, target.Operation.Syntax, target.Operation.Type, View.Value);
            }
            else
            {
                evaluator.AddTo(target.Operation, target.Value, value, null);
            }
        }
    }

    private FlowValue Collection(SyntaxNode syntax, FlowValue element) => context.Make(new Site(syntax, "elements"), null, HeapObject.Built.With(HeapObject.Element, element));

    private IEnumerable<Trace> Shown(Argument argument, View view)
        => calls.Exposure.Of(argument.Value, evaluator.Unwrapped(argument.Operation).Type ?? argument.Operation.Type, view, argument.Operation.Syntax);

    /// <summary>Whether the result holds what the arguments hold. What an object of somebody else gives for a key isn't the key.</summary>
    private static bool TakesArguments(IMethodSymbol method, MethodFacts facts, ITypeSymbol? owner)
        => facts.IsText || facts.IsCarrier || owner is null && (Symbols.IsPlatform(method.ContainingType) || !method.IsExtensionMethod)
            || owner is not null && (DataTypes.IsData(owner) || method.IsExtensionMethod && Symbols.ElementType(owner) is not null && ReturnsVariable(method));

    /// <summary>Whether a number that a method gives is one that was in the text: it was parsed or converted, not counted.</summary>
    private static bool Computes(IMethodSymbol method)
        => method.Name.IndexOf("Parse", StringComparison.Ordinal) >= 0 || method.ContainingType is { Name: "Convert" or "BitConverter" or "Math" or "BinaryPrimitives" or "MemoryMarshal" or "Task" or "Interlocked" or "Volatile" }
            || method.Name is "GetNumericValue" or "ToInt32" or "ToInt64" or "Create" or "CreateChecked";

    private static bool IsCollecting(IMethodSymbol method, MethodFacts facts, ITypeSymbol? owner)
    {
        if (owner is null || !Symbols.IsPlatform(owner) && !facts.IsCarrier && !facts.IsText || owner.Name.EndsWith("Client", StringComparison.Ordinal))
        {
            // A client sends on what it is given.
            return false;
        }

        foreach (var prefix in Collecting)
        {
            if (method.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a parameter takes or gives what the elements of a queue are ordered by.</summary>
    private static bool IsPriority(IParameterSymbol parameter) => parameter is { Name: "priority", ContainingType.Name: "PriorityQueue" };

    /// <summary>Whether a method hands its argument to the function that the object was made with.</summary>
    private static bool HandsOn(IMethodSymbol method) => method.Name switch
    {
        "Report" => method.ContainingType is { Name: "IProgress" or "Progress" },
        "OnNext" => method.ContainingType is { Name: "IObserver" },
        "Post" or "SendAsync" => method.ContainingType is { Name: "ActionBlock" or "TransformBlock" or "TransformManyBlock" or "ITargetBlock" or "DataflowBlock" },
        _ => false,
    };

    private static bool IsSame(string name)
        => name is "GetEnumerator" or "GetAsyncEnumerator" or "ConfigureAwait" or "WithCancellation" or "GetAwaiter" or "GetResult" or "AsTask" or "AsEnumerable" or "AsQueryable" or "AsReadOnly" or "AsParallel" or "AsAsyncEnumerable"
            or "AsOrdered" or "WaitAsync" or "Preserve";

    private static bool IsProtecting(INamedTypeSymbol type) => type.Name == "CryptoStream";

    private static bool IsWriter(INamedTypeSymbol type) => type.Name.EndsWith("Writer", StringComparison.Ordinal) || type.Name.EndsWith("Stream", StringComparison.Ordinal) || type.Name.EndsWith("Reader", StringComparison.Ordinal);

    /// <summary>Whether a method's result is of types that its functions or arguments choose.</summary>
    private static bool ReturnsVariable(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return definition.TypeParameters.Any(variable => Mentions(definition.ReturnType, variable))
            || definition.ContainingType is { IsGenericType: true } type && type.TypeParameters.Any(variable => Mentions(definition.ReturnType, variable));
    }

    /// <summary>Whether the elements of the result are what a function returns.</summary>
    private static bool ReturnsSelection(IMethodSymbol method)
    {
        var definition = method.OriginalDefinition;
        return definition.Parameters.Any(parameter => IsSelector(parameter, definition));
    }

    private static bool IsSelector(IParameterSymbol parameter, IMethodSymbol method)
        => Symbols.DelegateOf(parameter.OriginalDefinition.Type)?.ReturnType is { } returned
            && method.OriginalDefinition.TypeParameters.Any(variable => Mentions(returned, variable) && Mentions(method.OriginalDefinition.ReturnType, variable)
                && !method.OriginalDefinition.Parameters.Any(other => Symbols.DelegateOf(other.Type) is null && other.Type.Name is not ("IEqualityComparer" or "IComparer") && Mentions(other.Type, variable)));

    private static bool GetsIntoResult(IParameterSymbol parameter)
    {
        var original = parameter.OriginalDefinition;
        if (original.ContainingSymbol is not IMethodSymbol { TypeParameters.Length: > 0 } method || !method.TypeParameters.Any(variable => Mentions(method.ReturnType, variable)))
        {
            return true;
        }

        var given = Symbols.DelegateOf(original.Type)?.ReturnType ?? original.Type;
        return method.TypeParameters.Any(variable => Mentions(method.ReturnType, variable) && Mentions(given, variable));
    }

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol variable) => type switch
    {
        ITypeParameterSymbol parameter => SymbolEqualityComparer.Default.Equals(parameter, variable),
        IArrayTypeSymbol array => Mentions(array.ElementType, variable),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, variable)),
        _ => false,
    };

    /// <summary>What the functions returned that a call was given.</summary>
    private readonly record struct Functions(FlowValue Result, ImmutableArray<(IParameterSymbol Parameter, FlowValue Value, ITypeSymbol? Type)> ByParameter);
}
