using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Tests.Toys;

/// <summary>Throws before it analyzes anything.</summary>
internal sealed class BrokenAnalyzer(bool whenAsked) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics
        => whenAsked ? throw new InvalidOperationException("no rules") : [ToyRules.BadName];

    public override void Initialize(AnalysisContext context) => throw new InvalidOperationException("no start");
}
