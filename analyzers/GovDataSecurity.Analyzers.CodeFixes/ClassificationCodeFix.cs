using System.Collections.Immutable;
using GovDataSecurity.Analyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The base of the fixes: one edit a diagnostic, alone or all of a document at once.</summary>
public abstract class ClassificationCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await PrepareAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Text.Of(diagnostic.Id + ".Fix", fix.Subject),
                        cancellationToken => FixAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    /// <summary>The edit for a diagnostic, or <see langword="null"/> when there is none that compiles.</summary>
    private protected abstract Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<Fix?> PrepareAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? Prepare(document, root, model, diagnostic, cancellationToken)
            : null;

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var imports = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            if (await PrepareAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } fix)
            {
                editor.ReplaceNode(fix.Node, (current, _) => fix.Edit(current));
                imports.UnionWith(fix.Imports);
            }
        }

        return document.WithSyntaxRoot(Imports.Add(editor.GetChangedRoot(), imports));
    }

    /// <summary>One edit.</summary>
    /// <param name="Subject">What the title names.</param>
    /// <param name="Node">The node to replace.</param>
    /// <param name="Imports">The namespaces that the new node needs.</param>
    /// <param name="Edit">Makes the new node of the current one, which other edits may have changed inside.</param>
    private protected sealed record Fix(string Subject, SyntaxNode Node, IReadOnlyCollection<string> Imports, Func<SyntaxNode, SyntaxNode> Edit);
}
