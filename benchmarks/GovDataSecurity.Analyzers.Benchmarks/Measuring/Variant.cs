using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Benchmarks.Measuring;

/// <summary>Analyzers and what they run on.</summary>
internal sealed record Variant(string Name, Func<CSharpCompilation> Compilation, Func<ImmutableArray<DiagnosticAnalyzer>> Analyzers);
