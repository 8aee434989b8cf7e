using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0001: adds the attribute of the kind that the member looks like.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelMemberCodeFix)), Shared]
public sealed class LabelMemberCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlabeledMember);

    /// <inheritdoc />
    private protected override async Task<Fix?> PrepareAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (!diagnostic.Properties.TryGetValue(FixProperties.Attribute, out var name)
            || compilation?.GetTypeByMetadataName(name!) is not { } attribute
            || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(IsDeclaration) is not { } declaration
            || declaration is FieldDeclarationSyntax { Declaration.Variables.Count: > 1 })
        {
            return null;
        }

        return new Fix(
            WithoutSuffix(attribute.Name),
            declaration,
            (current, generator) => generator.AddAttributes(current, generator.Attribute(generator.TypeExpression(attribute, addImport: true))));
    }

    private static bool IsDeclaration(SyntaxNode node) => node is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax;

    private static string WithoutSuffix(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
}
