using System.Text;

namespace GovDataSecurity.Tool.Tests;

public sealed class MaskTableTests : IDisposable
{
    private readonly string _policy = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    public MaskTableTests() => File.WriteAllText(_policy, """{ "columns": { "姓名": "person-name", "身份证号": "resident-id-number", "日期": { "show": "public" } } }""");

    public void Dispose() => File.Delete(_policy);

    [Fact]
    public async Task Mask_WideMaskBesideAnAge_WarnsAndMasks()
    {
        File.WriteAllText(_policy, """{ "columns": { "身份证号": { "kind": "resident-id-number", "first": 6, "last": 4 }, "年龄": { "show": "public", "kind": "age" } } }""");

        var run = await ToolRun.OfAsync("身份证号,年龄\n990101198503150017,40\n", "mask", "--policy", _policy, "--csv");

        Assert.Equal((0, "身份证号,年龄\n990101********0017,40\n"), (run.ExitCode, run.Output));
        Assert.Equal("The mask of 身份证号 leaves 3,317 candidates by itself, 33 beside 年龄.\n", run.Error);
    }

    [Fact]
    public async Task Mask_TableWithPolicy_MasksColumns()
    {
        var run = await ToolRun.OfAsync("姓名,身份证号,备注\r\n示例甲,990101198503150017,\"a\nb\"\r\n", "mask", "--policy", _policy, "--csv");

        Assert.Equal((0, "姓名,身份证号,备注\n示**,9****************7,***\n"), (run.ExitCode, run.Output));
        Assert.Equal("Masked, because the policy does not name them: 备注\nNamed by the policy, but not in the table: 日期\n", run.Error);
    }

    [Fact]
    public async Task Mask_RaggedRecords_AreTold()
    {
        var run = await ToolRun.OfAsync("姓名,日期,身份证号\n示例甲,990101198503150017\n", "mask", "--policy", _policy, "--csv");

        Assert.Equal((0, "姓名,日期,身份证号\n示**,***\n"), (run.ExitCode, run.Output));
        Assert.Equal("Records with another number of fields than the header, of which nothing is shown: 1\n", run.Error);
    }

    [Fact]
    public async Task Mask_Gb18030Table_GivesUtf8()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var run = await ToolRun.OfAsync(gb18030.GetBytes("姓名,身份证号\n示例甲,990101198503150017\n"), "mask", "--csv", "--policy", _policy);

        Assert.Equal((0, "姓名,身份证号\n示**,9****************7\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Mask_TableThatDoesNotFit_IsRefused()
    {
        var run = await ToolRun.OfAsync("示例甲,990101198503150017\n", "mask", "--policy", _policy, "--csv");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("示例甲", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mask_MalformedTableOrPolicy_IsUnreadableInput()
    {
        var table = await ToolRun.OfAsync("姓名\n示例\n\"示例甲\"x\n", "mask", "--policy", _policy, "--csv");
        Assert.Equal((2, false), (table.ExitCode, (table.Output + table.Error).Contains("示例甲", StringComparison.Ordinal)));
        Assert.Contains("line 3", table.Error, StringComparison.Ordinal);

        File.WriteAllText(_policy, "{\n\"columns\": {\n\"姓名\": \"nobody\"\n}}");
        var policy = await ToolRun.OfAsync("姓名\n示例甲\n", "mask", "--policy", _policy, "--csv", "--lang", "zh-Hans");
        Assert.Equal((2, ""), (policy.ExitCode, policy.Output));
        Assert.Contains("第 3 行 columns.姓名 处", policy.Error, StringComparison.Ordinal);

        var missing = await ToolRun.OfAsync("姓名\n示例甲\n", "mask", "--policy", _policy + "x", "--csv");
        Assert.Equal((2, ""), (missing.ExitCode, missing.Output));
    }

    [Theory]
    [InlineData("--csv")]
    [InlineData("--policy", "p.json")]
    [InlineData("--policy", "p.json", "--csv", "--kind", "person-name")]
    [InlineData("--policy", "p.json", "--csv", "--json-input")]
    [InlineData("--policy", "p.json", "--kind", "person-name")]
    [InlineData("--csv", "--kind", "person-name")]
    [InlineData()]
    public async Task Mask_OptionsThatContradict_AreWrongUsage(params string[] options)
    {
        var run = await ToolRun.OfAsync("示例甲\n", ["mask", .. options]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }
}
