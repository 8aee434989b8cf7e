using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>The text that an expression of literals makes: one literal, or literals and constants put together by <c>+</c> and in interpolated strings.</summary>
internal sealed class LiteralText
{
    /// <summary>Stands for a value that only the run time knows.</summary>
    private const char Unknown = '\0';

    private LiteralText(ExpressionSyntax expression, string value, ImmutableArray<LiteralPart> parts)
    {
        Expression = expression;
        Value = value;
        Parts = parts;
    }

    public ExpressionSyntax Expression { get; }

    public string Value { get; }

    /// <summary>What literals write, in order; the rest are constants that stand elsewhere.</summary>
    public ImmutableArray<LiteralPart> Parts { get; }

    /// <summary>The largest expression that a literal or a name is put together in, or <see langword="null"/> for a token that is no literal.</summary>
    public static ExpressionSyntax? Around(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => Around(literal),
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax text } => Around(text),
        _ => null,
    };

    /// <summary>The largest expression that an expression is put together in.</summary>
    public static ExpressionSyntax Around(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax outer:
                    expression = outer;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    expression = sum;
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null, Parent: InterpolatedStringExpressionSyntax text }:
                    expression = text;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>Reads an expression. Names are looked up only where digits stand beside them, or everywhere when <paramref name="readsNames"/> says so.</summary>
    public static LiteralText Of(ExpressionSyntax expression, SemanticModel model, bool readsNames, CancellationToken cancellationToken)
    {
        var leaves = Leaves(expression);
        var value = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<LiteralPart>();
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            var text = leaf.Text ?? (leaf.Name is { } name && (readsNames || IsBesideDigits(leaves, i)) ? model.GetConstantValue(name, cancellationToken).Value as string : null);
            if (text is null)
            {
                value.Append(Unknown);
            }
            else
            {
                if (leaf.Text is not null)
                {
                    parts.Add(new LiteralPart(new TextSpan(value.Length, text.Length), leaf.Token));
                }

                value.Append(text);
            }
        }

        return new LiteralText(expression, value.ToString(), parts.ToImmutable());
    }

    /// <summary>What a plain literal writes; for a number, its digits.</summary>
    public static string? Of(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken when token.Value is int or uint or long or ulong or decimal && !HasPrefix(token.Text) => Convert.ToString(token.Value, CultureInfo.InvariantCulture),
        SyntaxKind.NumericLiteralToken => null,
        _ => token.ValueText,
    };

    private static bool HasPrefix(string number) => number.Length > 1 && number[1] is 'x' or 'X' or 'b' or 'B';

    /// <summary>Whether the next leaf to the left or right that is no name ends there with a digit.</summary>
    private static bool IsBesideDigits(List<Leaf> leaves, int index)
    {
        var left = index - 1;
        while (left >= 0 && leaves[left].Name is not null)
        {
            left--;
        }

        var right = index + 1;
        while (right < leaves.Count && leaves[right].Name is not null)
        {
            right++;
        }

        return left >= 0 && leaves[left].Text is { Length: > 0 } before && Digits.IsDigit(before[before.Length - 1])
            || right < leaves.Count && leaves[right].Text is { Length: > 0 } after && Digits.IsDigit(after[0]);
    }

    private static List<Leaf> Leaves(ExpressionSyntax whole)
    {
        var leaves = new List<Leaf>();
        var pending = new Stack<SyntaxNode>();
        pending.Push(whole);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax outer:
                    pending.Push(outer.Expression);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    PushOperands(sum, pending);
                    break;
                case InterpolatedStringExpressionSyntax text:
                    for (var i = text.Contents.Count - 1; i >= 0; i--)
                    {
                        pending.Push(text.Contents[i]);
                    }

                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    pending.Push(hole.Expression);
                    break;
                case InterpolatedStringTextSyntax text:
                    leaves.Add(new Leaf(text.TextToken.ValueText, text.TextToken));
                    break;
                case LiteralExpressionSyntax literal when Of(literal.Token) is { } value:
                    leaves.Add(new Leaf(value, literal.Token));
                    break;
                case ExpressionSyntax name when name is IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    leaves.Add(new Leaf(Name: name));
                    break;
                default:
                    leaves.Add(new Leaf());
                    break;
            }
        }

        return leaves;
    }

    /// <summary>Puts the operands of a chain of <c>+</c> on the stack. Numbers before the first text are added up, so they write nothing.</summary>
    private static void PushOperands(BinaryExpressionSyntax sum, Stack<SyntaxNode> pending)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } inner)
        {
            operands.Add(inner.Right);
            left = inner.Left;
        }

        operands.Add(left);
        var first = operands.Count - 1;
        while (first >= 0 && IsNumber(operands[first]))
        {
            first--;
        }

        // Collected from the right: the leftmost comes last, and has to be the first on the stack's top.
        var added = operands.Count - 1 - first;
        for (var i = 0; i < operands.Count; i++)
        {
            if (i <= first || added == 1 && first >= 0)
            {
                pending.Push(operands[i]);
            }
        }
    }

    private static bool IsNumber(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression };

    private readonly record struct Leaf(string? Text = null, SyntaxToken Token = default, ExpressionSyntax? Name = null);
}
