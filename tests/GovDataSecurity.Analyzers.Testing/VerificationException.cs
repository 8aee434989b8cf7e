namespace GovDataSecurity.Analyzers.Testing;

/// <summary>What the source says and what the analyzer or the code fix did differ, or the case itself is wrong.</summary>
public sealed class VerificationException(string message) : Exception(message);
