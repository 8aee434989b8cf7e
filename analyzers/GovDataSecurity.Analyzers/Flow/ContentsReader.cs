using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Reads what a body is about: one pass over its operations, which is far cheaper than following them.</summary>
internal sealed class ContentsReader(Compilation compilation, ClassificationContext classification)
{
    private readonly Dictionary<ISymbol, Use> _uses = new(SymbolEqualityComparer.Default);
    private readonly Stack<IOperation> _pending = [];
    private readonly HashSet<ISymbol> _used = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _shown = new(SymbolEqualityComparer.Default);
    private bool _isLabeled;

    [Flags]
    private enum Use
    {
        None = 0,

        /// <summary>Labeled data comes from there.</summary>
        Labeled = 1,

        /// <summary>It is of this compilation, and may turn out to hold or return labeled data.</summary>
        Own = 2,

        /// <summary>It shows, keeps or refuses the objects that it is given.</summary>
        Shows = 4,

        /// <summary>It shows the object that it is called on.</summary>
        ShowsReceiver = 8,
    }

    /// <param name="operation">The root of the body's operations.</param>
    /// <param name="owner">What the body belongs to.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Contents Of(IOperation operation, ISymbol? owner, CancellationToken cancellationToken)
    {
        _isLabeled = false;
        _used.Clear();
        _shown.Clear();
        _pending.Clear();
        if (owner is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                _isLabeled |= classification.Labels.OfParameter(parameter).Label is not null;
            }

            var result = ResultLabel(method);
            _isLabeled |= result.Label is not null || result.IsNotClassified;
        }

        if (owner is IFieldSymbol or IPropertySymbol)
        {
            // What a member begins with.
            Add(owner, UseOf(owner) & ~Use.Labeled);
        }

        _pending.Push(operation);
        while (_pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(_pending.Pop());
        }

        return new Contents { IsLabeled = _isLabeled, Used = _used.ToImmutableArray(), Shown = _shown.ToImmutableArray() };
    }

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation:
                return;
            case IFieldReferenceOperation { Field: { IsConst: true } or { ContainingType.TypeKind: TypeKind.Enum } }:
                return;
            case IMemberReferenceOperation reference:
                Read(reference);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Add(parameter, UseOf(parameter));
                break;
            case IInvocationOperation call:
                Read(call.TargetMethod, call.Arguments, call.Instance);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Read(constructor, creation.Arguments, null);
                break;
            case IConversionOperation conversion:
                Read(conversion);
                break;
            case IInterpolationOperation hole:
                Show(hole.Expression.Type);
                break;
            case IBinaryOperation { Type.SpecialType: SpecialType.System_String } text:
                Show(text.LeftOperand.Type);
                Show(text.RightOperand.Type);
                break;
            case IBinaryOperation { OperatorMethod: { } method }:
                Add(method);
                break;
            case IUnaryOperation { OperatorMethod: { } method }:
                Add(method);
                break;
            case ICompoundAssignmentOperation assignment:
                Show(assignment.Type?.SpecialType == SpecialType.System_String ? assignment.Value.Type : null);
                Add(assignment.OperatorMethod);
                break;
            case IIncrementOrDecrementOperation { OperatorMethod: { } method }:
                Add(method);
                break;
            case IDeconstructionAssignmentOperation { Value: { Type: { IsTupleType: false } type } value }:
                _isLabeled |= !DataTypes.IsData(type) && value is not IObjectCreationOperation && Touches(type);
                AddNamed(type, "Deconstruct");
                break;
            case IRecursivePatternOperation { DeconstructionSubpatterns.Length: > 0 } pattern:
                _isLabeled |= Touches(pattern.MatchedType);
                AddNamed(pattern.MatchedType, "Deconstruct");
                break;
            case IForEachLoopOperation loop:
                Read(loop);
                break;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                _isLabeled = true;
                break;
        }

        foreach (var child in operation.ChildOperations)
        {
            _pending.Push(child);
        }
    }

    /// <summary>The members that a loop calls without naming them.</summary>
    private void Read(IForEachLoopOperation loop)
    {
        var collection = loop.Collection is IConversionOperation conversion ? conversion.Operand.Type : loop.Collection.Type;
        for (var t = collection; t is not null && !Symbols.IsPlatform(t); t = t.BaseType)
        {
            foreach (var member in t.GetMembers())
            {
                if (member is IMethodSymbol { Name: "GetEnumerator" or "GetAsyncEnumerator" } method)
                {
                    Add(method);
                    foreach (var current in method.ReturnType.GetMembers("Current"))
                    {
                        Add(current.OriginalDefinition, UseOf(current.OriginalDefinition));
                    }
                }
            }
        }

        if (loop.Syntax is ForEachVariableStatementSyntax)
        {
            var element = collection is null ? null : Symbols.ElementType(collection);
            _isLabeled |= element is null || Touches(element);
            AddNamed(element, "Deconstruct");
        }
    }

    private void Read(IMemberReferenceOperation reference)
    {
        if (reference is IMethodReferenceOperation { Method: var method })
        {
            Add(method);
            return;
        }

        var member = reference.Member;
        var use = UseOf(member.OriginalDefinition);
        if (reference.Parent is ISimpleAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference))
        {
            if ((use & Use.Shows) != 0)
            {
                Show(assignment.Value.Type);
            }

            use &= ~Use.Labeled;
        }
        else if ((use & Use.Labeled) == 0 && reference.Instance?.Type is { } receiver && !SymbolEqualityComparer.Default.Equals(receiver, member.ContainingType))
        {
            // A derived type may say more than the one that declares the member.
            _isLabeled |= member is IFieldSymbol or IPropertySymbol && classification.Labels.OfMember(member, Symbols.Unwrap(receiver)).Label is not null;
        }

        Add(member.OriginalDefinition, use);
    }

    private void Read(IConversionOperation conversion)
    {
        Add(conversion.OperatorMethod);
        if (conversion.Operand.Type is { } from && conversion.Type is { } to && !SymbolEqualityComparer.Default.Equals(from, to) && !DataTypes.IsData(to))
        {
            Show(from);
        }
    }

    private void Read(IMethodSymbol called, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            // What a member holds to be called may bring data from anywhere.
            _isLabeled |= instance is IMemberReferenceOperation { Member: var member } && IsOwn(member);
            return;
        }

        var use = UseOf(method);
        Add(method, use);
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.OriginalDefinition is { } parameter && ((use & Use.Shows) != 0 || parameter.Type.TypeKind == TypeKind.TypeParameter || DataTypes.IsData(parameter.Type)))
            {
                Show(argument.Value.Type);
            }
        }

        if (instance is not null && ((use & Use.ShowsReceiver) != 0 || method.Name is "ToString" or "GetEnumerator"))
        {
            Show(instance.Type);
        }
    }

    private void AddNamed(ITypeSymbol? type, string name)
    {
        for (var t = type; t is not null && !Symbols.IsPlatform(t); t = t.BaseType)
        {
            foreach (var member in t.GetMembers(name))
            {
                if (member is IMethodSymbol method)
                {
                    Add(method);
                }
            }
        }
    }

    private void Add(IMethodSymbol? method)
    {
        if (method is not null)
        {
            var definition = (method.ReducedFrom ?? method).OriginalDefinition;
            Add(definition, UseOf(definition));
        }
    }

    private void Add(ISymbol definition, Use use)
    {
        _isLabeled |= (use & Use.Labeled) != 0;
        if ((use & Use.Own) != 0)
        {
            _used.Add(definition);
        }
    }

    private void Show(ITypeSymbol? type)
    {
        if (type is not null && !DataTypes.IsData(type) && type.SpecialType == SpecialType.None && _shown.Add(type))
        {
            _isLabeled |= Touches(type);
        }
    }

    private bool Touches(ITypeSymbol? type) => type is not null && classification.Shapes.TouchesLabels(type);

    private Use UseOf(ISymbol definition)
    {
        if (!_uses.TryGetValue(definition, out var use))
        {
            use = IsOwn(definition) ? Use.Own : Use.None;
            use |= definition switch
            {
                IFieldSymbol or IPropertySymbol => classification.Labels.OfMember(definition, definition.ContainingType).Label is null ? Use.None : Use.Labeled,
                IParameterSymbol parameter => classification.Labels.OfParameter(parameter).Label is null ? Use.None : Use.Labeled,
                IMethodSymbol method => UseOfMethod(method),
                _ => Use.None,
            };
            if (definition is IPropertySymbol property && (classification.Methods.SinkOf(property, null) is not null || classification.Methods.SinkOfReceiver(property) is not null))
            {
                use |= Use.Shows;
            }

            _uses.Add(definition, use);
        }

        return use;
    }

    private Use UseOfMethod(IMethodSymbol method)
    {
        var facts = classification.Methods.Of(method);
        var mayBeLabeled = !classification.Sources.IsEmpty || method.ContainingType is not { } type || !Symbols.IsPlatform(type);
        var use = !mayBeLabeled || classification.Labels.OfResult(method).Label is null ? Use.None : Use.Labeled;
        foreach (var parameter in mayBeLabeled ? method.Parameters : ImmutableArray<IParameterSymbol>.Empty)
        {
            var label = classification.Labels.OfParameter(parameter);
            use |= label.Label is null || parameter.RefKind is not (RefKind.Out or RefKind.Ref) ? Use.None : Use.Labeled;
            use |= label.Label is null && !label.IsNotClassified ? Use.None : Use.Shows;
        }

        if (facts.HasSinks || facts.IsSerializer || facts.IsMapper || facts.IsText || facts.IsCarrier || facts.Returned is not null)
        {
            use |= Use.Shows | Use.ShowsReceiver;
        }

        return use;
    }

    private bool IsOwn(ISymbol symbol) => compilation.Assembly.Equals(symbol.ContainingAssembly, SymbolEqualityComparer.Default);

    private MemberLabel ResultLabel(IMethodSymbol method)
        => method is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property }
            ? classification.Labels.OfMember(property, property.ContainingType)
            : classification.Labels.OfResult(method);
}
