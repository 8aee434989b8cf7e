using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>A diagnostic that the code fix under test names.</summary>
internal sealed record FixableDiagnostic(Document Document, Diagnostic Diagnostic);
