using System.Reflection;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers;

/// <summary>Makes the descriptor of a rule. Title, message and description come from the resources by the rule's id.</summary>
internal static class Rule
{
    private static readonly string Pages = typeof(Rule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == "RulePages").Value!;

    public static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity severity)
        => new(
            id,
            Text.Of(id + ".Title"),
            Text.Of(id + ".Message"),
            category,
            severity,
            isEnabledByDefault: true,
            Text.Of(id + ".Description"),
            helpLinkUri: Pages + id + ".md");
}
