using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.Tests.Toys;

internal static class ToyRules
{
    public static readonly DiagnosticDescriptor BadName = Rule("TOY001");

    public static readonly DiagnosticDescriptor OtherBadName = Rule("TOY002", DiagnosticSeverity.Info);

    public static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity = DiagnosticSeverity.Warning, params string[] tags)
        => new(id, "Bad name", "Type '{0}' has a bad name", "Toys", severity, isEnabledByDefault: true, customTags: tags);
}
