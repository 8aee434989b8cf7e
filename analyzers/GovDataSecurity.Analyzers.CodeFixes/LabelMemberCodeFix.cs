using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

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
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name));
        var generator = SyntaxGenerator.GetGenerator(document);
        return new Fix(attribute.Name.ToString(), declaration, scope.Imports, current => generator.AddAttributes(current, attribute));
    }

    private static bool IsDeclaration(SyntaxNode node) => node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax;
}
