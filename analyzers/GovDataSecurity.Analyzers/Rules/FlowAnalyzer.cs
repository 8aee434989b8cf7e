using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Follows labeled data to where it leaves: logs, errors, telemetry, addresses, databases, files, caches, prompts, and members declared lower.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : ClassificationAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        LabelRules.UnlabeledTarget,
        FlowRules.NotFollowed,
        StorageRules.StoredInClear,
        StorageRules.WrittenInClear,
        StorageRules.CachedInClear,
        LogRules.ClassifiedDataLogged,
        LogRules.ClassifiedObjectLogged,
        DisclosureRules.ClassifiedDataInError,
        DisclosureRules.ClassifiedDataInTelemetry,
        FlowRules.LevelLowered,
        TransferRules.ClassifiedDataInAddress,
        TransferRules.ClassifiedDataInPrompt);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
    {
        var reports = new FlowReports(start.Compilation, classification, start.Options.AnalyzerConfigOptionsProvider);
        start.RegisterSemanticModelAction(context =>
        {
            foreach (var diagnostic in reports.Of(context.SemanticModel.SyntaxTree, context.CancellationToken))
            {
                context.ReportDiagnostic(diagnostic);
            }
        });
    }
}
