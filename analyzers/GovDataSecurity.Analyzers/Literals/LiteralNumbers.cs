using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Literals;

/// <summary>Numbers that may have been issued, and the expression that holds them: one literal, or everything that they are put together of.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Spans">Where they stand in the text that was searched.</param>
internal sealed record LiteralNumbers(ExpressionSyntax Expression, ImmutableArray<TextSpan> Spans)
{
    /// <summary>The numbers of 18 characters in a text, by expression in their order.</summary>
    public static IEnumerable<LiteralNumbers> In(LiteralText text)
        => IssuedNumbers.In(text.Value).GroupBy(number => Holder(text, number)).Select(group => new LiteralNumbers(group.Key, group.ToImmutableArray()));

    /// <summary>The number of 15 digits that a text is, or <see langword="null"/>.</summary>
    public static LiteralNumbers? Old(LiteralText text)
        => IssuedNumbers.IsOld(text.Value) && new TextSpan(0, text.Value.Length) is var all ? new LiteralNumbers(Holder(text, all), ImmutableArray.Create(all)) : null;

    /// <summary>The smallest expression that writes all of a number; the whole when a part of it stands elsewhere.</summary>
    private static ExpressionSyntax Holder(LiteralText text, TextSpan number)
    {
        var written = text.Parts.Where(part => part.Span.OverlapsWith(number)).ToList();
        if (written.Sum(part => part.Span.Overlap(number)!.Value.Length) != number.Length)
        {
            return text.Expression;
        }

        var last = written[written.Count - 1].Token.Span;
        return written[0].Token.Parent!.AncestorsAndSelf().OfType<ExpressionSyntax>().First(expression => expression.Span.Contains(last));
    }
}
