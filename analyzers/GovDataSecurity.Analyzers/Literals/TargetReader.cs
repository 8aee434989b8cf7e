using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>Finds what takes the value of an expression. It asks the model about the place of a number only, which few files have.</summary>
internal sealed class TargetReader(LabelReader labels, SemanticModel model, CancellationToken cancellationToken)
{
    private static readonly ImmutableHashSet<string> Adders = ImmutableHashSet.Create("Add", "TryAdd", "Insert", "Push", "Enqueue", "Append", "Prepend", "AddFirst", "AddLast");

    /// <summary>The member, parameter, variable or result that takes a value, or <see langword="null"/>.</summary>
    public LiteralTarget? Of(ExpressionSyntax expression)
    {
        var value = Whole(expression);
        return value.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Right == value => OfExpression(assignment.Left),
            EqualsValueClauseSyntax { Parent: { } declaration } => OfDeclaration(declaration),
            ArrowExpressionClauseSyntax or ReturnStatementSyntax => OfResult(value),
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => OfElement(tuple, argument),
            ArgumentSyntax argument => OfArgument(argument),
            AttributeArgumentSyntax argument => OfAttribute(argument),
            AnonymousObjectMemberDeclaratorSyntax member => OfSeed(member),
            _ => null,
        };
    }

    /// <summary>The expression that is given on as it is: through casts, conditions and into collections.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or CollectionExpressionSyntax or SwitchExpressionSyntax
                    or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AddExpression }:
                case InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ObjectInitializerExpression and not (int)SyntaxKind.WithInitializerExpression }:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                case ConditionalExpressionSyntax condition when condition.Condition != expression:
                    expression = condition;
                    break;
                case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == expression:
                    expression = choice;
                    break;
                case ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection }:
                    expression = collection;
                    break;
                case InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text }:
                    expression = text;
                    break;
                default:
                    return expression;
            }
        }
    }

    private LiteralTarget? OfExpression(ExpressionSyntax target)
    {
        var receiver = target is MemberAccessExpressionSyntax access ? model.GetTypeInfo(access.Expression, cancellationToken).Type : null;
        return Of(model.GetSymbolInfo(target, cancellationToken).Symbol, receiver);
    }

    private LiteralTarget? OfDeclaration(SyntaxNode declaration)
        => declaration is VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax ? Of(model.GetDeclaredSymbol(declaration, cancellationToken), receiver: null) : null;

    private LiteralTarget? OfResult(ExpressionSyntax value)
        => model.GetEnclosingSymbol(value.SpanStart, cancellationToken) switch
        {
            IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => Of(property, receiver: null),
            IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method => new LiteralTarget(method, labels.OfResult(method)),
            IPropertySymbol property => Of(property, receiver: null),
            _ => null,
        };

    private LiteralTarget? OfElement(TupleExpressionSyntax tuple, ArgumentSyntax argument)
        => tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } assignment && assignment.Right == tuple && targets.Arguments.Count == tuple.Arguments.Count
            ? OfExpression(targets.Arguments[tuple.Arguments.IndexOf(argument)].Expression)
            : null;

    private LiteralTarget? OfArgument(ArgumentSyntax argument)
    {
        var parameter = (model.GetOperation(argument, cancellationToken) as IArgumentOperation)?.Parameter;
        var target = Of(parameter, receiver: null);
        return target is not { Label.Label: not null }
            && argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var collection } access }
            && Adders.Contains(access.Name.Identifier.ValueText)
            && OfExpression(collection) is { Label.Label: not null } whole
                ? whole
                : target;
    }

    /// <summary>The parameter or property of the attribute; for the data of a test, the parameter of the test.</summary>
    private LiteralTarget? OfAttribute(AttributeArgumentSyntax argument)
    {
        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list
            || model.GetSymbolInfo(attribute, cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        if (argument.NameEquals is { } property)
        {
            return Of(model.GetSymbolInfo(property.Name, cancellationToken).Symbol, receiver: null);
        }

        var index = list.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } name
            ? constructor.Parameters.FirstOrDefault(candidate => candidate.Name == name.Name.Identifier.ValueText)
            : constructor.Parameters.ElementAtOrDefault(Math.Min(index, constructor.Parameters.Length - 1));
        var takesTestData = parameter is { Type: IArrayTypeSymbol or { SpecialType: SpecialType.System_Object } };
        return takesTestData && attribute.Parent?.Parent is MethodDeclarationSyntax test && model.GetDeclaredSymbol(test, cancellationToken)?.Parameters.ElementAtOrDefault(index) is { } data
            ? Of(data, receiver: null)
            : Of(parameter, receiver: null);
    }

    /// <summary>An anonymous object given to <c>HasData</c> stands for the entity: the member of the same name.</summary>
    private LiteralTarget? OfSeed(AnonymousObjectMemberDeclaratorSyntax member)
    {
        var call = member.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasData" } access }
            && model.GetTypeInfo(access.Expression, cancellationToken).Type is INamedTypeSymbol { TypeArguments.Length: 1 } builder
            && builder.TypeArguments[0] is INamedTypeSymbol entity
            && member.NameEquals?.Name.Identifier.ValueText is { } name
            && labels.Of(entity).Members.TryGetValue(name, out var label)
                ? new LiteralTarget(label.Member, label)
                : null;
    }

    private LiteralTarget? Of(ISymbol? symbol, ITypeSymbol? receiver) => symbol switch
    {
        IPropertySymbol or IFieldSymbol => new LiteralTarget(symbol, labels.OfMember(symbol, receiver)),
        IParameterSymbol parameter => new LiteralTarget(parameter, labels.OfParameter(parameter)),
        ILocalSymbol => new LiteralTarget(symbol, new MemberLabel(symbol, null, null, false)),
        _ => null,
    };
}
