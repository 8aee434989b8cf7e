using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS0009: a line of a knowledge file that is malformed, or that speaks of something that isn't there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KnowledgeAnalyzer : ClassificationAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(LabelRules.KnowledgeLineRefused);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
    {
        var knowledge = classification.Knowledge;
        if (!knowledge.OwnFiles.IsEmpty || !knowledge.PackagedFiles.IsEmpty)
        {
            start.RegisterAdditionalFileAction(context => AnalyzeFile(context, classification));
        }
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context, ClassificationContext classification)
    {
        var knowledge = classification.Knowledge;
        var (text, file) = knowledge.OwnFiles.Concat(knowledge.PackagedFiles).FirstOrDefault(pair => pair.Text == context.AdditionalFile);
        if (file is null || text.GetText(context.CancellationToken) is not { } content)
        {
            return;
        }

        // The packaged file speaks of libraries that a compilation may not use.
        var binder = knowledge.OwnFiles.Any(pair => pair.Text == text) ? new IdBinder(context.Compilation) : null;
        foreach (var line in file.Lines)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if ((line.Row is null ? (line.Problem, line.Text) : binder is null ? null : Check(line, line.Row, binder, classification)) is var (problem, written))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    LabelRules.KnowledgeLineRefused,
                    Location.Create(text.Path, line.Span, content.Lines.GetLinePositionSpan(line.Span)),
                    written,
                    Text.Of("Knowledge." + problem)));
            }
        }
    }

    private static (LineProblem Problem, string Text)? Check(KnowledgeLine line, KnowledgeRow row, IdBinder binder, ClassificationContext classification)
    {
        if (line.Removes)
        {
            return classification.Knowledge.Table.Lost(row) ? null : (LineProblem.NothingRemoved, row.Id);
        }

        if (row.Role == Role.Source && SourceRows.Read(row.Detail, classification.Kinds) is null)
        {
            return (LineProblem.Label, row.Detail);
        }

        return binder.Binds(row.Id) ? null : (LineProblem.Unbound, row.Id);
    }
}
