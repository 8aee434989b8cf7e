using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Markup;

/// <param name="Name">The id or the number; empty for the kinds without a name.</param>
internal sealed record Marker(MarkerKind Kind, string Name, TextSpan Span);
