using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Generators;

/// <summary>Lets the workspace run generators that are already loaded.</summary>
internal sealed class GeneratorReference(string display, ImmutableArray<ISourceGenerator> generators) : AnalyzerReference
{
    public override string? FullPath => null;

    public override string Display => display;

    public override object Id => display;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => generators;
}
