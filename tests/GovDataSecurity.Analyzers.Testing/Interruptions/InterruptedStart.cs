using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Interruptions;

/// <summary>Hands everything on that an analyzer registers for one compilation.</summary>
internal sealed class InterruptedStart(CompilationStartAnalysisContext context, Interruption interruption)
    : CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
{
    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action)
        => context.RegisterCompilationEndAction(interruption.Around(nameof(RegisterCompilationEndAction), action));

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        => context.RegisterSemanticModelAction(interruption.Around(nameof(RegisterSemanticModelAction), action));

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
        => context.RegisterSyntaxTreeAction(interruption.Around(nameof(RegisterSyntaxTreeAction), action));

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action)
        => context.RegisterAdditionalFileAction(interruption.Around(nameof(RegisterAdditionalFileAction), action));

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
        => context.RegisterCodeBlockAction(interruption.Around(nameof(RegisterCodeBlockAction), action));

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action)
        => context.RegisterOperationBlockAction(interruption.Around(nameof(RegisterOperationBlockAction), action));

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action)
        => context.RegisterOperationBlockStartAction(interruption.Around(nameof(RegisterOperationBlockStartAction), action));

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
        => context.RegisterSymbolAction(interruption.Around(nameof(RegisterSymbolAction), action), symbolKinds);

    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind)
        => context.RegisterSymbolStartAction(interruption.Around(nameof(RegisterSymbolStartAction), action), symbolKind);

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds)
        => context.RegisterOperationAction(interruption.Around(nameof(RegisterOperationAction), action), operationKinds);

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        => context.RegisterCodeBlockStartAction(interruption.Around(nameof(RegisterCodeBlockStartAction), action));

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        => context.RegisterSyntaxNodeAction(interruption.Around(nameof(RegisterSyntaxNodeAction), action), syntaxKinds);
}
