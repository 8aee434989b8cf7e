using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A piece of code with a graph of its own.</summary>
/// <param name="Syntax">The declaration or expression that the graph is made of.</param>
/// <param name="Text">The text that tells what it is about, its signature included.</param>
/// <param name="Types">The names of the types around it.</param>
internal sealed record Body(SyntaxNode Syntax, TextSpan Text, string[] Types)
{
    /// <summary>The different words of the text, by their hashes, and whether each stands somewhere for the member of an object.</summary>
    public KeyValuePair<int, bool>[] Words { get; set; } = [];

    /// <summary>Whether a text is put together there.</summary>
    public bool Concatenates { get; set; }
}
