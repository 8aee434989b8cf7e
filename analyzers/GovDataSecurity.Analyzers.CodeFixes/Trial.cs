using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Tries an edit out before it is offered.</summary>
internal static class Trial
{
    /// <summary>Whether the statement or member around a node has no error once the node is replaced.</summary>
    public static bool Compiles(SemanticModel model, SyntaxNode root, SyntaxNode node, SyntaxNode replacement, IEnumerable<string> imports, CancellationToken cancellationToken)
    {
        var mark = new SyntaxAnnotation();
        var changed = Imports.Add(root.ReplaceNode(node, replacement.WithAdditionalAnnotations(mark)), imports);
        var tree = model.SyntaxTree.WithRootAndOptions(changed, model.SyntaxTree.Options);
        var place = tree.GetRoot(cancellationToken).GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<SyntaxNode>(outer => outer is StatementSyntax or MemberDeclarationSyntax);
        return place is not null && model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree)
            .GetDiagnostics(place.Span, cancellationToken).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }
}
