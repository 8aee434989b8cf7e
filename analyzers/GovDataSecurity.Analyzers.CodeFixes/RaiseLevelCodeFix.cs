using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0002: declares the level of the highest member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseLevelCodeFix)), Shared]
public sealed class RaiseLevelCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DeclaredLevelTooLow);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "DeclareLevel";

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Level, out var level) || level is null
            || model.Compilation.GetTypeByMetadataName("GovDataSecurity.DataLevel") is not { } levels
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var scope = new NameScope(model, attribute.SpanStart);
        var raised = LevelArgument.Raise(attribute, $"{scope.Of(levels)}.{level}");
        return new Fix(level, raised.Node, scope.Imports, raised.Edit);
    }
}
