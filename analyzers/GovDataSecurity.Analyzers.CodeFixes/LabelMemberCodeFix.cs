using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0001: adds the attribute of the kind that the member looks like.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelMemberCodeFix)), Shared]
public sealed class LabelMemberCodeFix : ClassificationCodeFix
{
    private const string Suffix = "Attribute";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlabeledMember);

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Attribute, out var fullName)
            || model.Compilation.GetTypeByMetadataName(fullName!) is not { } type
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(IsDeclaration) is not { } declaration
            || declaration is FieldDeclarationSyntax { Declaration.Variables.Count: > 1 })
        {
            return null;
        }

        var scope = new NameScope(model, declaration.SpanStart);
        var name = scope.Of(type);
        var written = name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
        return new Fix(written, declaration, scope.Imports, current => Add(current, AttributeParser.List(written)));
    }

    private static bool IsDeclaration(SyntaxNode node) => node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax;

    private static SyntaxNode Add(SyntaxNode declaration, AttributeListSyntax added) => declaration switch
    {
        ParameterSyntax parameter => parameter.AttributeLists.Count > 0
            ? parameter.AddAttributeLists(added)
            : parameter.WithoutLeadingTrivia().AddAttributeLists(added.WithLeadingTrivia(parameter.GetLeadingTrivia())),
        MemberDeclarationSyntax member => Add(member, added),
        _ => declaration,
    };

    /// <summary>Below the attributes that are there, and on a line of its own where the member begins one.</summary>
    private static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, AttributeListSyntax added)
    {
        if (member.AttributeLists.LastOrDefault() is { } last)
        {
            return last.GetTrailingTrivia().FirstOrDefault(IsLineEnd) is { RawKind: not 0 } end
                ? member.AddAttributeLists(added.WithLeadingTrivia(Indentation(last)).WithTrailingTrivia(end))
                : member.AddAttributeLists(added);
        }

        var leading = member.GetLeadingTrivia();
        var ownLine = member.GetFirstToken().GetPreviousToken().TrailingTrivia.Concat(leading).LastOrDefault(IsLineEnd);
        return ownLine.RawKind == 0
            ? member.WithoutLeadingTrivia().AddAttributeLists(added.WithLeadingTrivia(leading))
            : member.WithLeadingTrivia(Indentation(member)).AddAttributeLists(added.WithLeadingTrivia(leading).WithTrailingTrivia(ownLine));
    }

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => node.GetLeadingTrivia() is { Count: > 0 } leading && leading.Last() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;

    private static bool IsLineEnd(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
