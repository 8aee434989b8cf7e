using FsCheck;
using GovDataSecurity.Analyzers.Testing.Markup;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class MarkupParserTests
{
    [Theory]
    [InlineData("a [|b|] c", "a b c", "OnlyDescriptor  [2..3)")]
    [InlineData("a {|GDS3001:b|} c", "a b c", "Id GDS3001 [2..3)")]
    [InlineData("a {|#12:b|} c", "a b c", "Number 12 [2..3)")]
    [InlineData("a $$b", "a b", "Position  [2..2)")]
    [InlineData("a[||]b", "ab", "OnlyDescriptor  [1..1)")]
    [InlineData("{|X1:|}{|X2:|}", "", "Id X1 [0..0)", "Id X2 [0..0)")]
    [InlineData("{|#0:a[|b|]|}", "ab", "Number 0 [0..2)", "OnlyDescriptor  [1..2)")]
    [InlineData("[|{|X1:{|X2:a|}|}|]", "a", "Id X2 [0..1)", "Id X1 [0..1)", "OnlyDescriptor  [0..1)")]
    [InlineData("[|a\nb|]", "a\nb", "OnlyDescriptor  [0..3)")]
    [InlineData("a || b | c", "a || b | c")]
    public void Parse_Markers_GivesTextAndSpans(string marked, string text, params string[] markers)
    {
        var parsed = MarkedText.Parse("Test0.cs", marked);

        Assert.Equal(text, parsed.Text);
        Assert.Equal(markers.Order(), parsed.Markers.Select(m => $"{m.Kind} {m.Name} {m.Span}").Order());
    }

    [Theory]
    [InlineData("[|a", "Test0.cs(1,1): '[|' is never closed")]
    [InlineData("a\n  {|X1:b", "Test0.cs(2,3): '{|X1:' is never closed")]
    [InlineData("a|]", "'|]' closes nothing")]
    [InlineData("a|}", "'|}' closes nothing")]
    [InlineData("[|a|}", "'|}' doesn't close '[|'")]
    [InlineData("{|X1:a|]", "'|]' doesn't close '{|X1:'")]
    [InlineData("[|a {|X1:b|] c|}", "'|]' doesn't close '{|X1:'")]
    [InlineData("{|a|}", "'{|' needs a name")]
    [InlineData("{|:a|}", "'{|' needs a name")]
    [InlineData("{|#x:a|}", "'{|' needs a name")]
    public void Parse_Unbalanced_Fails(string marked, string message)
        => Assert.Contains(message, Assert.Throws<VerificationException>(() => MarkedText.Parse("Test0.cs", marked)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""""var a = $$"""{{b}}""";"""")]
    [InlineData(""""var a = $$$"""{{{b}}}""";"""")]
    [InlineData("var a = $\"{b}\";")]
    public void Parse_DollarsOfStringLiterals_AreText(string source)
        => Assert.Equal(source, MarkedText.Parse("Test0.cs", source).Text);

    /// <summary>Whatever nests: taking the markers out gives back the text and the spans they were put around.</summary>
    [Fact]
    public void Parse_AnyNesting_GivesBackWhatWasMarked()
        => Prop.ForAll(Arb.From(Gen.Sized(Marked)), sample =>
        {
            var parsed = MarkedText.Parse("Test0.cs", sample.Source);
            return parsed.Text == sample.Text
                && parsed.Markers.Select(m => (m.Name, m.Span)).ToHashSet().SetEquals(sample.Spans);
        }).QuickCheckThrowOnFailure();

    private static Gen<Sample> Marked(int size)
    {
        var plain = Gen.Elements("", "a", "\r\n", "中文", "x[0] || y", "{ get; }").Select(text => new Sample(text, text, []));
        if (size == 0)
        {
            return plain;
        }

        var half = Marked(size / 2);
        var pair = from left in half
                   from right in half
                   select new Sample(left.Source + right.Source, left.Text + right.Text, [.. left.Spans, .. right.Spans.Select(s => (s.Name, new TextSpan(s.Span.Start + left.Text.Length, s.Span.Length)))]);
        var wrapped = from inner in half
                      from name in Gen.Elements("", "X1", "#0")
                      let open = name.Length == 0 ? "[|" : $"{{|{name}:"
                      let close = name.Length == 0 ? "|]" : "|}"
                      select new Sample(open + inner.Source + close, inner.Text, [(name.TrimStart('#'), new TextSpan(0, inner.Text.Length)), .. inner.Spans]);
        return Gen.OneOf(plain, pair, wrapped);
    }

    private sealed record Sample(string Source, string Text, (string Name, TextSpan Span)[] Spans);
}
