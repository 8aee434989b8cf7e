using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Names the key of the record in place of its data, where a text only has to say which record is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RecordKeyCodeFix)), Shared]
public sealed class RecordKeyCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.ClassifiedDataLogged, RuleIds.ClassifiedObjectLogged, RuleIds.ClassifiedDataInError, RuleIds.ClassifiedDataInTelemetry, RuleIds.CachedInClear);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "NameKey";

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } value
            || diagnostic.Id == RuleIds.CachedInClear && !MaskRemedy.IsKey(value, model, cancellationToken)
            || KeyOf(value, isObject: diagnostic.Id == RuleIds.ClassifiedObjectLogged, model, cancellationToken) is not { } key)
        {
            return null;
        }

        // The value itself, or the calls on it that make another form of it.
        for (ExpressionSyntax? node = value; node is not null; node = Outer(node))
        {
            if (Trial.Compiles(model, root, node, Replace(node, key), [], cancellationToken))
            {
                return new Fix(key.ToString(), node, [], current => Replace(current, key)) { Rewrites = true };
            }
        }

        return null;
    }

    private static SyntaxNode Replace(SyntaxNode current, ExpressionSyntax key) => key.WithTriviaFrom(current);

    private static ExpressionSyntax? Outer(ExpressionSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node => call,
        MemberAccessExpressionSyntax access when access.Expression == node => access,
        PostfixUnaryExpressionSyntax postfix => postfix,
        ParenthesizedExpressionSyntax parenthesized => parenthesized,
        _ => null,
    };

    /// <summary>The key of the record whose member the value is, written from the same place.</summary>
    private static ExpressionSyntax? KeyOf(ExpressionSyntax value, bool isObject, SemanticModel model, CancellationToken cancellationToken)
    {
        if (isObject)
        {
            return model.GetTypeInfo(value, cancellationToken).Type is { } type && Find(type) is { } own && value is NameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax
                ? SyntaxFactory.ParseExpression($"{value.WithoutTrivia()}.{own.Name}")
                : null;
        }

        var named = value is ConditionalAccessExpressionSyntax conditional ? conditional.WhenNotNull : value;
        if (model.GetSymbolInfo(named, cancellationToken).Symbol is not { ContainingType: { } owner } member || member is not (IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        return value.WithoutTrivia() switch
        {
            MemberAccessExpressionSyntax access when TypeOf(((MemberAccessExpressionSyntax)value).Expression) is { } type && Find(type) is { } key => access.WithName(Name(key)),
            ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax binding } access
                when TypeOf(((ConditionalAccessExpressionSyntax)value).Expression) is { } type && Find(type) is { } key => access.WithWhenNotNull(binding.WithName(Name(key))),
            IdentifierNameSyntax when Find(owner) is { } key => Name(key),
            _ => null,
        };

        ITypeSymbol? TypeOf(ExpressionSyntax expression) => model.GetTypeInfo(expression, cancellationToken).Type;

        ISymbol? Find(ITypeSymbol type) => RecordKey.Of(type, symbol => model.IsAccessible(value.SpanStart, symbol));
    }

    private static SimpleNameSyntax Name(ISymbol key) => (SimpleNameSyntax)SyntaxFactory.ParseName(key.Name);
}
