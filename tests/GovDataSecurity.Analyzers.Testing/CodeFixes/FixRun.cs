using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Testing.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>Applies a code fix to one diagnostic after the other, as a developer would, until it offers nothing more.</summary>
internal sealed class FixRun(AnalyzerRunner runner, CodeFixProvider codeFix, ActionChoice choice)
{
    /// <param name="fixable">What is fixable in the input.</param>
    /// <exception cref="VerificationException">The fix offers nothing, changes nothing, or doesn't come to an end.</exception>
    public async Task<Solution> ApplyAsync(Solution solution, ImmutableArray<FixableDiagnostic> fixable, CancellationToken cancellationToken)
    {
        var limit = fixable.Length;
        for (var applied = 0; ; applied++)
        {
            var offered = new List<CodeAction>();
            if (await NextAsync(solution, fixable, offered, cancellationToken).ConfigureAwait(false) is not { Action: var action })
            {
                return applied > 0
                    ? solution
                    : throw new VerificationException($"The case expects {choice}; offered for {limit} fixable diagnostics: {Names(offered)}.");
            }

            if (applied == limit)
            {
                throw new VerificationException($"After {applied} fixes, one for each of the {limit} fixable diagnostics of the input, \"{action.Title}\" is still offered: the fix doesn't come to an end.");
            }

            var next = await PerformAsync(solution, action, cancellationToken).ConfigureAwait(false);
            if (!await ChangesTextAsync(solution, next, cancellationToken).ConfigureAwait(false))
            {
                throw new VerificationException($"The code action \"{action.Title}\" changes nothing.");
            }

            solution = next;
            fixable = await FixableAsync(solution, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="VerificationException">A fix is offered.</exception>
    public async Task VerifyNothingOfferedAsync(Solution solution, ImmutableArray<FixableDiagnostic> fixable, CancellationToken cancellationToken)
    {
        if (await NextAsync(solution, fixable, [], cancellationToken).ConfigureAwait(false) is { Action: var action })
        {
            throw new VerificationException($"The case expects no code fix, but \"{action.Title}\" is offered.");
        }
    }

    /// <param name="offered">Takes every action that was offered, chosen or not.</param>
    public async Task<OfferedFix?> NextAsync(Solution solution, ImmutableArray<FixableDiagnostic> fixable, List<CodeAction> offered, CancellationToken cancellationToken)
    {
        foreach (var (document, diagnostic) in fixable)
        {
            var registered = new List<CodeAction>();
            var context = new CodeFixContext(document, diagnostic, (action, _) => registered.Add(action), cancellationToken);
            try
            {
                await codeFix.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new VerificationException($"{codeFix.GetType().Name} threw for {diagnostic.Id}: {e}");
            }

            var flat = Flatten(registered).ToList();
            offered.AddRange(flat);
            if (choice.Choose(flat) is { } chosen)
            {
                return new OfferedFix(new FixableDiagnostic(document, diagnostic), chosen);
            }
        }

        return null;
    }

    public async Task<ImmutableArray<FixableDiagnostic>> FixableAsync(Solution solution, CancellationToken cancellationToken)
        => Fixable(solution, (await runner.RunAsync(solution, compilerIds: null, cancellationToken).ConfigureAwait(false)).Diagnostics);

    public ImmutableArray<FixableDiagnostic> Fixable(Solution solution, ImmutableArray<Diagnostic> reported)
        =>
        [
            .. from diagnostic in reported
               where codeFix.FixableDiagnosticIds.Contains(diagnostic.Id)
               let document = solution.GetDocument(diagnostic.Location.SourceTree)
               where document is not null
               orderby document.FilePath, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End
               select new FixableDiagnostic(document, diagnostic),
        ];

    public async Task<Solution> PerformAsync(Solution solution, CodeAction action, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations;
        try
        {
            // Formats and simplifies what the action annotated, as an editor does.
            operations = await action.GetOperationsAsync(solution, NoProgress.Instance, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new VerificationException($"The code action \"{action.Title}\" threw {e}");
        }

        var changed = operations.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution ?? solution;
        return await ParseAsync(solution, changed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Parses the changed texts anew: a later step must not see nodes that no compiler would read.</summary>
    private static async Task<Solution> ParseAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()))
        {
            var document = after.GetDocument(id)!;
            var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            after = after.WithDocumentText(id, SourceText.From(text));
            var parsed = await after.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (!parsed!.IsEquivalentTo(root!))
            {
                throw new VerificationException($"The fix builds a syntax tree that its text doesn't parse to, in {document.FilePath}:\n{text}");
            }
        }

        return after;
    }

    /// <summary>The text of every file by its path.</summary>
    public static async Task<Dictionary<string, string>> TextsAsync(Solution solution, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            texts[FixedText.PathOf(document)] = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        }

        return texts;
    }

    private static async Task<bool> ChangesTextAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var old = await TextsAsync(before, cancellationToken).ConfigureAwait(false);
        var changed = await TextsAsync(after, cancellationToken).ConfigureAwait(false);
        return !old.ToHashSet().SetEquals(changed);
    }

    private static IEnumerable<CodeAction> Flatten(IEnumerable<CodeAction> actions)
        => actions.SelectMany(action => action.NestedActions.IsEmpty ? [action] : Flatten(action.NestedActions));

    private static string Names(List<CodeAction> offered)
        => offered.Count == 0 ? "none" : string.Join(", ", offered.Select(action => $"\"{action.Title}\" (key \"{action.EquivalenceKey}\")"));

    private sealed class NoProgress : IProgress<CodeAnalysisProgress>
    {
        public static NoProgress Instance { get; } = new();

        public void Report(CodeAnalysisProgress value)
        {
        }
    }
}
