using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Tests.Robustness;

/// <summary>Breaks code as typing, pasting and merging break it. A seed gives the same code every time.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Pasted =
        [" await ", " ref ", " out var x ", " => ", " ?. ", " ! ", " [..] ", " with { ", " is not ", " new() ", " default ", " (", ")", " { ", " } ", ";", " <", ">", " yield return ", " this", " base ", " throw ", " \"", " $\"{", " case ", " static "];

    private readonly Random _random = new(seed);

    /// <summary>One to three changes of a file.</summary>
    public SyntaxTree Break(SyntaxTree tree)
    {
        for (var i = _random.Next(3); i >= 0; i--)
        {
            tree = tree.WithChangedText(tree.GetText().WithChanges(Change(tree)));
        }

        return tree;
    }

    private TextChange Change(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var tokens = root.DescendantTokens().ToArray();
        var (one, other) = (tokens[_random.Next(tokens.Length)], tokens[_random.Next(tokens.Length)]);
        return _random.Next(9) switch
        {
            0 or 1 => new TextChange(one.Span, ""),
            2 => new TextChange(one.Span, one + " " + one),
            3 => new TextChange(one.Span, other.ToString()),
            4 => new TextChange(new TextSpan(one.SpanStart, 0), Pasted[_random.Next(Pasted.Length)]),
            5 => new TextChange(TextSpan.FromBounds(one.SpanStart, root.FullSpan.End), ""),
            6 => new TextChange(TextSpan.FromBounds(Math.Min(one.SpanStart, other.SpanStart), Math.Min(Math.Max(one.SpanStart, other.SpanStart), Math.Min(one.SpanStart, other.SpanStart) + 200)), ""),
            7 => Replacement<ExpressionSyntax>(root) ?? new TextChange(one.Span, ""),
            _ => Replacement<StatementSyntax>(root) ?? new TextChange(one.Span, ""),
        };
    }

    /// <summary>One node in the place of another: most of it parses, little of it binds.</summary>
    private TextChange? Replacement<T>(SyntaxNode root)
        where T : SyntaxNode
    {
        var nodes = root.DescendantNodes().OfType<T>().ToArray();
        return nodes.Length == 0 ? null : new TextChange(nodes[_random.Next(nodes.Length)].Span, nodes[_random.Next(nodes.Length)].ToString());
    }
}
