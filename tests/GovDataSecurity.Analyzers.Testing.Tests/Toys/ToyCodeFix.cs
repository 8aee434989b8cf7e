using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Tests.Toys;

/// <summary>Registers what a function says for a diagnostic.</summary>
internal sealed class ToyCodeFix(Func<CodeFixContext, IEnumerable<CodeAction>> actions, params string[] ids) : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ids.Length == 0 ? ["TOY001"] : [.. ids];

    /// <summary>Replaces the reported name.</summary>
    public static ToyCodeFix Renaming(Func<string, string> rename) => new(context => [Rename(context, rename)]);

    public static CodeAction Rename(CodeFixContext context, Func<string, string> rename, string key = "rename")
        => Editing(context, (text, span) => text.Replace(span, rename(text.ToString(span))), key);

    public static CodeAction Editing(CodeFixContext context, Func<SourceText, TextSpan, SourceText> edit, string key = "edit")
        => CodeAction.Create(
            $"Apply {key}",
            async token => context.Document.WithText(edit(await context.Document.GetTextAsync(token), context.Span)),
            key);

    public static CodeAction ReplacingRoot(CodeFixContext context, Func<SyntaxNode, SyntaxNode> replace)
        => CodeAction.Create(
            "Replace",
            async token => context.Document.WithSyntaxRoot(replace((await context.Document.GetSyntaxRootAsync(token))!)),
            "replace");

    public FixAllProvider? FixAll { get; init; }

    public override FixAllProvider? GetFixAllProvider() => FixAll;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var action in actions(context))
        {
            context.RegisterCodeFix(action, context.Diagnostics);
        }

        return Task.CompletedTask;
    }
}
