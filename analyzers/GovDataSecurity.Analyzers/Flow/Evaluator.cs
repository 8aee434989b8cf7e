using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Evaluates the operations of a graph: what an expression's value holds, what an assignment changes.</summary>
internal sealed class Evaluator
{
    private readonly BodyContext _context;
    private readonly Calls _calls;
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly HashSet<CaptureId> _varying = [];
    private readonly Dictionary<CaptureId, FlowValue> _holders = [];
    private readonly Dictionary<ILocalSymbol, IOperation> _aliased = new(SymbolEqualityComparer.Default);

    public Evaluator(BodyContext context, ControlFlowGraph graph, ISymbol? function)
    {
        _context = context;
        Graph = graph;
        Function = function;
        _calls = new Calls(context, this);
    }

    public ControlFlowGraph Graph { get; }

    /// <summary>The function whose graph it is: a method, a local function, a lambda.</summary>
    public ISymbol? Function { get; }

    /// <summary>Parameters whose data stays standing where the caller wrote it.</summary>
    public bool KeepsPlace { get; init; }

    /// <summary>What was returned so far.</summary>
    public FlowValue Returned { get; private set; } = FlowValue.Nothing;

    public Calls Calls => _calls;

    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Nothing;
        }

        if (--_context.Budget < 0)
        {
            throw new BudgetException();
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation.Kind)
        {
            case OperationKind.Literal or OperationKind.TypeOf or OperationKind.SizeOf or OperationKind.InterpolatedStringText or OperationKind.CaughtException:
                return FlowValue.Nothing;
            case OperationKind.LocalReference:
                return Variable(((ILocalReferenceOperation)operation).Local, operation.Syntax);
            case OperationKind.ParameterReference:
                return Parameter((IParameterReferenceOperation)operation);
            case OperationKind.FieldReference:
                return Field((IFieldReferenceOperation)operation);
            case OperationKind.PropertyReference:
                return Property((IPropertyReferenceOperation)operation);
            case OperationKind.InstanceReference:
                return This((IInstanceReferenceOperation)operation);
            case OperationKind.FlowCapture:
                return Capture((IFlowCaptureOperation)operation);
            case OperationKind.FlowCaptureReference:
                return _context.State.Captures.TryGetValue(((IFlowCaptureReferenceOperation)operation).Id, out var captured) ? captured : FlowValue.Nothing;
            case OperationKind.ExpressionStatement:
                return Evaluate(((IExpressionStatementOperation)operation).Operation);
            case OperationKind.SimpleAssignment:
                return Assign((ISimpleAssignmentOperation)operation);
            case OperationKind.CompoundAssignment:
                return Compound((ICompoundAssignmentOperation)operation);
            case OperationKind.DeconstructionAssignment:
                return Deconstruct((IDeconstructionAssignmentOperation)operation);
            case OperationKind.EventAssignment:
                return Subscribe((IEventAssignmentOperation)operation);
            case OperationKind.Increment or OperationKind.Decrement:
                return Evaluate(((IIncrementOrDecrementOperation)operation).Target);
            case OperationKind.Invocation:
                return _calls.Invoke((IInvocationOperation)operation);
            case OperationKind.ObjectCreation:
                return _calls.Create((IObjectCreationOperation)operation);
            case OperationKind.Conversion:
                return Convert((IConversionOperation)operation);
            case OperationKind.Binary:
                return Binary((IBinaryOperation)operation);
            case OperationKind.Unary:
                return Unary((IUnaryOperation)operation);
            case OperationKind.Argument:
                return Evaluate(((IArgumentOperation)operation).Value);
            case OperationKind.Parenthesized:
                return Evaluate(((IParenthesizedOperation)operation).Operand);
            case OperationKind.Await:
                return Evaluate(((IAwaitOperation)operation).Operation);
            case OperationKind.IsType or OperationKind.TupleBinary or OperationKind.IsNull or OperationKind.Range:
                return Quietly(operation);
        }

        return operation switch
        {
            IDefaultValueOperation initial => initial.Type is { IsValueType: true } type && !DataTypes.IsData(type) ? _context.Make(new Site(initial.Syntax), null, HeapObject.Built) : FlowValue.Nothing,
            IEventReferenceOperation reference => Event(reference),
            IAnonymousObjectCreationOperation creation => Anonymous(creation),
            IArrayCreationOperation array => Array(array),
            ITupleOperation tuple => Tuple(tuple),
            IArrayElementReferenceOperation element => Element(element.ArrayReference, element.Indices, element),
            IImplicitIndexerReferenceOperation element => Element(element.Instance, ImmutableArray.Create(element.Argument), element),
            IInlineArrayAccessOperation element => Element(element.Instance, ImmutableArray.Create(element.Argument), element),
            IDelegateCreationOperation creation => Evaluate(creation.Target),
            IMethodReferenceOperation reference => Method(reference),
            IFlowAnonymousFunctionOperation lambda => Lambda(lambda),
            IInterpolatedStringOperation text => Text(text),
            IReturnOperation result => YieldReturn(result),
            IIsPatternOperation pattern => Matches(pattern.Value, pattern.Pattern),
            IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
            IDynamicInvocationOperation call => _calls.Dynamic(call, call.Operation, call.Arguments),
            IDynamicObjectCreationOperation creation => _calls.Dynamic(creation, null, creation.Arguments),
            IDynamicIndexerAccessOperation access => FlowValue.Join(_context.ElementOf(Evaluate(access.Operation), null, access.Syntax), Quietly(access)),
            IDynamicMemberReferenceOperation reference => DynamicMember(reference),
            ITranslatedQueryOperation query => Evaluate(query.Operation),
            IAddressOfOperation address => Evaluate(address.Reference),
            _ => Other(operation),
        };
    }

    /// <summary>Keeps what a body returns.</summary>
    public void Return(IOperation value)
    {
        var returned = Evaluate(value);
        if (Function is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } method)
        {
            CheckLower(ResultLabel(method), returned, value);
        }

        Returned = FlowValue.Join(Returned, WithType(returned, value));
    }

    /// <summary>Keeps what an expression tree is made of: what it compares a member with, what it passes to the method that it calls.</summary>
    public void ReturnParts(IOperation tree)
    {
        switch (tree)
        {
            case IExpressionStatementOperation statement:
                ReturnParts(statement.Operation);
                break;
            case IFlowCaptureOperation capture:
                ReturnParts(capture.Value);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } comparison:
                Returned = FlowValue.Join(Returned, Evaluate(comparison.RightOperand));
                break;
            case IInvocationOperation { TargetMethod: { ReturnsVoid: true } or { ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 } } } call:
                foreach (var argument in call.Arguments)
                {
                    Returned = FlowValue.Join(Returned, WithType(Evaluate(argument.Value), argument.Value));
                }

                break;
        }
    }

    /// <summary>Writes a value down where an expression points to.</summary>
    /// <param name="source">The expression that gives the value, or <see langword="null"/> where no single one does.</param>
    /// <param name="target">The expression.</param>
    /// <param name="value">The value.</param>
    /// <param name="syntax">The place of the assignment.</param>
    public FlowValue Assign(IOperation target, FlowValue value, IOperation? source, SyntaxNode syntax)
    {
        var passing = value.Passing(syntax);
        switch (target)
        {
            case ILocalReferenceOperation reference:
                SetVariable(reference.Local, passing);
                if (_aliased.TryGetValue(reference.Local, out var aliased))
                {
                    Assign(aliased, value, source, syntax);
                }

                break;
            case IParameterReferenceOperation reference:
                if (reference.Parameter.RefKind is RefKind.Out or RefKind.Ref)
                {
                    CheckLower(_context.World.Labels.OfParameter(reference.Parameter), value, source ?? target);
                }

                if (IsCaptured(reference.Parameter))
                {
                    _context.WriteMember(ThisValue(), reference.Parameter.Name, passing);
                }
                else
                {
                    SetVariable(reference.Parameter, passing);
                }

                break;
            case IFieldReferenceOperation reference:
                Store(Instance(reference), reference.Field, reference.Instance?.Type, passing, value, source, syntax);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } reference:
                _calls.SetElement(reference, passing, value, source, syntax);
                break;
            case IPropertyReferenceOperation reference:
                _calls.SetProperty(reference, Instance(reference), passing, value, source, syntax);
                break;
            case IEventReferenceOperation reference:
                Store(Instance(reference), reference.Event, null, passing, value, source, syntax);
                break;
            case IArrayElementReferenceOperation element:
                AddTo(element.ArrayReference, Evaluate(element.ArrayReference), passing, source);
                foreach (var index in element.Indices)
                {
                    Evaluate(index);
                }

                break;
            case IImplicitIndexerReferenceOperation element:
                AddTo(element.Instance, Evaluate(element.Instance), passing, source);
                break;
            case IInlineArrayAccessOperation element:
                AddTo(element.Instance, Evaluate(element.Instance), passing, source);
                break;
            case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var captured):
                _context.State = _context.State.With(reference.Id, value);
                Assign(captured, value, source, syntax);
                break;
            case IFlowCaptureReferenceOperation reference:
                _context.State = _context.State.With(reference.Id, value);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, source, syntax);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, source, syntax);
                break;
            case ITupleOperation tuple:
                Spread(tuple, value, source?.Type, syntax);
                break;
            case IDynamicMemberReferenceOperation reference:
                _context.WriteMember(Evaluate(reference.Instance), reference.MemberName, passing);
                break;
            case IDynamicIndexerAccessOperation access:
                _context.AddToMember(Evaluate(access.Operation), HeapObject.Element, passing);
                break;
            case IInvocationOperation call:
                // A method that returns a reference: what it refers to isn't known.
                Evaluate(call);
                break;
        }

        return value;
    }

    /// <summary>A member of an object takes a value.</summary>
    public void Store(FlowValue instance, ISymbol member, ITypeSymbol? receiver, FlowValue passing, FlowValue value, IOperation? source, SyntaxNode syntax)
    {
        if (member is IFieldSymbol { ContainingType.IsTupleType: true })
        {
            _context.WriteMember(instance, BodyContext.KeyOf(member), passing);
            return;
        }

        if (member is not IEventSymbol)
        {
            CheckLower(_context.World.Labels.OfMember(member, receiver), value, source, syntax);
        }

        if (source is not null && passing.Traces.IsEmpty && !IsConstant(source) && member is IFieldSymbol or IPropertySymbol && !_context.Carries(passing)
            && _context.World.Labels.OfMember(member, receiver) is { Label: { } declared } && DataTypes.IsData(DataTypes.Bare(Symbols.TypeOf(member))) && !Symbols.IsVerdict(source.Type))
        {
            // What is put into a labeled member is what the label says, wherever it comes from.
            passing = FlowValue.Of(Trace.OfLabel(member, declared, source.Syntax));
        }
        else if (source is not null && _context.IsSummary && passing.Sites.IsEmpty && IsRead(passing) && member is IFieldSymbol or IPropertySymbol
            && _context.World.Labels.OfMember(member, receiver) is { Label: { } said } && DataTypes.IsData(DataTypes.Bare(Symbols.TypeOf(member))) && !Symbols.IsVerdict(source.Type))
        {
            passing = passing.Map(trace => Trace.OfLabel(member, said, source.Syntax, trace.Input));
        }

        var snapshot = _context.Export(passing);
        if (_context.World.TakesLabels(member))
        {
            _context.World.Take(member, snapshot, _context.IsSummary);
        }

        if (member.IsStatic)
        {
            _context.WriteMember(FlowValue.Of(new Site(member.ContainingType.OriginalDefinition), null), member.Name, passing);
            if (snapshot.Carries)
            {
                _context.Add(new Effect.Store(null, member, snapshot));
            }

            return;
        }

        _context.WriteMember(instance, BodyContext.KeyOf(member), passing);
        _context.Add(instance, member, _context.IsSummary && _context.World.Labels.OfMember(member, null).Label is not null ? _context.Export(passing, withIdle: true) : snapshot, always: true);
    }

    /// <summary>Whether a value was read from something that is passed, as a reader or a row: a caller doesn't know what is in there.</summary>
    private bool IsRead(FlowValue value)
    {
        foreach (var trace in value.Traces)
        {
            if (trace is not { Label: null, Protection: Protection.None, Input: { Root: IParameterSymbol { Type: var type } } input } || !_context.IsOwn(input) || DataTypes.IsData(type) || !Symbols.IsPlatform(DataTypes.Bare(type)))
            {
                return false;
            }
        }

        return !value.Traces.IsEmpty;
    }

    /// <summary>Whether an expression says nothing that isn't in the source text.</summary>
    public bool IsConstant(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IFlowCaptureReferenceOperation reference)
        {
            return _captured.ContainsKey(reference.Id) && !_varying.Contains(reference.Id);
        }

        return operation.ConstantValue.HasValue
            || operation is ILiteralOperation or IDefaultValueOperation or ITypeOfOperation
            || operation is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } }
            || operation is IObjectCreationOperation { Arguments: var arguments } && arguments.All(argument => IsConstant(argument.Value))
            || operation is IInvocationOperation { Arguments: var passed, Instance: var instance } && (instance is null ? passed.Length > 0 : IsConstant(instance)) && passed.All(argument => IsConstant(argument.Value))
            || operation is IBinaryOperation { LeftOperand: var left, RightOperand: var right } && IsConstant(left) && IsConstant(right)
            || operation is IInterpolatedStringOperation { Parts: var parts } && parts.All(part => part is IInterpolatedStringTextOperation || part is IInterpolationOperation { Expression: var hole } && IsConstant(hole))
            || operation.Kind is OperationKind.ArrayCreation or OperationKind.AnonymousFunction or OperationKind.DelegateCreation
            || operation is IIncrementOrDecrementOperation;
    }

    /// <summary>Adds a value to the elements of a collection.</summary>
    public void AddTo(IOperation collection, FlowValue value, FlowValue added, IOperation? source, string key = HeapObject.Element)
    {
        if (!_context.Carries(added))
        {
            return;
        }

        _context.AddToMember(value, key, added);
        var snapshot = _context.Export(added);
        _context.Add(value, null, snapshot, always: false);
        switch (Unwrapped(collection))
        {
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference:
                var label = _context.World.Labels.OfMember(reference.Member, reference.Instance?.Type);
                if (label.Label is not null || label.IsNotClassified)
                {
                    CheckLower(label, added, source, reference.Syntax);
                }

                if (_context.World.TakesLabels(reference.Member))
                {
                    _context.World.Take(reference.Member, Held(snapshot, key), _context.IsSummary);
                    if (reference.Member.IsStatic)
                    {
                        _context.Add(new Effect.Store(null, reference.Member, Held(snapshot, key)));
                    }
                }

                break;
            case ILocalReferenceOperation { Local: var local } when value.Sites.IsEmpty:
                // Nothing is known of the object; the variable stands for it.
                SetVariable(local, FlowValue.Join(value, added.TracesOnly()));
                break;
        }

        static Snapshot Held(Snapshot added, string key) => new(FlowValue.Nothing, false, ImmutableDictionary<string, Snapshot>.Empty.Add(key, added));
    }

    /// <summary>Reports data above the level of what takes it.</summary>
    public void CheckLower(MemberLabel target, FlowValue value, IOperation? source, SyntaxNode? syntax = null)
    {
        if (target.Label is null && !target.IsNotClassified
            && (target.Member is IPropertySymbol property && _context.World.Methods.SinkOf(property) is not null || target.Member is not (IFieldSymbol or IPropertySymbol) || !_context.World.AsksForLabel(target.Member)))
        {
            return;
        }

        var at = source?.Syntax ?? syntax;
        if (at is null || value.IsNothing && source?.Type is null)
        {
            return;
        }

        var held = target.Member is IMethodSymbol { ReturnsVoid: true } ? null : Symbols.TypeOf(target.Member);
        if (Symbols.IsVerdict(held) && value.Traces.IsEmpty)
        {
            return;
        }

        var view = held is not null && !_context.World.Shapes.TouchesLabels(held) && (target.Label is not null || target.IsNotClassified) ? View.Members : View.Value;
        _context.Arrive(Destination.Lower(target), _calls.Exposure.Of(value, view == View.Value ? null : source?.Type, view, at), at, source?.Type, View.Value);
    }

    /// <summary>The value with the type of its expression, where a place would forget it.</summary>
    public FlowValue WithType(FlowValue value, IOperation operation)
        => Unwrapped(operation).Type is { } type && !DataTypes.IsData(type) && type.TypeKind != TypeKind.TypeParameter && _context.World.Shapes.TouchesLabels(type) ? Placed(value.WithType(type), Unwrapped(operation).Syntax) : value;

    /// <summary>The value standing at an expression, or at the expressions inside that it comes from.</summary>
    private static FlowValue Placed(FlowValue value, SyntaxNode syntax)
    {
        foreach (var place in value.Places)
        {
            if (place.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(place.Span))
            {
                return value;
            }
        }

        return value.At(syntax);
    }

    /// <summary>The expression behind conversions and captures.</summary>
    public IOperation Unwrapped(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    continue;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    continue;
                case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out var captured):
                    operation = captured;
                    continue;
                default:
                    return operation;
            }
        }
    }

    public FlowValue ThisValue()
    {
        if (ContainingType() is not { } type)
        {
            return FlowValue.Nothing;
        }

        var value = FlowValue.Of(new Site(type.OriginalDefinition), null);
        return _context.IsSummary ? value.WithTraces(ImmutableArray.Create(Trace.OfInput(InputPath.Of(type.OriginalDefinition), null))) : value;
    }

    /// <summary>Evaluates for what it does, not for its value.</summary>
    public FlowValue Quietly(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            Evaluate(child);
        }

        return FlowValue.Nothing;
    }

    /// <summary>The parts of a collection expression or array, added to a new object.</summary>
    public FlowValue Collect(IEnumerable<IOperation> elements, SyntaxNode syntax, ITypeSymbol? type)
    {
        var site = new Site(syntax);
        var content = HeapObject.Built;
        foreach (var element in elements)
        {
            var value = element.Syntax is SpreadElementSyntax
                ? _context.ElementOf(Evaluate(element.ChildOperations.FirstOrDefault()), null, null)
                : WithType(Evaluate(element), element);
            content = content.Adding(HeapObject.Element, value);
        }

        return _context.Make(site, type, content);
    }

    private FlowValue Variable(ILocalSymbol local, SyntaxNode syntax)
        => _context.State.Variables.TryGetValue(local, out var value) ? value.ReadAt(syntax) : FlowValue.Nothing;

    private FlowValue Parameter(IParameterReferenceOperation reference)
    {
        if (_context.State.Variables.TryGetValue(reference.Parameter, out var value))
        {
            return KeepsPlace && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, Function) ? Standing(value, reference.Syntax) : value.ReadAt(reference.Syntax);
        }

        if (IsCaptured(reference.Parameter))
        {
            return _context.ReadMember(ThisValue(), reference.Parameter, null, reference.Syntax);
        }

        return _context.World.Labels.OfParameter(reference.Parameter).Label is { } label ? FlowValue.Of(Trace.OfLabel(reference.Parameter, label, reference.Syntax)) : FlowValue.Nothing;

        static FlowValue Standing(FlowValue value, SyntaxNode syntax) => value.Map(trace => trace.At is null ? trace.Standing(syntax) : trace);
    }

    /// <summary>Whether a parameter is one of a primary constructor that a member uses: the object keeps it.</summary>
    private bool IsCaptured(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } && _context.Method is IMethodSymbol && !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _context.Method);

    private FlowValue Field(IFieldReferenceOperation reference)
    {
        if (reference.Field.ContainingType?.TypeKind == TypeKind.Enum)
        {
            return FlowValue.Nothing;
        }

        var instance = Instance(reference);
        return FlowValue.Join(
            _context.ReadMember(instance, reference.Field, ReceiverType(reference), reference.Syntax),
            Derived(instance, reference, reference.Field));
    }

    private FlowValue Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.IsIndexer)
        {
            return Element(reference.Instance, reference.Arguments.Select(argument => argument.Value).ToImmutableArray(), reference);
        }

        var instance = Instance(reference);
        var receiver = ReceiverType(reference);
        if (_calls.KnownProperty(reference, instance) is { } known)
        {
            return known;
        }

        if (property.GetMethod is { } getter && _context.World.HasBody(getter)
            && (_context.World.Labels.OfMember(property, receiver) is { Label: null, IsNotClassified: false } || !_context.World.IsAutomatic(property) && _context.IsBuilt(instance)))
        {
            var value = _calls.Apply(getter, instance, Arguments.None, reference, WithType(instance, reference.Instance ?? reference));
            return FlowValue.Join(value, _context.World.IsAutomatic(property) ? _context.ReadMember(instance, property, receiver, reference.Syntax) : FlowValue.Nothing);
        }

        return FlowValue.Join(_context.ReadMember(instance, property, receiver, reference.Syntax), Derived(instance, reference, property));
    }

    /// <summary>What a member of a labeled datum still tells of it: the year of a birth date, not the length of a name.</summary>
    private FlowValue Derived(FlowValue instance, IMemberReferenceOperation reference, ISymbol member)
    {
        if (instance.IsNothing || reference.Instance is null || Symbols.IsVerdict(reference.Type))
        {
            return FlowValue.Nothing;
        }

        if (member is IFieldSymbol { ContainingType.IsTupleType: true })
        {
            // A labeled tuple whose elements nobody set in sight.
            return _context.Tracked(instance, BodyContext.KeyOf(member)) is null ? instance.Map(trace => trace.Label is null ? null : trace).TracesOnly().ReadAt(reference.Syntax) : FlowValue.Nothing;
        }

        if (_context.World.Labels.OfMember(member, ReceiverType(reference)) is { Label: not null } or { IsNotClassified: true }
            || member.ContainingType is { Name: "KeyValuePair" or "DictionaryEntry" or "Tuple" or "IGrouping" } && !instance.Sites.IsEmpty && _context.Tracked(instance, member.Name) is not null)
        {
            return FlowValue.Nothing;
        }

        var receiver = Unwrapped(reference.Instance).Type;
        if (!DataTypes.CanHold(reference.Type, receiver is null ? null : DataTypes.Bare(receiver)))
        {
            return FlowValue.Nothing;
        }

        var held = receiver is not null && Symbols.IsPlatform(receiver) && !receiver.IsAnonymousType ? _context.Flatten(instance) : instance;
        return held.Map(trace => trace.Label is null && !DataTypes.IsData(receiver) ? null : trace).TracesOnly();
    }

    private FlowValue Event(IEventReferenceOperation reference)
        => _context.ReadMember(reference.Instance is null ? StaticHolder(reference.Event) : Evaluate(reference.Instance), reference.Event, null, reference.Syntax);

    private FlowValue Instance(IMemberReferenceOperation reference)
        => reference.Instance is null
            ? reference.Member.IsStatic ? StaticHolder(reference.Member) : FlowValue.Nothing
            : reference.Instance is IFlowCaptureReferenceOperation { Id: var id } && !_context.State.Captures.ContainsKey(id) && _holders.TryGetValue(id, out var holder) ? holder
            : Evaluate(reference.Instance);

    private static FlowValue StaticHolder(ISymbol member) => member.ContainingType is { } type ? FlowValue.Of(new Site(type.OriginalDefinition), null) : FlowValue.Nothing;

    private FlowValue This(IInstanceReferenceOperation instance)
        => instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? ThisValue() : FlowValue.Nothing;

    private INamedTypeSymbol? ContainingType()
    {
        for (var symbol = Function ?? _context.Method; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (symbol is INamedTypeSymbol type)
            {
                return type;
            }
        }

        return null;
    }

    private FlowValue Capture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        if (!IsConstant(capture.Value))
        {
            _varying.Add(capture.Id);
        }

        var value = WithType(Evaluate(capture.Value), capture.Value);
        if (capture.Value is IMemberReferenceOperation { Instance: IFlowCaptureReferenceOperation { Id: var id } } && _context.State.Captures.TryGetValue(id, out var holder))
        {
            // In draft?.Text = a ?? b, the region of the holder ends before the member is assigned.
            _holders[id] = holder;
        }

        if (capture.Syntax is WithExpressionSyntax && capture.Value is not IInvocationOperation)
        {
            value = _context.Copy(value, new Site(capture.Syntax), capture.Value.Type).At(capture.Syntax);
        }

        _context.State = _context.State.With(capture.Id, value);
        return FlowValue.Nothing;
    }

    private FlowValue Assign(ISimpleAssignmentOperation assignment)
    {
        var value = WithType(Evaluate(assignment.Value), assignment.Value);
        if (assignment is { IsRef: true, Target: ILocalReferenceOperation { Local: var local } })
        {
            SetVariable(local, value);
            _aliased[local] = Unwrapped(assignment.Value);
            return value;
        }

        if (assignment.Target is ILocalReferenceOperation && assignment.Value.Type is { IsValueType: true } copied && value.Sites.Length > 0 && !DataTypes.IsData(copied) && !DataTypes.IsTransparent(copied))
        {
            value = _context.Copy(value, new Site(assignment.Syntax, "copy"), null);
        }

        return Assign(assignment.Target, value, assignment.Value, assignment.Value.Syntax);
    }

    private FlowValue Compound(ICompoundAssignmentOperation assignment)
    {
        var right = Evaluate(assignment.Value);
        if (assignment.Type?.SpecialType == SpecialType.System_String)
        {
            right = FlowValue.Of(_calls.Exposure.Of(right, assignment.Value.Type, View.Text, assignment.Value.Syntax));
        }

        var value = FlowValue.Join(Evaluate(assignment.Target), right);
        return Assign(assignment.Target, Symbols.IsVerdict(assignment.Type) ? FlowValue.Nothing : value, assignment.Value, assignment.Syntax);
    }

    private FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        var value = Evaluate(assignment.Value);
        if (Unwrapped(assignment.Target) is ITupleOperation tuple)
        {
            Spread(tuple, value, assignment.Value.Type, assignment.Syntax);
        }
        else if (assignment.Target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            Spread(declared, value, assignment.Value.Type, assignment.Syntax);
        }

        return value;
    }

    private void Spread(ITupleOperation targets, FlowValue value, ITypeSymbol? type, SyntaxNode syntax)
    {
        var parts = _calls.Parts(value, type, targets.Elements.Length, syntax);
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (targets.Elements[i] is not IDiscardOperation)
            {
                Assign(targets.Elements[i], parts[i], null, syntax);
            }
        }
    }

    private FlowValue Subscribe(IEventAssignmentOperation assignment)
    {
        var handler = Evaluate(assignment.HandlerValue);
        if (assignment is { Adds: true, EventReference: IEventReferenceOperation reference })
        {
            var instance = reference.Instance is null ? StaticHolder(reference.Event) : Evaluate(reference.Instance);
            _context.AddToMember(instance, reference.Event.Name, handler);
            _context.World.Take(reference.Event, _context.Export(handler), _context.IsSummary);
        }

        return FlowValue.Nothing;
    }

    private FlowValue Anonymous(IAnonymousObjectCreationOperation creation)
    {
        var content = HeapObject.Built;
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
            {
                content = content.With(property.Name, WithType(Evaluate(assignment.Value), assignment.Value));
            }
        }

        return _context.Make(new Site(creation.Syntax, "object"), creation.Type, content);
    }

    private FlowValue Array(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        var elements = new List<IOperation>();
        if (array.Initializer is { } initializer)
        {
            AddElements(initializer, elements);
        }

        var value = Collect(elements, array.Syntax, null);
        return DataTypes.IsData(array.Type) ? _context.Flatten(value) : value;

        static void AddElements(IArrayInitializerOperation initializer, List<IOperation> elements)
        {
            foreach (var value in initializer.ElementValues)
            {
                if (value is IArrayInitializerOperation inner)
                {
                    AddElements(inner, elements);
                }
                else
                {
                    elements.Add(value);
                }
            }
        }
    }

    private FlowValue Tuple(ITupleOperation tuple)
    {
        var content = HeapObject.Built;
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            content = content.With("Item" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), WithType(Evaluate(tuple.Elements[i]), tuple.Elements[i]));
        }

        return _context.Make(new Site(tuple.Syntax, "tuple"), null, content);
    }

    private FlowValue Convert(IConversionOperation conversion)
    {
        var value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            return _calls.Operator(method, [value], conversion, [conversion.Operand]);
        }

        // An object seen as something else stays what it is.
        return conversion.Type is { } to && conversion.Operand.Type is { } from && !SymbolEqualityComparer.Default.Equals(to, from) ? WithType(value, conversion.Operand) : value;
    }

    /// <summary>A concatenation of a thousand parts nests a thousand deep to the left: no recursion there.</summary>
    private FlowValue Binary(IBinaryOperation binary)
    {
        var parts = new Stack<IBinaryOperation>();
        IOperation left = binary;
        for (; left is IBinaryOperation inner; left = inner.LeftOperand)
        {
            parts.Push(inner);
        }

        var value = Evaluate(left);
        var leftType = left.Type;
        var leftSyntax = left.Syntax;
        while (parts.Count > 0)
        {
            var operation = parts.Pop();
            var right = Evaluate(operation.RightOperand);
            if (operation.OperatorMethod is { } method && !Symbols.IsPlatform(method.ContainingType))
            {
                value = _calls.Operator(method, [value, right], operation, [operation.LeftOperand, operation.RightOperand]);
            }
            else if (Symbols.IsVerdict(operation.Type))
            {
                value = FlowValue.Nothing;
            }
            else if (operation.Type?.SpecialType == SpecialType.System_String)
            {
                value = FlowValue.Of(_calls.Exposure.Of(value, leftType, View.Text, leftSyntax).AddRange(_calls.Exposure.Of(right, operation.RightOperand.Type, View.Text, operation.RightOperand.Syntax)));
            }
            else
            {
                value = FlowValue.Join(value, right);
            }

            leftType = operation.Type;
            leftSyntax = operation.Syntax;
        }

        return value;
    }

    private FlowValue Unary(IUnaryOperation unary)
    {
        var value = Evaluate(unary.Operand);
        return unary.OperatorMethod is { } method && !Symbols.IsPlatform(method.ContainingType)
            ? _calls.Operator(method, [value], unary, [unary.Operand])
            : value;
    }

    private FlowValue Element(IOperation? collection, ImmutableArray<IOperation> indices, IOperation access)
    {
        var value = Evaluate(collection);
        foreach (var index in indices)
        {
            Evaluate(index);
        }

        var type = collection is null ? null : Unwrapped(collection).Type;
        if (access is IPropertyReferenceOperation { Property: var indexer } reference)
        {
            if (indexer.GetMethod is { } getter && _context.World.HasBody(getter))
            {
                return _calls.Apply(getter, value, Arguments.Of([.. indices.Select(Evaluate)], indices, getter), reference, value);
            }

            if (_context.World.Labels.OfMember(indexer, type) is { Label: { } label } member)
            {
                return FlowValue.Of(Trace.OfLabel(member.Member, label, access.Syntax));
            }
        }

        return DataTypes.IsData(type) ? value : _context.ElementOf(value, access.Type, IsInside(value, access.Syntax) ? null : access.Syntax);
    }

    private static bool IsInside(FlowValue value, SyntaxNode syntax)
    {
        foreach (var trace in value.Traces)
        {
            if (trace.At is { } at && at.SyntaxTree == syntax.SyntaxTree && syntax.Span.Contains(at.Span))
            {
                return true;
            }
        }

        return false;
    }

    private FlowValue Method(IMethodReferenceOperation reference)
    {
        Evaluate(reference.Instance);
        return reference.Method.MethodKind == MethodKind.LocalFunction && Nested.GraphOf(Graph, reference.Method.OriginalDefinition, _context.CancellationToken) is { } graph
            ? Closure.Make(_context, new Target(reference.Method.OriginalDefinition, graph), graph.OriginalOperation.Syntax)
            : FlowValue.Of(new Target(reference.Method));
    }

    private FlowValue Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        var graph = Graph.GetAnonymousFunctionControlFlowGraphInScope(lambda, _context.CancellationToken);
        _context.Lambdas[lambda.Symbol] = (graph, _context.Lambdas.TryGetValue(lambda.Symbol, out var known) ? FlowState.Join(known.State, _context.State) : _context.State);
        var function = new Target(lambda.Symbol, graph);
        return lambda.Parent?.Parent is IArgumentOperation { Parameter.ContainingType: { } called } && Symbols.IsPlatform(called) && called.TypeKind != TypeKind.Delegate && Symbols.ElementType(called) is null
            ? FlowValue.Of(function)
            : Closure.Make(_context, function, lambda.Syntax);
    }

    private FlowValue Text(IInterpolatedStringOperation text)
    {
        var traces = ImmutableArray<Trace>.Empty;
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                Evaluate(hole.FormatString);
                foreach (var trace in _calls.Exposure.Of(Evaluate(hole.Expression), hole.Expression.Type, View.Text, hole.Expression.Syntax))
                {
                    traces = traces.Contains(trace) ? traces : traces.Add(trace);
                }
            }
            else if (part is not IInterpolatedStringTextOperation)
            {
                traces = FlowValue.Join(FlowValue.Of(traces), Evaluate(part)).Traces;
            }
        }

        return FlowValue.Of(traces);
    }

    private FlowValue YieldReturn(IReturnOperation result)
    {
        if (result.ReturnedValue is { } value)
        {
            var returned = WithType(Evaluate(value), value);
            if (result.Kind == OperationKind.YieldReturn)
            {
                var site = new Site(Graph.OriginalOperation.Syntax);
                _context.State = _context.State.With(site, (_context.State.Heap.TryGetValue(site, out var known) ? known : HeapObject.Built).Adding(HeapObject.Element, returned));
                Returned = FlowValue.Join(Returned, FlowValue.Of(site, null));
            }
            else
            {
                Returned = FlowValue.Join(Returned, returned);
            }
        }

        return FlowValue.Nothing;
    }

    /// <summary>Binds what a pattern declares.</summary>
    private FlowValue Matches(IOperation operand, IPatternOperation pattern)
    {
        Bind(WithType(Evaluate(operand), operand), operand.Type, pattern);
        return FlowValue.Nothing;
    }

    private void Bind(FlowValue value, ITypeSymbol? type, IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value, declaration.Syntax);
                break;
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, value, recursive.Syntax);
                var matched = recursive.MatchedType ?? type;
                if (recursive.DeconstructionSubpatterns.Length > 0)
                {
                    var parts = _calls.Parts(value, matched, recursive.DeconstructionSubpatterns.Length, recursive.Syntax);
                    for (var i = 0; i < parts.Length; i++)
                    {
                        Bind(parts[i], null, recursive.DeconstructionSubpatterns[i]);
                    }
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    if (property.Member is IMemberReferenceOperation { Member: var member })
                    {
                        var held = member is IPropertySymbol { IsIndexer: false, GetMethod: { } getter } && _context.World.HasBody(getter) && _context.World.Labels.OfMember(member, matched) is { Label: null }
                            ? _calls.Apply(getter, value, Arguments.None, property.Member, value)
                            : _context.ReadMember(value, member, matched, property.Member.Syntax);
                        Bind(held, Symbols.TypeOf(member), property.Pattern);
                    }
                }

                break;
            case IListPatternOperation list:
                Declare(list.DeclaredSymbol, value, list.Syntax);
                var isData = DataTypes.IsData(type);
                var element = isData ? value : _context.ElementOf(value, null, list.Syntax);
                foreach (var inner in list.Patterns)
                {
                    if (inner is ISlicePatternOperation slice)
                    {
                        if (slice.Pattern is { } whole)
                        {
                            Bind(value, type, whole);
                        }
                    }
                    else
                    {
                        Bind(element, type is null ? null : Symbols.ElementType(type), inner);
                    }
                }

                break;
            case IBinaryPatternOperation binary:
                Bind(value, type, binary.LeftPattern);
                Bind(value, type, binary.RightPattern);
                break;
            case INegatedPatternOperation negated:
                Bind(value, type, negated.Pattern);
                break;
        }
    }

    private void Declare(ISymbol? variable, FlowValue value, SyntaxNode syntax)
    {
        if (variable is not null)
        {
            SetVariable(variable, value.Passing(syntax));
        }
    }

    private FlowValue DynamicMember(IDynamicMemberReferenceOperation reference)
    {
        var instance = Evaluate(reference.Instance);
        var result = _context.Tracked(instance, reference.MemberName)?.ReadAt(reference.Syntax) ?? FlowValue.Nothing;
        foreach (var type in instance.Types)
        {
            foreach (var member in type.GetMembers(reference.MemberName))
            {
                if (member is IFieldSymbol or IPropertySymbol)
                {
                    result = FlowValue.Join(result, _context.ReadMember(instance, member, type, reference.Syntax));
                }
            }
        }

        // What is asked of a value that isn't known by type may be the value.
        return reference.MemberName is "Length" or "Count" ? FlowValue.Nothing : FlowValue.Join(result, instance.TracesOnly());
    }

    private FlowValue Other(IOperation operation)
    {
        if (operation.Syntax is CollectionExpressionSyntax && operation.Kind is not OperationKind.Invalid)
        {
            var value = Collect(operation.ChildOperations, operation.Syntax, null);
            return DataTypes.IsData(operation.Type) ? _context.Flatten(value) : value;
        }

        var result = FlowValue.Nothing;
        foreach (var child in operation.ChildOperations)
        {
            result = FlowValue.Join(result, Evaluate(child));
        }

        return Symbols.IsVerdict(operation.Type) ? FlowValue.Nothing : result;
    }

    private void SetVariable(ISymbol variable, FlowValue value) => _context.State = _context.State.With(variable, value);

    private MemberLabel ResultLabel(IMethodSymbol method)
        => method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }
            ? _context.World.Labels.OfMember(property, property.ContainingType)
            : _context.World.Labels.OfResult(method);

    private ITypeSymbol? ReceiverType(IMemberReferenceOperation reference)
        => reference.Instance is { } instance && Unwrapped(instance).Type is { } type ? Symbols.Unwrap(type) : reference.Instance?.Type;
}
