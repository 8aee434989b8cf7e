using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>GDS4001: declares the target as high as the data that flows into it, in whatever file it stands.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseTargetCodeFix)), Shared]
public sealed class RaiseTargetCodeFix : ClassificationCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.LevelLowered);

    /// <inheritdoc />
    internal override string TitleName(string ruleId) => "RaiseTarget";

    private protected override Location? LocationOf(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : null;

    /// <inheritdoc />
    private protected override Fix? Prepare(Document document, SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.TargetLevel, out var level) || level is null
            || model.Compilation.GetTypeByMetadataName("GovDataSecurity.DataLevel") is not { } levels
            || levels.GetMembers(level).FirstOrDefault() is not IFieldSymbol { ConstantValue: { } number }
            || AttributePlace.DeclarationAt(root.FindNode(LocationOf(diagnostic)!.SourceSpan)) is not { } declaration)
        {
            return null;
        }

        var scope = new NameScope(model, declaration.SpanStart);
        var rank = Convert.ToInt32(number, provider: null);
        AttributeSyntax[] attributes = [.. AttributePlace.OfValue(declaration)];
        if (Array.Find(attributes, attribute => IsA(attribute, SdkAttribute.Classified)) is { } label)
        {
            var raised = LevelArgument.Raise(label, $"{scope.Of(levels)}.{level}");
            return new Fix(level, raised.Node, scope.Imports, raised.Edit) { Rank = rank };
        }

        if (LabelAttribute.Of(diagnostic, model.Compilation, scope) is not { } written)
        {
            return null;
        }

        return Array.Find(attributes, attribute => IsA(attribute, SdkAttribute.NotClassified)) is { } denial
            ? new Fix(level, denial, scope.Imports, current => AttributeParser.Attribute(written).WithTriviaFrom(current)) { Rank = rank }
            : new Fix(level, declaration, scope.Imports, current => AttributePlace.Add(current, AttributePlace.ListFor(current, written))) { Rank = rank };

        bool IsA(AttributeSyntax attribute, string name) => SdkAttribute.Is(model.GetTypeInfo(attribute, cancellationToken).Type, name);
    }
}
