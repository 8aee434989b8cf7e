using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Labels on the data model.</summary>
internal static class LabelRules
{
    /// <summary>GDS0001: an unlabeled member looks like personal information.</summary>
    public static readonly DiagnosticDescriptor UnlabeledMember = Rule.Create(RuleIds.UnlabeledMember, Category.Labels, DiagnosticSeverity.Info);

    /// <summary>GDS0002: the level declared on a type is below that of its highest member.</summary>
    public static readonly DiagnosticDescriptor DeclaredLevelTooLow = Rule.Create(RuleIds.DeclaredLevelTooLow, Category.Labels, DiagnosticSeverity.Warning);

    /// <summary>GDS0009: a line of a knowledge file doesn't count.</summary>
    [NoCodeFix("What the line was meant to name, only its author knows.")]
    public static readonly DiagnosticDescriptor KnowledgeLineRefused = Rule.Create(RuleIds.KnowledgeLineRefused, Category.Labels, DiagnosticSeverity.Warning);

    /// <summary>GDS0010: an unlabeled public member takes labeled data.</summary>
    public static readonly DiagnosticDescriptor UnlabeledTarget = Rule.Create(RuleIds.UnlabeledTarget, Category.Labels, DiagnosticSeverity.Info);
}
