using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The variables that a function uses of the methods around it.</summary>
internal sealed class CapturedVariables(SyntaxNode? function)
{
    /// <summary>The names that stand in the function.</summary>
    public HashSet<string> Names { get; } = function is null ? [] : [.. function.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];

    /// <summary>Those of them that turned out to hold something, by name.</summary>
    public Dictionary<string, ISymbol> Variables { get; } = new(StringComparer.Ordinal);
}
