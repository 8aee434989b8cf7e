using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>Verifies what analyzers report.</summary>
public sealed class AnalyzerVerifier : Verifier<AnalyzerVerifier>
{
    internal AnalyzerVerifier(ImmutableArray<Func<DiagnosticAnalyzer>> analyzers)
        : base(analyzers)
    {
    }

    private protected override Task VerifyAsync(CancellationToken cancellationToken) => VerifyReportsAsync(cancellationToken);
}
