using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.CodeFixes;

/// <summary>An address written as a literal, an interpolated string or a concatenation of them, taken apart into the address and the values of its query.</summary>
internal sealed class QueryString
{
    private readonly List<Part> _address = [];
    private readonly List<(string Name, List<Part> Value)> _values = [];

    private QueryString()
    {
    }

    /// <summary>The address without its query, as an expression.</summary>
    public string Address => Write(_address, hole => hole.ToString());

    /// <summary>The values of the query as an anonymous object.</summary>
    public string Values => $"new {{ {string.Join(", ", _values.Select(value => $"{value.Name} = {Write(value.Value, Unescaped)}"))} }}";

    /// <returns><see langword="null"/> when there is no query, or it isn't plain enough to be moved.</returns>
    public static QueryString? Of(ExpressionSyntax address)
    {
        var parts = new List<Part>();
        if (!TryRead(address, parts))
        {
            return null;
        }

        var query = new QueryString();
        return query.TrySplit(parts) && query._values.Count > 0 ? query : null;
    }

    /// <summary>Whether everything that a span holds is among the values of the query, not in the address.</summary>
    public bool Takes(TextSpan span) => _values.Exists(value => value.Value.Exists(part => part.Hole is { } hole && hole.Span.Contains(span)))
        && !_address.Exists(part => part.Hole is { } hole && hole.Span.IntersectsWith(span));

    private static bool TryRead(ExpressionSyntax expression, List<Part> parts)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return TryRead(parenthesized.Expression, parts);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return TryRead(sum.Left, parts) && TryRead(sum.Right, parts);
            case LiteralExpressionSyntax { Token: { RawKind: (int)SyntaxKind.StringLiteralToken } token } when token.Text[0] == '"':
                parts.Add(new Part(token.Text.Substring(1, token.Text.Length - 2).Replace("{", "{{").Replace("}", "}}"), null));
                return true;
            case InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken } text:
                foreach (var content in text.Contents)
                {
                    if (content is InterpolationSyntax { AlignmentClause: not null } or InterpolationSyntax { FormatClause: not null })
                    {
                        return false;
                    }

                    parts.Add(content is InterpolationSyntax hole ? new Part("", hole.Expression) : new Part(content.ToString(), null));
                }

                return true;
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax:
                return false;
            default:
                parts.Add(new Part("", expression));
                return true;
        }
    }

    private bool TrySplit(List<Part> parts)
    {
        var target = _address;
        var isName = false;
        var name = "";
        foreach (var part in parts)
        {
            if (part.Hole is not null)
            {
                if (isName)
                {
                    return false;
                }

                target.Add(part);
                continue;
            }

            var start = 0;
            for (var i = 0; i < part.Text.Length; i++)
            {
                var c = part.Text[i];
                var isInQuery = isName || target != _address;
                if (!isInQuery ? c == '?' : c is '&' or '=')
                {
                    Take(part.Text.Substring(start, i - start));
                    start = i + 1;
                    if (c == '=')
                    {
                        if (!isName || !IsName(name))
                        {
                            return false;
                        }

                        target = [];
                        _values.Add((name, target));
                    }
                    else if (isName)
                    {
                        return false;
                    }

                    isName = c != '=';
                    name = "";
                }
                else if (isInQuery && c is '%' or '+' or '#' or '\\' or '?')
                {
                    return false;
                }
            }

            Take(part.Text.Substring(start));
        }

        return !isName;

        void Take(string text)
        {
            if (isName)
            {
                name += text;
            }
            else if (text.Length > 0)
            {
                target.Add(new Part(text, null));
            }
        }
    }

    private bool IsName(string name)
        => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && !_values.Exists(value => value.Name == name);

    private static string Write(List<Part> parts, Func<ExpressionSyntax, string> write)
    {
        if (parts.Count == 1 && parts[0].Hole is { } only)
        {
            return write(only);
        }

        return parts.TrueForAll(part => part.Hole is null)
            ? $"\"{string.Concat(parts.Select(part => part.Text)).Replace("{{", "{").Replace("}}", "}")}\""
            : $"$\"{string.Concat(parts.Select(part => part.Hole is { } hole ? $"{{{Hole(hole, write)}}}" : part.Text))}\"";
    }

    private static string Hole(ExpressionSyntax hole, Func<ExpressionSyntax, string> write) => hole is ConditionalExpressionSyntax ? $"({hole})" : write(hole);

    /// <summary>A body needs no escaping for addresses.</summary>
    private static string Unescaped(ExpressionSyntax hole)
        => hole is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "EscapeDataString" or "EscapeUriString" or "UrlEncode" } }
            ? arguments[0].Expression.ToString()
            : hole.ToString();

    /// <param name="Text">As it stands in an interpolated string.</param>
    /// <param name="Hole">A value, or <see langword="null"/> for text.</param>
    private readonly record struct Part(string Text, ExpressionSyntax? Hole);
}
