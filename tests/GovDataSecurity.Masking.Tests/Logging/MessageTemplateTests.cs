using FsCheck;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

public sealed class MessageTemplateTests
{
    private static readonly Gen<string> Literal = Gen.Elements("", " ", "示例", "a", "{{", "}}", "{{x}}", "\n", "*", "\uD83D\uDE00");

    private static readonly Gen<string> Hole = Gen.Elements("{A}", "{B}", "{@A}", "{Count}", "{A,5}", "{A,-5}", "{A:N2}", "{A,8:N2}", "{When:yyyy}", "{0}");

    private static readonly Gen<object?> Value = Gen.Elements<object?>(
        null, "text", "示例", "{A}", 3, 3.14159, new DateTime(2026, 1, 2), new[] { "a", null, "b" }, new[] { 1, 2 }, true, new List<object?> { 1, null });

    private static readonly Arbitrary<(string Template, object?[] Values)> Calls = Arb.From(
        from count in Gen.Choose(1, 6)
        from literals in Gen.ArrayOf(count + 1, Literal)
        from holes in Gen.ArrayOf(count, Hole)
        from values in Gen.ArrayOf(count, Value)
        select (string.Concat(literals.Zip(holes.Append(""), (literal, hole) => literal + hole)), values));

    [Fact]
    public void Render_AnyTemplate_WritesWhatTheLoggerWrites()
        => Prop.ForAll(Calls, call =>
        {
            using var captured = new CapturingProvider();
            using var factory = LoggerFactory.Create(builder => builder.AddProvider(captured));
            factory.CreateLogger("test").Log(LogLevel.Information, call.Template, call.Values);
            var entry = captured.Single;
            return (MessageTemplate.Render(entry.Values) == entry.Message)
                .Label($"{call.Template}: {MessageTemplate.Render(entry.Values)} instead of {entry.Message}");
        }).Check(Quick(500));

    [Theory]
    [InlineData("{A")]
    [InlineData("A}")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{A,}")]
    [InlineData("{A,x}")]
    [InlineData("{A,99999999999}")]
    [InlineData("{A:}")]
    [InlineData("{{{A}}}")]
    [InlineData("{A}{B}{C}")]
    public void Render_OddTemplate_NeverThrows(string template)
        => Assert.NotNull(MessageTemplate.Render([new("A", 1), new(MessageTemplate.Key, template)]));

    [Fact]
    public void Render_GeneratedState_FindsValuesByName()
        => Assert.Equal("1 two", MessageTemplate.Render([new("second", "two"), new("First", 1), new(MessageTemplate.Key, "{first} {Second}")]));

    [Fact]
    public void Render_UnknownHole_StaysAsItIs()
        => Assert.Equal("{B:N2}", MessageTemplate.Render([new("A", 1), new(MessageTemplate.Key, "{B:N2}")]));

    [Fact]
    public void Render_NoTemplate_ListsNamesAndValues()
        => Assert.Equal("A: 1, B: (null), C: 1, 2", MessageTemplate.Render([new("A", 1), new("B", null), new("C", new[] { 1, 2 })]));

    private static Configuration Quick(int tests)
    {
        var configuration = Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = tests;
        return configuration;
    }
}
