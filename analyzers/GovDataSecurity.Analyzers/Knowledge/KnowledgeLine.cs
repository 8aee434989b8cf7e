using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>A line of a file that says something.</summary>
/// <param name="Row">What it says, or <see langword="null"/> when it is malformed.</param>
/// <param name="Removes">Whether it takes the row out of the table.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Problem">What is wrong with a malformed line.</param>
/// <param name="Text">The text that is wrong.</param>
internal readonly record struct KnowledgeLine(KnowledgeRow? Row, bool Removes, TextSpan Span, LineProblem Problem, string Text);
