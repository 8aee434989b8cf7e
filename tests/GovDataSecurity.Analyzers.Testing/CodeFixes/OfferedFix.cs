using Microsoft.CodeAnalysis.CodeActions;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>The action that a case wants, and what it was offered for.</summary>
internal sealed record OfferedFix(FixableDiagnostic Fixable, CodeAction Action);
