using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>Classified data is kept in clear.</summary>
internal static class StorageRules
{
    /// <summary>GDS2001: in a database.</summary>
    public static readonly DiagnosticDescriptor StoredInClear = Rule.Create(RuleIds.StoredInClear, Category.Storage, DiagnosticSeverity.Warning);

    /// <summary>GDS2004: in a file, a cookie, a session or a message queue.</summary>
    public static readonly DiagnosticDescriptor WrittenInClear = Rule.Create(RuleIds.WrittenInClear, Category.Storage, DiagnosticSeverity.Warning);

    /// <summary>GDS2007: in a cache, as key or value.</summary>
    public static readonly DiagnosticDescriptor CachedInClear = Rule.Create(RuleIds.CachedInClear, Category.Storage, DiagnosticSeverity.Warning);
}
