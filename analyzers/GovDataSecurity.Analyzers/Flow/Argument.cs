using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A value passed for a parameter.</summary>
/// <param name="Position">Among the values of a parameter array, which one; otherwise -1.</param>
internal sealed record Argument(IParameterSymbol? Parameter, IOperation Operation, FlowValue Value, int Position = -1);
