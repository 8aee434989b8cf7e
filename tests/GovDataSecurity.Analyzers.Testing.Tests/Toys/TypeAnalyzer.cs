using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Toys;

/// <summary>Calls <see cref="Analyze"/> for every type.</summary>
public abstract class TypeAnalyzer : DiagnosticAnalyzer
{
    protected static DiagnosticDescriptor Rule { get; } = Descriptor("TOY001");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.RegisterSymbolAction(c => Analyze(c, (INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
    }

    protected abstract void Analyze(SymbolAnalysisContext context, INamedTypeSymbol type);

    protected static DiagnosticDescriptor Descriptor(string id, DiagnosticSeverity severity = DiagnosticSeverity.Warning, string message = "Type '{0}' is named {1}")
        => new(id, "Toy", message, "Toys", severity, isEnabledByDefault: true);
}
