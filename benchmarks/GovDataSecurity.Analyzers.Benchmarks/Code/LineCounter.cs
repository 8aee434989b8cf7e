using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Benchmarks.Code;

/// <summary>Counts lines that hold a token: no blank lines, no comments, nothing that a preprocessor symbol leaves out.</summary>
internal static class LineCounter
{
    public static int Count(SyntaxTree tree)
    {
        var lines = tree.GetText().Lines;
        var (count, last) = (0, -1);
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (token.Span.IsEmpty)
            {
                continue;
            }

            var (first, end) = (lines.GetLineFromPosition(token.SpanStart).LineNumber, lines.GetLineFromPosition(token.Span.End - 1).LineNumber);
            count += end - Math.Max(first - 1, last);
            last = end;
        }

        return count;
    }
}
