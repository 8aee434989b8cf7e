using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>
/// Begins a verification. Sources are annotated: <c>[|x|]</c> the only descriptor of the analyzer is reported on x,
/// <c>{|ID:x|}</c> ID is reported on x, <c>{|#0:x|}</c> numbers a span for <see cref="Expected"/>, <c>$$</c> the only
/// descriptor is reported on something that starts here. Markers nest and may be empty. A compiler error is expected in
/// the same way: <c>{|CS0103:x|}</c>.
/// </summary>
public static class Verify
{
    /// <summary>Verifies what an analyzer reports.</summary>
    public static AnalyzerVerifier Analyzer<TAnalyzer>()
        where TAnalyzer : DiagnosticAnalyzer, new()
        => Analyzer(static () => new TAnalyzer());

    /// <summary>Verifies what several analyzers report together. Each run makes new ones.</summary>
    public static AnalyzerVerifier Analyzer(params Func<DiagnosticAnalyzer>[] analyzers) => new([.. analyzers]);

    /// <summary>Verifies what an analyzer reports and what a code fix makes of it.</summary>
    public static CodeFixVerifier CodeFix<TAnalyzer, TCodeFix>()
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
        => CodeFix(static () => new TAnalyzer(), new TCodeFix());

    /// <summary>Verifies what an analyzer reports and what a code fix makes of it. Each run makes a new analyzer.</summary>
    public static CodeFixVerifier CodeFix(Func<DiagnosticAnalyzer> analyzer, CodeFixProvider codeFix) => new([analyzer], codeFix);
}
