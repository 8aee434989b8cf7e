using System.Collections.Immutable;
using GovDataSecurity.Analyzers.CodeFixes.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Fixes everything of a scope in one step, in whatever documents the edits lie.</summary>
internal sealed class ScopeFixAll : FixAllProvider
{
    public static readonly ScopeFixAll Instance = new();

    private ScopeFixAll()
    {
    }

    /// <inheritdoc />
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        => Task.FromResult<CodeAction?>(fixAllContext.CodeFixProvider is ClassificationCodeFix fix
            ? CodeAction.Create(
                Text.Of("FixAll", string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal))),
                async cancellationToken => await fix.ApplyAsync(fixAllContext.Solution, await DiagnosticsAsync(fixAllContext.WithCancellationToken(cancellationToken)).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
                equivalenceKey: fixAllContext.CodeActionEquivalenceKey)
            : null);

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document:
                return context.Document is { } document ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false) : ImmutableArray<Diagnostic>.Empty;
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all.ToImmutable();
            default:
                return ImmutableArray<Diagnostic>.Empty;
        }
    }
}
