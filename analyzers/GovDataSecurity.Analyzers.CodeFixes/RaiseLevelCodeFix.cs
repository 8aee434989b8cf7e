using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS0002: declares the level of the highest member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseLevelCodeFix)), Shared]
public sealed class RaiseLevelCodeFix : ClassificationCodeFix
{
    private const string LevelProperty = "Level";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DeclaredLevelTooLow);

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
        var value = SyntaxFactory.ParseExpression($"{scope.Of(levels)}.{level}");
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        var declared = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == LevelProperty)
            ?? arguments.FirstOrDefault(argument => argument.NameEquals is null);
        return declared is null
            ? new Fix(level, attribute, scope.Imports, current => WithLevel((AttributeSyntax)current, value))
            : new Fix(level, declared.Expression, scope.Imports, current => value.WithTriviaFrom(current));
    }

    private static AttributeSyntax WithLevel(AttributeSyntax attribute, ExpressionSyntax value)
    {
        var argument = $"{LevelProperty} = {value})";
        var text = attribute.ArgumentList is { Arguments.Count: > 0 }
            ? attribute.ToString().Substring(0, attribute.Span.Length - 1) + ", " + argument
            : $"{attribute.Name}({argument}";
        return AttributeParser.Attribute(text).WithTriviaFrom(attribute);
    }
}
