using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Classified data is shown to those who look after a running system.</summary>
internal static class DisclosureRules
{
    /// <summary>GDS3003: in an exception, a problem response or a validation result.</summary>
    public static readonly DiagnosticDescriptor ClassifiedDataInError = Rule.Create(RuleIds.ClassifiedDataInError, Category.Disclosure, DiagnosticSeverity.Warning);

    /// <summary>GDS3010: in traces, metrics and baggage.</summary>
    public static readonly DiagnosticDescriptor ClassifiedDataInTelemetry = Rule.Create(RuleIds.ClassifiedDataInTelemetry, Category.Disclosure, DiagnosticSeverity.Warning);
}
