using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS2001 about an entity: switches protection on in the options of its context, in whatever file they stand.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProtectContextCodeFix)), Shared]
public sealed class ProtectContextCodeFix : ClassificationCodeFix
{
    private const string Method = "UseGovDataSecurity";
    private const string Namespace = "Microsoft.EntityFrameworkCore";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.StoredInClear);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "ProtectContext";

    private protected override Location? LocationOf(Diagnostic diagnostic)
        => diagnostic.Properties.ContainsKey(FixProperties.Options) && diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[diagnostic.AdditionalLocations.Count - 1] : null;

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (root.FindNode(LocationOf(diagnostic)!.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } provider || IsProtected(provider))
        {
            return null;
        }

        string[][] imports = [[], [Namespace]];
        return Array.Find(imports, names => Trial.Compiles(model, root, provider, Protect(provider), names, cancellationToken)) is { } needed
            ? new Fix(Method + "()", provider, needed, Protect)
            : null;
    }

    private static SyntaxNode Protect(SyntaxNode provider)
    {
        var call = (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"options.{Method}()");
        var access = (MemberAccessExpressionSyntax)call.Expression;
        return call.WithExpression(access.WithExpression((ExpressionSyntax)provider.WithoutTrivia())).WithTriviaFrom(provider);
    }

    /// <summary>Whether the chain of calls around the provider switches protection on already.</summary>
    private static bool IsProtected(InvocationExpressionSyntax provider)
        => provider.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax).Last()
            .DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText == Method);
}
