using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A piece of code with a graph of its own.</summary>
/// <param name="Syntax">The declaration or expression that the graph is made of.</param>
/// <param name="Text">The text that tells what it is about, its signature included.</param>
/// <param name="Types">The names of the types around it.</param>
internal sealed record Body(SyntaxNode Syntax, TextSpan Text, string[] Types);
