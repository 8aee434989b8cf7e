using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>What a token writes of a text.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Token">The token.</param>
internal readonly record struct LiteralPart(TextSpan Span, SyntaxToken Token);
