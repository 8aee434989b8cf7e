using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Toys;

/// <summary>TOY001 on the name of each type whose name begins with Bad.</summary>
public class BadNameAnalyzer : TypeAnalyzer
{
    protected override void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type.Name.StartsWith("Bad", StringComparison.Ordinal))
        {
            Report(context, type);
        }
    }

    protected virtual void Report(SymbolAnalysisContext context, INamedTypeSymbol type)
        => context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, "badly"));
}
