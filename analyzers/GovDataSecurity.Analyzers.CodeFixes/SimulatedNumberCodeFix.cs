using System.Collections.Immutable;
using System.Composition;
using GovDataSecurity.Analyzers.CodeFixes.Resources;
using GovDataSecurity.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS3005: writes simulated numbers where real ones stand, character for character, so that the literals keep their form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SimulatedNumberCodeFix)), Shared]
public sealed class SimulatedNumberCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.RealNumberInLiteral);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider()
        => FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if ((await ChangesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false)).Count > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Text.Of("Simulate", ""),
                        cancellationToken => FixAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken),
                        equivalenceKey: diagnostic.Id),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changes = new List<TextChange>();
        foreach (var diagnostic in diagnostics)
        {
            changes.AddRange(await ChangesAsync(document, diagnostic, cancellationToken).ConfigureAwait(false));
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.Distinct().OrderBy(change => change.Span.Start)));
    }

    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
        => await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } reported
            ? Changes(LiteralText.Of(LiteralText.Around(reported), model, readsNames: true, cancellationToken), reported)
            : [];

    private static IReadOnlyList<TextChange> Changes(LiteralText text, ExpressionSyntax reported)
    {
        LiteralNumbers[] found = [.. LiteralNumbers.In(text)];
        if (found.Length == 0 && LiteralNumbers.Old(text) is { } old)
        {
            found = [old];
        }

        var changes = new List<TextChange>();
        foreach (var number in found.Where(numbers => numbers.Expression == reported).SelectMany(numbers => numbers.Spans))
        {
            var simulated = IssuedNumbers.Simulate(text.Value, number);
            var written = text.Parts.Where(part => part.Span.OverlapsWith(number)).ToList();
            if (written.Sum(part => part.Span.Overlap(number)!.Value.Length) != number.Length)
            {
                // A part of it is a constant that stands elsewhere.
                return [];
            }

            foreach (var part in written)
            {
                var piece = part.Span.Overlap(number)!.Value;
                if (LiteralSource.Find(part, piece) is not { } source)
                {
                    return [];
                }

                changes.AddRange(source.Select((position, i) => new TextChange(new TextSpan(position, 1), simulated[piece.Start - number.Start + i].ToString())));
            }
        }

        return changes;
    }
}
