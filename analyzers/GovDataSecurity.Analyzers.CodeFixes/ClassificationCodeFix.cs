using System.Collections.Immutable;
using GovDataSecurity.Analyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>The base of the fixes: one edit a diagnostic, where it is reported or at another of its locations; alone, or all of a document, project or solution.</summary>
public abstract class ClassificationCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => ScopeFixAll.Instance;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await SubjectAsync(solution, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } subject)
            {
                var title = TitleName(diagnostic.Id);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Text.Of(title, subject),
                        cancellationToken => ApplyAsync(solution, ImmutableArray.Create(diagnostic), cancellationToken),
                        equivalenceKey: title),
                    diagnostic);
            }
        }
    }

    /// <summary>The name of the title among the resources.</summary>
    internal abstract string TitleName(string ruleId);

    /// <summary>Applies the edits of all diagnostics that have one.</summary>
    internal virtual async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var fixes = new List<(Document Document, Fix Fix)>();
        foreach (var diagnostic in diagnostics)
        {
            if (await PrepareAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false) is { } found)
            {
                fixes.Add(found);
            }
        }

        foreach (var document in fixes.GroupBy(found => found.Document.Id, found => found))
        {
            var editor = await DocumentEditor.CreateAsync(document.First().Document, cancellationToken).ConfigureAwait(false);
            var imports = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var fix in Independent(document.Select(found => found.Fix)))
            {
                editor.ReplaceNode(fix.Node, (current, _) => fix.Edit(current));
                imports.UnionWith(fix.Imports);
            }

            solution = solution.WithDocumentSyntaxRoot(document.Key, Imports.Add(editor.GetChangedRoot(), imports));
        }

        return solution;
    }

    /// <summary>What the title names, or <see langword="null"/> when there is no edit.</summary>
    private protected virtual async Task<string?> SubjectAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
        => (await PrepareAsync(solution, diagnostic, cancellationToken).ConfigureAwait(false))?.Fix.Subject;

    /// <summary>Where the edit is made.</summary>
    private protected virtual Location? LocationOf(Diagnostic diagnostic) => diagnostic.Location;

    /// <summary>The edit for a diagnostic, or <see langword="null"/> when there is none that compiles and that isn't reported again.</summary>
    /// <param name="document">The document of <see cref="LocationOf"/>.</param>
    /// <param name="root">Its tree.</param>
    /// <param name="model">Its meaning.</param>
    /// <param name="diagnostic">What is reported.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    private protected abstract Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken);

    private async Task<(Document Document, Fix Fix)?> PrepareAsync(Solution solution, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (LocationOf(diagnostic)?.SourceTree is { } tree
            && (solution.GetDocument(tree) ?? solution.GetDocument(solution.GetDocumentIdsWithFilePath(tree.FilePath).FirstOrDefault())) is { } document
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && Prepare(document, root, model, diagnostic, cancellationToken) is { } fix)
        {
            return (document, fix);
        }

        return null;
    }

    /// <summary>One edit a node, the strongest; and none inside a node that is written anew.</summary>
    private static IEnumerable<Fix> Independent(IEnumerable<Fix> fixes)
    {
        var chosen = fixes.GroupBy(fix => fix.Node).Select(same => same.OrderByDescending(fix => fix.Rank).First()).ToList();
        return chosen.Where(fix => !chosen.Exists(outer => outer.Rewrites && outer.Node != fix.Node && outer.Node.Contains(fix.Node)));
    }

    /// <summary>One edit.</summary>
    /// <param name="Subject">What the title names.</param>
    /// <param name="Node">The node to replace.</param>
    /// <param name="Imports">The namespaces that the new node needs.</param>
    /// <param name="Edit">Makes the new node of the current one, which other edits may have changed inside.</param>
    private protected sealed record Fix(string Subject, SyntaxNode Node, IReadOnlyCollection<string> Imports, Func<SyntaxNode, SyntaxNode> Edit)
    {
        /// <summary>Which edit counts where several diagnostics ask for one of the same node.</summary>
        public int Rank { get; init; }

        /// <summary>Whether the edit drops the nodes inside, instead of keeping them.</summary>
        public bool Rewrites { get; init; }
    }
}
