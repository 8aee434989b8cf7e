using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Flow;

/// <summary>Statements whose graph holds an operation of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Flows">Whether a labeled datum arrives at the console through the operation; otherwise it is stopped there, or none was there.</param>
/// <param name="Statements">The statements.</param>
internal sealed record KindSnippet(OperationKind Kind, bool Flows, string Statements);
