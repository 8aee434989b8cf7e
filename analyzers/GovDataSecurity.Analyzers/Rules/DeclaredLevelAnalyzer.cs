using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS0002: a type that declares a level below that of a member of its own, or of the objects that a member holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredLevelAnalyzer : ClassificationAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(LabelRules.DeclaredLevelTooLow);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
        => start.RegisterSymbolAction(context => AnalyzeType(context, classification), SymbolKind.NamedType);

    private static void AnalyzeType(SymbolAnalysisContext context, ClassificationContext classification)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var declared = type.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { } label && KnownSymbols.DerivesFrom(label, classification.Symbols.Classified))
            .Select(attribute => (Attribute: attribute, Label: classification.Labels.Read(attribute)!))
            .OrderByDescending(pair => pair.Label.Level)
            .FirstOrDefault();
        if (declared.Attribute?.ApplicationSyntaxReference is not { } declaration)
        {
            return;
        }

        var (member, level) = Highest(type, classification.Labels);
        if (member is null || level <= declared.Label.Level)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            LabelRules.DeclaredLevelTooLow,
            Location.Create(declaration.SyntaxTree, declaration.Span),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Level, Levels.NameAtOrAbove(level)),
            type.Name,
            declared.Label.LevelText,
            member.Name,
            new LevelText(level),
            BasisText.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, RuleIds.DeclaredLevelTooLow)));
    }

    private static (ISymbol? Member, int Level) Highest(INamedTypeSymbol type, LabelReader labels)
    {
        (ISymbol? Member, int Level) highest = default;
        foreach (var member in labels.Of(type).Members.Values.Where(member => !member.IsNotClassified).OrderBy(member => member.Member.Name, StringComparer.Ordinal))
        {
            var level = Math.Max(member.Own?.Level ?? 0, labels.Nested(Symbols.TypeOf(member.Member))?.Label.Level ?? 0);
            if (level > highest.Level)
            {
                highest = (member.Member, level);
            }
        }

        return highest;
    }
}
