using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Classified data is written to a log.</summary>
internal static class LogRules
{
    /// <summary>GDS3001: a labeled value stands in what is logged.</summary>
    public static readonly DiagnosticDescriptor ClassifiedDataLogged = Rule.Create(RuleIds.ClassifiedDataLogged, Category.Disclosure, DiagnosticSeverity.Warning);

    /// <summary>GDS3002: an object is logged that shows labeled members.</summary>
    public static readonly DiagnosticDescriptor ClassifiedObjectLogged = Rule.Create(RuleIds.ClassifiedObjectLogged, Category.Disclosure, DiagnosticSeverity.Warning);
}
