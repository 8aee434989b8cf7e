using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS3001 and GDS3002: puts the value or object into a call that masks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskCodeFix)), Shared]
public sealed class MaskCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ClassifiedDataLogged, RuleIds.ClassifiedObjectLogged);

    /// <inheritdoc />
    private protected override async Task<Fix?> PrepareAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null || MaskMethod.Of(diagnostic, compilation) is not { } mask
            || root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
        {
            return null;
        }

        foreach (var candidate in Candidates(value))
        {
            if (await CompilesAsync(document, root, candidate, mask, cancellationToken).ConfigureAwait(false))
            {
                return new Fix(mask.Name, candidate, (current, generator) => Wrap(current, generator, mask));
            }
        }

        return null;
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

    private static SyntaxNode Wrap(SyntaxNode current, SyntaxGenerator generator, MaskMethod mask)
    {
        switch (current)
        {
            case AnonymousObjectMemberDeclaratorSyntax member:
                var named = SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(NameOf(member.Expression)!));
                return member.WithNameEquals(named).WithExpression((ExpressionSyntax)Wrap(member.Expression, generator, mask)).WithLeadingTrivia(member.GetLeadingTrivia());
            case InterpolationSyntax hole:
                return hole.WithExpression((ExpressionSyntax)Wrap(hole.Expression, generator, mask)).WithFormatClause(null);
            default:
                var value = IsPrinting(current) ? ((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)current).Expression).Expression : current;
                return mask.Call(generator, value.WithoutTrivia()).WithTriviaFrom(current);
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

    private static async Task<bool> CompilesAsync(Document document, SyntaxNode root, SyntaxNode candidate, MaskMethod mask, CancellationToken cancellationToken)
    {
        if (candidate is AnonymousObjectMemberDeclaratorSyntax { Expression: var expression } && NameOf(expression) is null)
        {
            return false;
        }

        var mark = new SyntaxAnnotation();
        var wrapped = Wrap(candidate, SyntaxGenerator.GetGenerator(document), mask).WithAdditionalAnnotations(mark);
        var changed = document.WithSyntaxRoot(root.ReplaceNode(candidate, wrapped));
        var model = await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var changedRoot = await changed.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var place = changedRoot?.GetAnnotatedNodes(mark).FirstOrDefault()?.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax);
        return model is not null && place is not null
            && model.GetDiagnostics(place.Span, cancellationToken).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }
}
