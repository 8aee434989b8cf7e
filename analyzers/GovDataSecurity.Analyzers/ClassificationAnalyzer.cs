using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers;

/// <summary>The base of every rule: concurrent, silent in generated code, and not there at all in a compilation that doesn't know the labels.</summary>
public abstract class ClassificationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ClassificationContext.TryCreate(start.Compilation) is { } classification)
            {
                Analyze(start, classification);
            }
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="start">The compilation.</param>
    /// <param name="classification">What is known about labels, kinds, sinks and declassifiers there.</param>
    private protected abstract void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification);
}
