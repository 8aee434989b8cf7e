using System.Text;

namespace GovDataSecurity.Tool.Tests;

public sealed class MaskCommandTests
{
    [Fact]
    public async Task Mask_ValuesALine_GivesMasksALine()
    {
        var run = await ToolRun.OfAsync("990101198503150017\n99010119850315001\n", "mask", "--kind", "resident-id-number");

        Assert.Equal((0, "9****************7\n*****************\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Mask_JsonInput_TakesAndGivesJson()
    {
        var run = await ToolRun.OfAsync("\"990101198503150017\"\nnull\n\"a\\nb\"\n\"\\ud800\"\n", "mask", "--kind", "resident-id-number", "--json-input");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["\"9****************7\"", "null", "\"***\""], lines[..3]);
        Assert.DoesNotContain("d800", lines[3], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task Mask_Keep_TellsWhatItLeaves()
    {
        var run = await ToolRun.OfAsync("990101198503150017\n99010119850315001\n", "mask", "--kind", "resident-id-number", "--keep", "6+4", "--lang", "en");

        Assert.Equal((0, "990101********0017\n*****************\n"), (run.ExitCode, run.Output));
        Assert.StartsWith("This mask leaves 3,317 candidates; the default one leaves 1,5", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mask", "--kind", "resident-id-number", "--keep", "6")]
    [InlineData("mask", "--kind", "resident-id-number", "--keep", "-1+4")]
    [InlineData("mask", "--kind", "person-name", "--keep", "1+1")]
    [InlineData("mask", "--policy", "none.json", "--csv", "--keep", "1+1")]
    public async Task Mask_KeepThatCannotBe_IsWrongUsage(params string[] args)
    {
        var run = await ToolRun.OfAsync("990101198503150017\n", args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Mask_EveryKind_NeverGivesItsInput()
    {
        foreach (var kind in DataKinds.All)
        {
            var run = await ToolRun.OfAsync("欧阳示例990101198503150017\n示\nx\n", "mask", "--kind", kind.Name);

            string[] lines = run.Output.TrimEnd('\n').Split('\n');
            Assert.Equal((kind.Name, 0, 3), (kind.Name, run.ExitCode, lines.Length));
            Assert.NotEqual("欧阳示例990101198503150017", lines[0]);
            Assert.NotEqual("示", lines[1]);
            Assert.NotEqual("x", lines[2]);
        }
    }

    [Fact]
    public async Task Mask_WindowsLineEndsAndNoLastEnd_AreLines()
    {
        var run = await ToolRun.OfAsync("\uFEFF990101198503150017\r\n990101198503150017", "mask", "--kind", "resident-id-number");

        Assert.Equal("9****************7\n9****************7\n", run.Output);
    }

    [Fact]
    public async Task Mask_ALongLineOverBufferBorders_StaysOneRecord()
    {
        var run = await ToolRun.OfAsync(new string('示', 200_000) + "\n990101198503150017\n", "mask", "--kind", "resident-id-number");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("9****************7", lines[1]);
        Assert.DoesNotContain('示', run.Output);
    }

    [Theory]
    [InlineData("mask", "--kind", "no-such-kind")]
    [InlineData("mask")]
    [InlineData("mask", "--kind", "resident-id-number", "--no-such-option")]
    [InlineData("no-such-verb")]
    [InlineData("kinds", "--format", "yaml")]
    [InlineData("kinds", "--lang", "fr")]
    public async Task Run_WrongUsage_IsStatus2WithAMessage(params string[] args)
    {
        var run = await ToolRun.OfAsync("990101198503150017\n", args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Mask_InvalidUtf8_NamesTheLineAndNotTheValue()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes("990101198503150017\n示例"), 0xff, (byte)'\n'];

        var run = await ToolRun.OfAsync(input, "mask", "--kind", "person-name");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("示例", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_BadJson_NamesTheLineAndNotTheValue()
    {
        var run = await ToolRun.OfAsync("\"ok\"\n{\"a\":990101198503150017}\n", "mask", "--kind", "person-name", "--json-input");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("990101198503150017", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InChinese_SpeaksChinese()
    {
        var run = await ToolRun.OfAsync("", "--help", "--lang", "zh-Hans");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("政务数据安全工具", run.Output, StringComparison.Ordinal);
        Assert.Contains("显示帮助和用法", run.Output, StringComparison.Ordinal);
    }
}
