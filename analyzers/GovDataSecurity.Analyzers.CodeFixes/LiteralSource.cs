using GovDataSecurity.Analyzers.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>Finds the characters of a value in the source of its literal, whatever that escapes, doubles or indents around them.</summary>
internal static class LiteralSource
{
    /// <summary>Where the characters of a piece stand in the file, or <see langword="null"/> when the source doesn't write them as they are.</summary>
    public static IReadOnlyList<int>? Find(LiteralPart part, TextSpan piece)
    {
        var source = part.Token.Text;
        if (part.Token.IsKind(SyntaxKind.NumericLiteralToken))
        {
            // Only separators stand between the digits of a number.
            return [.. Enumerable.Range(0, source.Length).Where(i => Digits.IsDigit(source[i])).Skip(piece.Start - part.Span.Start).Take(piece.Length).Select(i => part.Token.SpanStart + i)];
        }

        var value = LiteralText.Of(part.Token)!;
        var start = piece.Start - part.Span.Start;
        var text = value.Substring(start, piece.Length);
        var inValue = Occurrences(value, text);
        var inSource = Occurrences(source, text);
        if (inValue.Count != inSource.Count || inSource[inValue.IndexOf(start)] is var found && IsEscaped(source, found))
        {
            return null;
        }

        return [.. Enumerable.Range(part.Token.SpanStart + found, piece.Length)];
    }

    /// <summary>Whether the digits at a place may belong to <c>\u0031</c>.</summary>
    private static bool IsEscaped(string source, int position)
    {
        var start = position;
        while (start > 0 && Uri.IsHexDigit(source[start - 1]))
        {
            start--;
        }

        return start > 1 && source[start - 1] is 'u' or 'U' or 'x' && source[start - 2] == '\\';
    }

    private static List<int> Occurrences(string text, string part)
    {
        var found = new List<int>();
        for (var i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + 1, StringComparison.Ordinal))
        {
            found.Add(i);
        }

        return found;
    }
}
