using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0001 and GDS0010: adds the attribute of the kind that a member looks like, or of the data that it takes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelMemberCodeFix)), Shared]
public sealed class LabelMemberCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlabeledMember, RuleIds.UnlabeledTarget);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "Label";

    /// <summary>The declaration: what is reported, or the first further location of what is reported where the data flows.</summary>
    private protected override Location? LocationOf(Diagnostic diagnostic)
        => diagnostic.AdditionalLocations.Count == 0 || diagnostic.Id == RuleIds.UnlabeledMember || IsDeclared(diagnostic.Location) ? diagnostic.Location : diagnostic.AdditionalLocations[0];

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.ContainsKey(FixProperties.DocumentationId)
            || AttributePlace.DeclarationAt(root.FindNode(LocationOf(diagnostic)!.SourceSpan)) is not { } declaration)
        {
            return null;
        }

        var scope = new NameScope(model, declaration.SpanStart);
        return LabelAttribute.Of(diagnostic, model.Compilation, scope) is { } written
            ? new Fix(written, declaration, scope.Imports, current => AttributePlace.Add(current, AttributePlace.ListFor(current, written)))
            : null;
    }

    private static bool IsDeclared(Location location)
    {
        if (location.SourceTree is not { } tree)
        {
            return false;
        }

        var name = tree.GetRoot().FindToken(location.SourceSpan.Start);
        return name.Span == location.SourceSpan && name.Parent switch
        {
            PropertyDeclarationSyntax property => property.Identifier == name,
            MethodDeclarationSyntax method => method.Identifier == name,
            ParameterSyntax parameter => parameter.Identifier == name,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable => variable.Identifier == name,
            _ => false,
        };
    }
}
