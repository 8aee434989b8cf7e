using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Search;

/// <summary>Finds the labeled values that stand inside an expression and get into its result. Looks at the expression alone: a local variable tells nothing.</summary>
/// <remarks>A verdict about data (a comparison, a pattern, a length) is not the data; what a declassifier returns is not either. One search serves one call.</remarks>
internal sealed class ValueSearch(ClassificationContext classification, int maxLevel)
{
    private readonly Dictionary<(SyntaxNode, ISymbol), Finding> _findings = [];
    private readonly Dictionary<IParameterSymbol, ImmutableArray<Finding>> _lambdaParameters = new(SymbolEqualityComparer.Default);
    private List<Finding>? _captured;

    /// <summary>What was found so far, in the order of the source.</summary>
    public IEnumerable<Finding> Findings => _findings.Values.OrderBy(finding => finding.Operation.Syntax.SpanStart);

    /// <summary>Looks into an expression.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="view">How much of an object its place shows.</param>
    public void Search(IOperation operation, View view)
    {
        try
        {
            Visit(operation, view);
        }
        catch (InsufficientExecutionStackException)
        {
            // So deep that the compiler refuses it too (CS8078). What was found stays.
        }
    }

    private void Visit(IOperation? operation, View view)
    {
        if (operation is null or ILiteralOperation)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (operation)
        {
            case IIsPatternOperation or IIsTypeOperation or ITupleBinaryOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IThrowOperation or IRangeOperation:
                return;
            case IParenthesizedOperation parenthesized:
                Visit(parenthesized.Operand, view);
                return;
            case IConversionOperation conversion:
                VisitConversion(conversion, view);
                return;
            case IParameterReferenceOperation reference:
                VisitParameter(reference, view);
                return;
            case IPropertyReferenceOperation reference:
                VisitMember(reference, reference.Property, view);
                return;
            case IFieldReferenceOperation reference:
                VisitMember(reference, reference.Field, view);
                return;
            case ILocalReferenceOperation or IInstanceReferenceOperation:
                Show(operation, view);
                return;
            case IConditionalAccessInstanceOperation instance:
                Visit(ReceiverOf(instance), view);
                return;
            case IConditionalAccessOperation access:
                Visit(access.WhenNotNull, view);
                return;
            case IInvocationOperation call:
                VisitCall(call, view);
                return;
            case IAwaitOperation wait:
                Visit(wait.Operation, view);
                return;
            case IBinaryOperation binary:
                VisitOperands(binary);
                return;
            case IConditionalOperation conditional:
                Visit(conditional.WhenTrue, view);
                Visit(conditional.WhenFalse, view);
                return;
            case ICoalesceOperation coalesce:
                Visit(coalesce.Value, view);
                Visit(coalesce.WhenNull, view);
                return;
            case ISwitchExpressionOperation choice:
                VisitAll(choice.Arms.Select(arm => arm.Value), view);
                return;
            case ISimpleAssignmentOperation assignment:
                Visit(assignment.Value, view);
                return;
            case IInterpolatedStringOperation text:
                VisitAll(text.Parts, View.Text);
                return;
            case IInterpolationOperation hole:
                Visit(hole.Expression, View.Text);
                return;
            case IInterpolatedStringTextOperation:
                return;
            case IInterpolatedStringAppendOperation append:
                VisitAll((append.AppendCall as IInvocationOperation)?.Arguments.Take(1).Select(argument => argument.Value) ?? append.ChildOperations, View.Text);
                return;
            case IInterpolatedStringHandlerCreationOperation handler:
                Visit(handler.Content, View.Text);
                return;
            case IInterpolatedStringAdditionOperation addition:
                Visit(addition.Left, View.Text);
                Visit(addition.Right, View.Text);
                return;
            case IArrayCreationOperation array:
                VisitAll(array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty, ViewOfElement(view));
                return;
            case IArrayElementReferenceOperation element:
                Visit(element.ArrayReference, View.Value);
                Show(operation, view);
                return;
            case IImplicitIndexerReferenceOperation element:
                Visit(element.Instance, View.Value);
                Show(operation, view);
                return;
            case IObjectCreationOperation creation:
                VisitCreation(creation, view);
                return;
            case IAnonymousObjectCreationOperation creation:
                VisitAll(creation.Initializers, ViewOfElement(view));
                return;
            case IWithOperation copy:
                VisitCopy(copy, view);
                return;
            case ITupleOperation tuple:
                VisitAll(tuple.Elements, ViewOfElement(view));
                return;
            case ITranslatedQueryOperation query:
                Visit(query.Operation, view);
                return;
            case IDelegateCreationOperation or IAnonymousFunctionOperation:
                VisitAll(ReturnsOf(operation), view);
                return;
            default:
                // Unary operators, compound assignments, collection expressions, dynamic code, and what newer languages bring.
                VisitAll(operation.ChildOperations, ViewOfElement(view));
                return;
        }
    }

    private void VisitAll(IEnumerable<IOperation> operations, View view)
    {
        foreach (var operation in operations)
        {
            Visit(operation, view);
        }
    }

    /// <summary>A concatenation of a thousand parts nests a thousand deep to the left: no recursion there.</summary>
    private void VisitOperands(IBinaryOperation binary)
    {
        for (IOperation left = binary; ; left = binary.LeftOperand)
        {
            if (left is not IBinaryOperation inner)
            {
                Visit(left, ViewOf(binary));
                return;
            }

            if (Symbols.IsVerdict(inner.Type))
            {
                return;
            }

            binary = inner;
            Visit(binary.RightOperand, ViewOf(binary));
        }

        static View ViewOf(IBinaryOperation operation) => operation.Type?.SpecialType == SpecialType.System_String ? View.Text : View.Value;
    }

    private void VisitConversion(IConversionOperation conversion, View view)
    {
        if (conversion.OperatorMethod is null)
        {
            Visit(conversion.Operand, view);
        }
        else if (!classification.Methods.IsDeclassifier(conversion.OperatorMethod) && !Symbols.IsVerdict(conversion.Type))
        {
            Visit(conversion.Operand, View.Value);
        }
    }

    private void VisitParameter(IParameterReferenceOperation reference, View view)
    {
        if (_lambdaParameters.TryGetValue(reference.Parameter, out var bound))
        {
            foreach (var finding in bound)
            {
                Add(finding);
            }
        }

        if (!TryAddLabeled(reference, classification.Labels.OfParameter(reference.Parameter)))
        {
            Show(reference, view);
        }
    }

    private void VisitMember(IMemberReferenceOperation reference, ISymbol member, View view)
    {
        if (TryAddLabeled(reference, classification.Labels.OfMember(member, ReceiverTypeOf(reference))))
        {
            return;
        }

        if (reference.Instance is { } instance && !Symbols.IsVerdict(reference.Type) && (!Symbols.IsQuantity(reference.Type) || Symbols.IsQuantity(ValueOf(instance)?.Type)))
        {
            Visit(instance, View.Value);
        }

        Show(reference, view);
    }

    private void VisitCall(IInvocationOperation call, View view)
    {
        var method = call.TargetMethod;
        if (classification.Methods.IsDeclassifier(method) || classification.Methods.Of(method).IsNeutral
            || TryAddLabeled(call, classification.Labels.OfResult(method))
            || call.Type is null or { SpecialType: SpecialType.System_Void } || Symbols.IsVerdict(call.Type))
        {
            return;
        }

        if (classification.Methods.Of(method).IsSerializer)
        {
            VisitAll(call.Arguments.Select(argument => argument.Value), View.Json);
            return;
        }

        if (call.Instance is not null && method is { Name: "ToString" })
        {
            Visit(call.Instance, View.Text);
            return;
        }

        VisitInputs(call, view);
    }

    /// <summary>What gets from a call's receiver and arguments into its result, judged by types: a selector's result where the method returns what selectors return,
    /// a quantity only from a quantity, an argument of somebody else's object (<c>service.Find(id)</c>) not at all.</summary>
    private void VisitInputs(IInvocationOperation call, View view)
    {
        var method = call.TargetMethod;
        var isText = classification.Methods.Of(method).IsText;
        var fromArguments = call.Instance is null or IInstanceReferenceOperation || isText || classification.Methods.Of(method).IsCarrier;
        var sources = ImmutableArray.CreateBuilder<Finding>();
        var fromSelectorsOnly = false;
        if (call.Instance is not null && CanHold(call.Type, call.Instance))
        {
            Visit(call.Instance, View.Value);
        }

        foreach (var argument in call.Arguments.Where(argument => fromArguments && argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: not null } && !IsDelegate(argument)))
        {
            var found = Capture(() => Visit(argument.Value, !isText ? View.Value : Symbols.ElementType(argument.Parameter!.Type) is null ? View.Text : View.Elements));
            sources.AddRange(found);
            if (GetsIntoResult(argument.Parameter!) && CanHold(call.Type, argument.Value))
            {
                found.ForEach(Add);
            }
        }

        foreach (var argument in call.Arguments.Where(argument => fromArguments && IsDelegate(argument) && GetsIntoResult(argument.Parameter!)))
        {
            fromSelectorsOnly = true;
            VisitSelector(argument.Value, call.Type, sources.ToImmutable(), view);
        }

        if (!fromSelectorsOnly || call.Arguments.Any(argument => !IsDelegate(argument) && argument.Parameter is not null && GetsIntoResult(argument.Parameter)))
        {
            Show(call, view);
        }
    }

    private void VisitSelector(IOperation selector, ITypeSymbol? resultType, ImmutableArray<Finding> sources, View view)
    {
        selector = ValueOf(selector) is IDelegateCreationOperation creation ? creation.Target : ValueOf(selector) ?? selector;
        if (selector is IMethodReferenceOperation reference)
        {
            if (!classification.Methods.IsDeclassifier(reference.Method) && !classification.Methods.Of(reference.Method).IsNeutral && !Symbols.IsVerdict(reference.Method.ReturnType))
            {
                foreach (var finding in sources)
                {
                    Add(finding);
                }
            }

            return;
        }

        if (selector is IAnonymousFunctionOperation function)
        {
            foreach (var parameter in function.Symbol.Parameters)
            {
                _lambdaParameters[parameter] = sources;
            }
        }

        VisitAll(ReturnsOf(selector).Where(value => CanHold(resultType, value)), ViewOfElement(view));
    }

    private void VisitCreation(IObjectCreationOperation creation, View view)
    {
        if (creation.Type is null)
        {
            return;
        }

        var isPlatform = Symbols.IsPlatform(creation.Type);
        IOperation[] elements = [.. creation.Initializer?.Initializers.OfType<IInvocationOperation>().SelectMany(add => add.Arguments).Select(argument => argument.Value) ?? []];
        VisitAll(elements, ViewOfElement(view));
        VisitAll(isPlatform ? creation.Arguments.Select(argument => argument.Value) : [], View.Value);
        if (elements.Length == 0)
        {
            var assignments = creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().ToImmutableArray() ?? ImmutableArray<ISimpleAssignmentOperation>.Empty;
            VisitAssigned(creation, view, assignments, creation.Arguments);
        }
    }

    private void VisitCopy(IWithOperation copy, View view)
    {
        Visit(copy.Operand, View.Value);
        VisitAssigned(copy, view, copy.Initializer.Initializers.OfType<ISimpleAssignmentOperation>().ToImmutableArray(), ImmutableArray<IArgumentOperation>.Empty);
    }

    /// <summary>An object with members set right here: those show what they are given, the others what their type says.</summary>
    private void VisitAssigned(IOperation operation, View view, ImmutableArray<ISimpleAssignmentOperation> assignments, ImmutableArray<IArgumentOperation> arguments)
    {
        var given = new Dictionary<string, IOperation>(StringComparer.OrdinalIgnoreCase);
        foreach (var argument in arguments.Where(argument => argument.Parameter is not null))
        {
            given[argument.Parameter!.Name] = argument.Value;
        }

        foreach (var assignment in assignments)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true })
            {
                Visit(assignment.Value, ViewOfElement(view));
            }
            else if (assignment.Target is IMemberReferenceOperation { Member: var member })
            {
                given[member.Name] = assignment.Value;
            }
        }

        Show(operation, view, shown => !given.ContainsKey(shown.Top.Name));
        foreach (var pair in given)
        {
            if (classification.Shapes.Shows(operation.Type!, pair.Key, view))
            {
                Visit(pair.Value, ViewOfElement(view));
            }
        }
    }

    private void Show(IOperation operation, View view, Func<ShownMember, bool>? isKept = null)
    {
        if (view == View.Value || operation.Type is null)
        {
            return;
        }

        var shown = classification.Shapes.Of(Symbols.Unwrap(operation.Type), view)
            .Where(member => member.Label.Level > maxLevel && (isKept is null || isKept(member)))
            .OrderByDescending(member => member.Label.Level)
            .ToImmutableArray();
        if (shown.Length > 0)
        {
            Add(new Finding(operation, shown[0].Member, shown[0].Label, shown));
        }
    }

    /// <returns>Whether the attributes have said all: a label, or that there is nothing to protect.</returns>
    private bool TryAddLabeled(IOperation operation, MemberLabel member)
    {
        if (member.Label is not null && member.Label.Level > maxLevel)
        {
            Add(new Finding(operation, member.Member, member.Label, ImmutableArray<ShownMember>.Empty));
        }

        return member.Label is not null || member.IsNotClassified;
    }

    private void Add(Finding finding)
    {
        if (_captured is not null)
        {
            _captured.Add(finding);
        }
        else
        {
            _findings[(finding.Operation.Syntax, finding.Source)] = finding;
        }
    }

    private List<Finding> Capture(Action visit)
    {
        var outer = _captured;
        var found = _captured = [];
        try
        {
            visit();
        }
        finally
        {
            _captured = outer;
        }

        return found;
    }

    private static View ViewOfElement(View view) => view switch
    {
        View.Elements => View.Text,
        _ => view,
    };

    /// <summary>Whether a result can hold what a value holds: a number has no text in it.</summary>
    private static bool CanHold(ITypeSymbol? result, IOperation value)
        => result is not null && ValueOf(value) is { } bare
            && (!Symbols.IsQuantity(result) || Symbols.IsQuantity(bare.Type) || Symbols.IsQuantity(bare.Type is null ? null : Symbols.ElementType(bare.Type)));

    /// <summary>Whether a parameter's value, or what a delegate passed for it returns, is of the types that the method returns.</summary>
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

    private static bool IsDelegate(IArgumentOperation argument) => argument.Parameter is { } parameter && Symbols.DelegateOf(parameter.Type) is not null;

    private static IEnumerable<IOperation> ReturnsOf(IOperation selector)
    {
        var function = selector switch
        {
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation inner } => inner,
            IAnonymousFunctionOperation inner => inner,
            _ => null,
        };
        return function is null ? [] : Returned(function.Body);

        static IEnumerable<IOperation> Returned(IOperation operation)
        {
            foreach (var child in operation.ChildOperations)
            {
                if (child is IReturnOperation { ReturnedValue: { } value })
                {
                    yield return value;
                }
                else if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    foreach (var inner in Returned(child))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    private static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation inner = instance;
        while (inner.Parent is not null and not IConditionalAccessOperation || inner.Parent is IConditionalAccessOperation access && access.Operation == inner)
        {
            inner = inner.Parent;
        }

        return (inner.Parent as IConditionalAccessOperation)?.Operation;
    }

    private static IOperation? ValueOf(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => ValueOf(conversion.Operand),
        IParenthesizedOperation parenthesized => ValueOf(parenthesized.Operand),
        IConditionalAccessInstanceOperation instance => ValueOf(ReceiverOf(instance)),
        _ => operation,
    };

    private static ITypeSymbol? ReceiverTypeOf(IMemberReferenceOperation reference) => ValueOf(reference.Instance)?.Type is { } type ? Symbols.Unwrap(type) : null;
}
