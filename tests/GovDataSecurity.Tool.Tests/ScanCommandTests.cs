using System.Text.Json;

namespace GovDataSecurity.Tool.Tests;

public sealed class ScanCommandTests
{
    [Fact]
    public async Task Scan_JsonLines_GivesSpansWithReasons()
    {
        var run = await ToolRun.OfAsync("{\"id\":\"a\",\"text\":\"身份证990101198503150017\"}\n{\"id\":7,\"text\":\"批次完成\"}\n{\"text\":\"\\u7535\\u8bdd15400000000\"}\n", "scan");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("{\"id\":\"a\",\"spans\":[{\"start\":3,\"length\":18,\"kind\":\"resident-id-number\",\"confidence\":0.97,\"reason\":\"check digit, birth date, context word\"}]}", lines[0]);
        Assert.Equal("{\"id\":7,\"spans\":[]}", lines[1]);
        Assert.StartsWith("{\"id\":null,\"spans\":[{\"start\":2,\"length\":11,\"kind\":\"mobile-phone-number\",", lines[2], StringComparison.Ordinal);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Scan_CharactersOutsideTheBasicPlane_CountAsTwo()
    {
        var run = await ToolRun.OfAsync("{\"id\":1,\"text\":\"𠮷𠮷电话15400000000\"}\n", "scan");

        Assert.Contains("\"start\":6,\"length\":11", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_Text_NumbersTheLines()
    {
        var run = await ToolRun.OfAsync("批次完成\r\n电话15400000000\r\n", "scan", "--text");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal("{\"id\":1,\"spans\":[]}", lines[0]);
        Assert.StartsWith("{\"id\":2,\"spans\":[{\"start\":2,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_Redact_MasksSpansAndKeepsTheRest()
    {
        var plain = await ToolRun.OfAsync("身份证990101198503150017,完成\n", "scan", "--text", "--redact");
        var json = await ToolRun.OfAsync("{\"id\":[1],\"text\":\"身份证990101198503150017\\n完成\"}\n", "scan", "--redact");

        Assert.Equal("身份证9****************7,完成\n", plain.Output);
        Assert.Equal("{\"id\":[1],\"text\":\"身份证9****************7\\n完成\"}\n", json.Output);
    }

    [Theory]
    [InlineData("身份证990101198503150017")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":1,\"text\":990101198503150017}")]
    [InlineData("[]")]
    public async Task Scan_NoSuchRecord_NamesTheLineAndNotItsContent(string line)
    {
        var run = await ToolRun.OfAsync(line + "\n", "scan");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Line 1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("990101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_LoneSurrogate_IsReadAsReplacement()
    {
        var run = await ToolRun.OfAsync("{\"id\":1,\"text\":\"\\ud800电话15400000000\"}\n", "scan", "--redact");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("15400000000", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scan_InChinese_GivesReasonsInChinese()
    {
        var run = await ToolRun.OfAsync("身份证990101198503150017\n", "scan", "--text", "--lang", "zh-Hans");

        Assert.Contains("校验码相符", run.Output, StringComparison.Ordinal);
    }
}
