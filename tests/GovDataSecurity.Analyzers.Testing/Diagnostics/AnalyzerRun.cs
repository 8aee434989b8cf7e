using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>What one run over a solution gave.</summary>
/// <param name="Solution">What was analyzed.</param>
/// <param name="Diagnostics">What the analyzers reported, and what was asked for of the compiler.</param>
/// <param name="NonLocal">Those of the analyzers' that looking at their own file alone doesn't give: an editor shows them late, and offers no fix.</param>
internal sealed record AnalyzerRun(Solution Solution, ImmutableArray<Diagnostic> Diagnostics, ImmutableHashSet<Diagnostic> NonLocal);
