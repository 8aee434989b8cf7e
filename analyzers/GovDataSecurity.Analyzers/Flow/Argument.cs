using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A value passed for a parameter.</summary>
/// <param name="Position">Among the values of a parameter array, which one; otherwise -1.</param>
/// <param name="Parameter">The parameter; <see langword="null"/> where a delegate is called that isn't known.</param>
/// <param name="Operation">The expression that gives the value.</param>
/// <param name="Value">The value.</param>
internal sealed record Argument(IParameterSymbol? Parameter, IOperation Operation, FlowValue Value, int Position = -1)
{
    /// <summary>Whether the value comes from elsewhere, and the expression only says where it is passed.</summary>
    public bool IsFromElsewhere { get; init; }
}
