using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Classified data goes to another system where it shouldn't.</summary>
internal static class TransferRules
{
    /// <summary>GDS5005: in a URL, a redirect or a header.</summary>
    public static readonly DiagnosticDescriptor ClassifiedDataInAddress = Rule.Create(RuleIds.ClassifiedDataInAddress, Category.Transfer, DiagnosticSeverity.Warning);

    /// <summary>GDS5006: in the prompt of an AI service.</summary>
    public static readonly DiagnosticDescriptor ClassifiedDataInPrompt = Rule.Create(RuleIds.ClassifiedDataInPrompt, Category.Transfer, DiagnosticSeverity.Warning);
}
