using System.Text.Json;

namespace GovDataSecurity.Tool.Tests;

public sealed class KindsCommandTests
{
    [Fact]
    public async Task Kinds_Json_IsTheContractsList()
    {
        var run = await ToolRun.OfAsync("", "kinds", "--format", "json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(DataKinds.All.Count, json.RootElement.GetArrayLength());
        Assert.Equal(
            """{"name":"resident-id-number","attribute":"ResidentIdNumber","chinese":"公民身份号码","level":"General3","subject":"Person","role":"Direct","sensitive":""}""",
            json.RootElement.EnumerateArray().Single(kind => kind.GetProperty("name").GetString() == "resident-id-number").GetRawText());
    }

    [Fact]
    public async Task Kinds_JsonLines_IsOneKindALine()
    {
        var run = await ToolRun.OfAsync("", "kinds", "--format", "jsonl");

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(DataKinds.All.Select(kind => kind.Name), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Kinds_TextIntoAPipe_HasOneKindALineAndNoColors()
    {
        var run = await ToolRun.OfAsync("", "kinds");

        Assert.Equal(DataKinds.All.Count, run.Output.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("face-image\tFaceImage\t人脸\tGeneral4\tPerson\tDirect\tBiometric\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }
}
