using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Data of real people where simulated data belongs.</summary>
internal static class TestDataRules
{
    /// <summary>GDS3005: a literal may be the number of a real person.</summary>
    public static readonly DiagnosticDescriptor RealNumberInLiteral = Rule.Create(RuleIds.RealNumberInLiteral, Category.Disclosure, DiagnosticSeverity.Warning);
}
