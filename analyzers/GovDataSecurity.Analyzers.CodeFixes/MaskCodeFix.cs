using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Puts a value or object that leaves in clear into a call that masks it, where a masked value still does what it is there for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskCodeFix)), Shared]
public sealed class MaskCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.ClassifiedDataLogged, RuleIds.ClassifiedObjectLogged, RuleIds.ClassifiedDataInError, RuleIds.ClassifiedDataInTelemetry,
        RuleIds.StoredInClear, RuleIds.WrittenInClear, RuleIds.CachedInClear, RuleIds.ClassifiedDataInAddress, RuleIds.ClassifiedDataInPrompt);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => ruleId == RuleIds.ClassifiedObjectLogged ? "PrintMasked" : "Mask";

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } value
            || !MaskRemedy.Keeps(diagnostic, value, model, cancellationToken))
        {
            return null;
        }

        var scope = new NameScope(model, value.SpanStart);
        SyntaxNode[] candidates = [.. Candidates(value)];
        return MaskMethod.Of(diagnostic, model.Compilation, scope) is { } mask
            && candidates.Where(candidate => UsesValue(candidate, diagnostic, model, cancellationToken)).Reverse().Concat(candidates)
                .FirstOrDefault(candidate => Compiles(model, root, candidate, mask, scope, cancellationToken)) is { } found
            ? new Fix(mask.Name, found, scope.Imports, current => Wrap(current, mask))
            : null;
    }

    /// <summary>What may be masked: the value itself, else the expression around it that is still one value. A number inside a calculation can't be replaced by text,
    /// the result of the calculation can.</summary>
    private static IEnumerable<SyntaxNode> Candidates(ExpressionSyntax value)
    {
        SyntaxNode? node = IsPrintedByHand(value) ? value.Parent!.Parent : value;
        while (node is not null and not StatementSyntax and not LambdaExpressionSyntax and not InterpolationSyntax and not ArrowExpressionClauseSyntax)
        {
            if (node is InterpolationFormatClauseSyntax or InterpolationAlignmentClauseSyntax)
            {
                yield break;
            }

            if (node is ExpressionSyntax expression && !IsPartOfName(expression))
            {
                yield return Whole(expression);
            }

            node = node.Parent;
        }
    }

    /// <summary>Inside an argument, an assignment or a call of somebody's own method: it may keep the value, so what it gives is masked and not what it gets.</summary>
    private static bool UsesValue(SyntaxNode candidate, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
        => candidate.Ancestors().TakeWhile(outer => outer is not (StatementSyntax or LambdaExpressionSyntax)).Any(outer => outer is ArgumentSyntax or InterpolationSyntax)
            && candidate switch
            {
                AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } => true,
                InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is { } method && !$"{method.ContainingNamespace}.".StartsWith("System.", StringComparison.Ordinal)
                    && !LeaksIn(method, diagnostic),
                _ => false,
            };

    /// <summary>Whether the value leaves inside the method: what it gives is then masked too late.</summary>
    private static bool LeaksIn(ISymbol method, Diagnostic diagnostic)
        => diagnostic.AdditionalLocations.Skip(1).Any(place =>
            method.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == place.SourceTree && reference.Span.Contains(place.SourceSpan))
            || (method.IsAbstract || method.IsVirtual || method.IsOverride) && place.SourceTree is { } tree
                && tree.GetRoot().FindNode(place.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is BaseMethodDeclarationSyntax) is MethodDeclarationSyntax inner
                && inner.Identifier.ValueText == method.Name);

    /// <summary><c>x.ToString()</c>: the mask prints already.</summary>
    private static bool IsPrintedByHand(ExpressionSyntax value)
        => value.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } } access
            && access.Expression == value;

    private static bool IsPartOfName(ExpressionSyntax expression)
        => expression.Parent is MemberAccessExpressionSyntax access && access.Name == expression
            || expression is MemberAccessExpressionSyntax && expression.Parent is InvocationExpressionSyntax
            || expression is MemberBindingExpressionSyntax or InitializerExpressionSyntax;

    /// <summary>The syntax to replace: a member of an anonymous object needs its name written, and a format has nothing to format any more.</summary>
    private static SyntaxNode Whole(ExpressionSyntax expression) => expression.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member => member,
        InterpolationSyntax { FormatClause: not null } hole => hole,
        _ => expression,
    };

    private static SyntaxNode Wrap(SyntaxNode current, MaskMethod mask)
    {
        switch (current)
        {
            case AnonymousObjectMemberDeclaratorSyntax member:
                var named = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(NameOf(member.Expression)!));
                return member.WithNameEquals(named).WithExpression((ExpressionSyntax)Wrap(member.Expression, mask)).WithLeadingTrivia(member.GetLeadingTrivia());
            case InterpolationSyntax hole:
                return hole.WithExpression((ExpressionSyntax)Wrap(hole.Expression, mask)).WithFormatClause(null);
            default:
                var value = IsPrinting(current) ? ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current).Expression).Expression : current;
                return mask.Call((ExpressionSyntax)value.WithoutTrivia()).WithTriviaFrom(current);
        }
    }

    private static bool IsPrinting(SyntaxNode node)
        => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool Compiles(SemanticModel model, SyntaxNode root, SyntaxNode candidate, MaskMethod mask, NameScope scope, CancellationToken cancellationToken)
        => (candidate is not AnonymousObjectMemberDeclaratorSyntax { Expression: var expression } || NameOf(expression) is not null)
            && Trial.Compiles(model, root, candidate, Wrap(candidate, mask), scope.Imports, cancellationToken);
}
