using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>Applies a code fix to a document, a project or the solution at once, until it offers nothing more.</summary>
internal sealed class FixAllRun(FixRun single, CodeFixProvider codeFix)
{
    private static readonly ImmutableArray<FixAllScope> Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <param name="input">What the case begins with.</param>
    /// <param name="fixable">What is fixable there.</param>
    /// <param name="expected">What one fix after the other made of it.</param>
    /// <exception cref="VerificationException">Fixing all at once makes something else.</exception>
    public async Task VerifyAsync(Solution input, ImmutableArray<FixableDiagnostic> fixable, Solution expected, CancellationToken cancellationToken)
    {
        if (codeFix.GetFixAllProvider() is not { } provider)
        {
            return;
        }

        var texts = await FixRun.TextsAsync(expected, cancellationToken).ConfigureAwait(false);
        foreach (var scope in Scopes.Where(provider.GetSupportedFixAllScopes().Contains))
        {
            var result = await ApplyAsync(provider, scope, input, fixable, texts, cancellationToken).ConfigureAwait(false);
            foreach (var (path, text) in await FixRun.TextsAsync(result, cancellationToken).ConfigureAwait(false))
            {
                var wanted = texts.GetValueOrDefault(path, "");
                if (text != wanted)
                {
                    throw new VerificationException($"Fix all in {scope} makes something else of {path} than one fix after the other.\n{FixedText.Differences(wanted, text)}\nFixed text:\n{text}");
                }
            }
        }
    }

    /// <summary>What hides another diagnostic, or has another key, takes a further round. A round that reaches what is expected is the last: that nothing is offered there is known.</summary>
    private async Task<Solution> ApplyAsync(
        FixAllProvider provider, FixAllScope scope, Solution solution, ImmutableArray<FixableDiagnostic> fixable, Dictionary<string, string> expected, CancellationToken cancellationToken)
    {
        var limit = fixable.Length;
        for (var round = 0; round < limit; round++)
        {
            if (await single.NextAsync(solution, fixable, [], cancellationToken).ConfigureAwait(false) is not { } next)
            {
                return solution;
            }

            solution = await FixAsync(provider, scope, next, fixable, cancellationToken).ConfigureAwait(false);
            var texts = await FixRun.TextsAsync(solution, cancellationToken).ConfigureAwait(false);
            if (texts.Count == expected.Count && texts.All(pair => expected.GetValueOrDefault(pair.Key) == pair.Value))
            {
                return solution;
            }

            fixable = await single.FixableAsync(solution, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private async Task<Solution> FixAsync(FixAllProvider provider, FixAllScope scope, OfferedFix offered, ImmutableArray<FixableDiagnostic> fixable, CancellationToken cancellationToken)
    {
        var title = offered.Action.Title;
        if (offered.Action.EquivalenceKey is null)
        {
            throw new VerificationException($"The code action \"{title}\" has no equivalence key, so fixing all finds none of its kind.");
        }

        var context = new FixAllContext(
            offered.Fixable.Document, codeFix, scope, offered.Action.EquivalenceKey, [offered.Fixable.Diagnostic.Id], new Known(fixable), cancellationToken);
        CodeAction? action;
        try
        {
            action = await provider.GetFixAsync(context).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new VerificationException($"Fix all in {scope} threw for \"{title}\": {e}");
        }

        var solution = offered.Fixable.Document.Project.Solution;
        return action is null
            ? throw new VerificationException($"Fix all in {scope} offers nothing for \"{title}\".")
            : await single.PerformAsync(solution, action, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers with what the analyzers have reported already.</summary>
    private sealed class Known(ImmutableArray<FixableDiagnostic> fixable) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult(fixable.Where(f => f.Document.Project.Id == project.Id).Select(f => f.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
            => Task.FromResult(fixable.Where(f => f.Document.Id == document.Id).Select(f => f.Diagnostic));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
