using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Labeled data on its way through the code.</summary>
internal static class FlowRules
{
    /// <summary>GDS0011: a member is too large to follow what flows through it.</summary>
    [NoCodeFix("Where a member is divided is for its author to say.")]
    public static readonly DiagnosticDescriptor NotFollowed = Rule.Create(RuleIds.NotFollowed, Category.Flow, DiagnosticSeverity.Info);

    /// <summary>GDS4001: labeled data flows into a member declared lower.</summary>
    public static readonly DiagnosticDescriptor LevelLowered = Rule.Create(RuleIds.LevelLowered, Category.Flow, DiagnosticSeverity.Warning);
}
