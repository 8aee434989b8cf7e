using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Tests.Toys;

/// <summary>Does something for each type whose name begins with Bad; by default reports TOY001 on the name, as it should.</summary>
internal sealed class ToyAnalyzer(Action<SymbolAnalysisContext, INamedTypeSymbol> onBad, params DiagnosticDescriptor[] rules) : DiagnosticAnalyzer
{
    public ToyAnalyzer()
        : this(ToyRules.BadName)
    {
    }

    public ToyAnalyzer(DiagnosticDescriptor rule)
        : this((context, type) => context.ReportDiagnostic(Diagnostic.Create(rule, type.Locations[0], type.Name)), rule)
    {
    }

    public GeneratedCodeAnalysisFlags GeneratedCode { get; init; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. rules];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterSymbolAction(
            c =>
            {
                if (c.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
                {
                    onBad(c, (INamedTypeSymbol)c.Symbol);
                }
            },
            SymbolKind.NamedType);
    }
}
