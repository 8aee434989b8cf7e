using GovDataSecurity.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers;

/// <summary>The base of every rule: concurrent, silent in generated code, and not there at all in a compilation that doesn't know the labels.</summary>
public abstract class ClassificationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // An editor analyzes again and again: the texts that stay are read once.
        var files = new SourceTextValueProvider<KnowledgeFile>(KnowledgeFile.Read);
        context.RegisterCompilationStartAction(start =>
        {
            if (ClassificationContext.TryCreate(start.Compilation, () => KnowledgeSet.Of(start.Options.AdditionalFiles, Read, start.CancellationToken)) is { } classification)
            {
                Analyze(start, classification);
            }

            KnowledgeFile Read(SourceText text) => start.TryGetValue(text, files, out var file) ? file : KnowledgeFile.Read(text);
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    /// <param name="start">The compilation.</param>
    /// <param name="classification">What is known about labels, kinds, sinks and declassifiers there.</param>
    private protected abstract void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification);
}
