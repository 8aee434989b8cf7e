namespace GovDataSecurity.Analyzers.Testing;

/// <summary>A suite ended without verifying what it says. Test runners show the name of this type, not always its message.</summary>
public sealed class SuiteNotVerifiedException(string message) : Exception(message);
