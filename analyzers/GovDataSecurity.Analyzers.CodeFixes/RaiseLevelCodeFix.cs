using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0002: declares the level of the highest member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseLevelCodeFix)), Shared]
public sealed class RaiseLevelCodeFix : ClassificationCodeFix
{
    private const string LevelProperty = "Level";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DeclaredLevelTooLow);

    /// <inheritdoc />
    private protected override async Task<Fix?> PrepareAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (!diagnostic.Properties.TryGetValue(FixProperties.Level, out var level) || level is null
            || compilation?.GetTypeByMetadataName("GovDataSecurity.DataLevel") is not { } levels
            || root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var declared = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == LevelProperty)
            ?? arguments.FirstOrDefault(argument => argument.NameEquals is null);
        return declared is null
            ? new Fix(level, attribute, (current, generator) => generator.AddAttributeArguments(
                current, [generator.AttributeArgument(LevelProperty, ValueOf(generator))]))
            : new Fix(level, declared.Expression, (_, generator) => ValueOf(generator).WithTriviaFrom(declared.Expression));

        SyntaxNode ValueOf(SyntaxGenerator generator) => generator.MemberAccessExpression(generator.TypeExpression(levels, addImport: true), level);
    }
}
