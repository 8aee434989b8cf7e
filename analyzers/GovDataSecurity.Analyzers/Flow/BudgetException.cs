namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A body takes more work than is spent on one. Caught where the body is begun, and told.</summary>
internal sealed class BudgetException : Exception;
