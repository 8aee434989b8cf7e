using System.Text.Json;
using GovDataSecurity.Identifiers;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Tests;

public sealed class IdentifiersCommandTests
{
    [Fact]
    public async Task Check_ValuesALine_GivesVerdictsALine()
    {
        var run = await ToolRun.OfAsync("990101198503150017\n11010519491231002X\n", "identifiers", "check", "--kind", "resident-id-number");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            {"value":"990101198503150017","valid":true,"reason":"valid","checkCharacter":"7"}
            {"value":"11010519491231002X","valid":true,"reason":"valid","checkCharacter":"X"}

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public async Task Check_OneInvalidValue_IsStatus1AndGoesOn()
    {
        var run = await ToolRun.OfAsync("110105194912310021\n990101198503150017\n", "identifiers", "check", "--kind", "resident-id-number");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("""{"value":"110105194912310021","valid":false,"reason":"the check character should be X","checkCharacter":"X"}""", lines[0]);
        Assert.Contains("\"valid\":true", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("９９０１０１１９８５０３１５００１７")]
    [InlineData("990101 19850315 0017")]
    [InlineData("990101-19850315-0017")]
    public async Task Check_AsPeopleWrite_IsInvalidUnlessNormalized(string value)
    {
        var strict = await ToolRun.OfAsync(value + "\n", "identifiers", "check", "--kind", "resident-id-number");
        var normalized = await ToolRun.OfAsync(value + "\n", "identifiers", "check", "--kind", "resident-id-number", "--normalize");

        Assert.Equal((1, 0), (strict.ExitCode, normalized.ExitCode));
        using var json = JsonDocument.Parse(normalized.Output);
        Assert.Equal(value, json.RootElement.GetProperty("value").GetString());
        Assert.Equal("990101198503150017", json.RootElement.GetProperty("normalized").GetString());
        Assert.True(json.RootElement.GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Check_Tsv_IsVerdictTabReason()
    {
        var run = await ToolRun.OfAsync("4111111111111111\n4111111111111112\n\n", "identifiers", "check", "--kind", "bank-account-number", "--tsv");

        Assert.Equal((1, "true\tvalid\nfalse\tthe check character should be 1\nfalse\tthere is no text\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Check_JsonInput_TakesLineEndsAndNull()
    {
        var run = await ToolRun.OfAsync("\"990101198503150017\\n\"\nnull\n\"\\ud800\"\n", "identifiers", "check", "--kind", "resident-id-number", "--json-input");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal((1, 3), (run.ExitCode, lines.Length));
        Assert.Equal("""{"value":"990101198503150017\n","valid":false,"reason":"wrong length","checkCharacter":null}""", lines[0]);
        Assert.Equal("""{"value":null,"valid":false,"reason":"there is no text","checkCharacter":null}""", lines[1]);
        Assert.False(JsonDocument.Parse(lines[2]).RootElement.GetProperty("valid").GetBoolean());
    }

    [Theory]
    [InlineData("", "[]\n")]
    [InlineData("::1\n", "[{\"value\":\"::1\",\"valid\":true,\"reason\":\"valid\",\"checkCharacter\":null}\n]\n")]
    public async Task Check_Json_IsOneList(string input, string expected)
    {
        var run = await ToolRun.OfAsync(input, "identifiers", "check", "--kind", "ip-address", "--format", "json");

        Assert.Equal((0, expected), (run.ExitCode, run.Output));
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(run.Output).RootElement.ValueKind);
    }

    [Fact]
    public async Task Check_TwoValuesAsJson_AreOneList()
    {
        var run = await ToolRun.OfAsync("::1\n::2\n", "identifiers", "check", "--kind", "ip-address", "--format", "json");

        Assert.Equal(2, JsonDocument.Parse(run.Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Check_TextIntoAPipe_HasNoColors()
    {
        var run = await ToolRun.OfAsync("::1\n::g\n", "identifiers", "check", "--kind", "ip-address", "--format", "text", "--lang", "zh-Hans");

        Assert.Equal((1, "✓ ::1  有效\n✗ ::g  格式不正确\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Check_BirthToCome_IsInvalid()
    {
        var run = await ToolRun.OfAsync("2999-01-01\n", "identifiers", "check", "--kind", "birth-date", "--tsv");

        Assert.Equal((1, "false\ta day that is yet to come\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Check_EveryFault_HasAReason()
        => Assert.All(Enum.GetNames<IdentifierFault>(), fault => Assert.NotEqual("Fault" + fault, UiText.Get("Fault" + fault, 'X')));

    [Fact]
    public async Task Check_EveryIdentifier_IsAKindThatTheToolLists()
    {
        foreach (var identifier in Identifier.All)
        {
            Assert.NotNull(DataKinds.Find(identifier.Name));
            Assert.Equal(1, (await ToolRun.OfAsync("\u0007\n", "identifiers", "check", "--kind", identifier.Name)).ExitCode);
        }
    }

    [Theory]
    [InlineData("identifiers")]
    [InlineData("identifiers", "check")]
    [InlineData("identifiers", "check", "--kind", "no-such-kind")]
    [InlineData("identifiers", "check", "--kind", "face-image")]
    [InlineData("identifiers", "check", "--kind", "990101198503150017")]
    [InlineData("identifiers", "check", "--kind", "ip-address", "--format", "yaml")]
    [InlineData("identifiers", "check", "--kind", "ip-address", "--format", "json", "--tsv")]
    public async Task Check_WrongUsage_IsStatus2WithAMessage(params string[] args)
    {
        var run = await ToolRun.OfAsync("::1\n", args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("990101198503150017", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_BadJson_IsStatus2AndNamesTheLineNotTheValue()
    {
        var run = await ToolRun.OfAsync("\"::1\"\n990101198503150017\n", "identifiers", "check", "--kind", "ip-address", "--json-input");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("990101198503150017", run.Error, StringComparison.Ordinal);
    }
}
