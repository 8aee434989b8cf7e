using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Interruptions;

/// <summary>An analyzer whose callbacks an <see cref="Interruption"/> sees.</summary>
internal sealed class InterruptedAnalyzer(DiagnosticAnalyzer analyzer, Interruption interruption) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => analyzer.Initialize(new InterruptedContext(context, interruption));
}
