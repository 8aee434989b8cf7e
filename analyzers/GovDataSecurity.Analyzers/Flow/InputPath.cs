using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A place in what a method is given: a parameter or the receiver, and the members that lead from there. An element of a collection is a step without a member,
/// what a delegate returns a step through its <c>Invoke</c>.</summary>
/// <param name="Root">A parameter; or the type, for the receiver.</param>
/// <param name="Steps">The members from there.</param>
internal sealed record InputPath(ISymbol Root, ImmutableArray<ISymbol?> Steps)
{
    private const int MostSteps = 3;

    public static InputPath Of(ISymbol root) => new(root, ImmutableArray<ISymbol?>.Empty);

    /// <returns>The path with one more step, or <see langword="null"/> when it would be too long to be of use.</returns>
    public InputPath? Then(ISymbol? member) => Steps.Length < MostSteps ? this with { Steps = Steps.Add(member) } : null;

    public bool Equals(InputPath? other)
    {
        if (other is null || !SymbolEqualityComparer.Default.Equals(Root, other.Root) || Steps.Length != other.Steps.Length)
        {
            return false;
        }

        for (var i = 0; i < Steps.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(Steps[i], other.Steps[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Root) * 31) + Steps.Length;
}
