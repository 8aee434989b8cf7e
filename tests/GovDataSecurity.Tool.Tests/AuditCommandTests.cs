using System.Text.Json;
using GovDataSecurity.Auditing;

namespace GovDataSecurity.Tool.Tests;

public sealed class AuditCommandTests : IDisposable
{
    private const int Operations = 300;
    private static readonly Lazy<(string Path, byte[] Bytes)[]> GoodLog = new(MakeLog);

    private readonly string _root = Directory.CreateTempSubdirectory("gds-tool-").FullName;
    private readonly string _log;
    private readonly string _checkpoint;

    public AuditCommandTests()
    {
        _log = Path.Combine(_root, "audit");
        _checkpoint = Path.Combine(_root, "checkpoint");
        foreach (var (path, bytes) in GoodLog.Value)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
            File.WriteAllBytes(Path.Combine(_root, path), bytes);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_log + ".key", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Copy(Path.Combine(_log, "checkpoint"), _checkpoint);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Verify_AGoodLog_IsOkInTheContractsForm()
    {
        var run = await ToolRun.OfAsync("", "audit", "verify", _log, "--trusted", _checkpoint, "--max-age", "24h");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["verdict", "size", "root", "findings", "warnings"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("ok", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(600, json.RootElement.GetProperty("size").GetInt32());
    }

    [Fact]
    public async Task Verify_AnEditedEntry_IsFoundByItsIndexWithStatus1()
    {
        var bundle = Path.Combine(_log, "tile", "entries", "001");
        var bytes = File.ReadAllBytes(bundle);
        bytes[^2] ^= 1;
        File.WriteAllBytes(bundle, bytes);

        var run = await ToolRun.OfAsync("", "audit", "verify", _log);

        Assert.Equal(1, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "ENTRY_HASH_MISMATCH" && finding.GetProperty("index").GetInt32() == 511);
    }

    [Fact]
    public async Task Verify_ALogOlderThanTheTrustedCheckpoint_IsARollback()
    {
        using (var log = Open(_log))
        {
            using var operation = log.Begin(new AuditIntent { Activity = DataActivity.Use, Operation = "read", DataSet = "families" });
            operation.Succeed(1);
        }

        var newer = Path.Combine(_root, "newer");
        File.Copy(Path.Combine(_log, "checkpoint"), newer);
        File.Copy(_checkpoint, Path.Combine(_log, "checkpoint"), overwrite: true);

        var run = await ToolRun.OfAsync("", "audit", "verify", _log, "--trusted", newer);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"ROLLBACK\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AnOldCheckpoint_IsStale()
    {
        var run = await ToolRun.OfAsync("", "audit", "verify", _log, "--now", "2126-01-01T00:00:00Z", "--max-age", "30d");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"STALE_CHECKPOINT\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_AsTextInChinese_IsReadable()
    {
        var run = await ToolRun.OfAsync("", "audit", "verify", _log, "--format", "text", "--lang", "zh-Hans");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("未发现问题：共 600 个条目", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--now", "yesterday")]
    [InlineData("--now", "2026-11-21")]
    [InlineData("--max-age", "soon")]
    [InlineData("--max-age", "10")]
    [InlineData("--trusted", "no-such-file")]
    [InlineData("--policy", "no-such-file")]
    public async Task Verify_WrongUsage_IsStatus2WithAMessage(string option, string value)
    {
        var run = await ToolRun.OfAsync("", "audit", "verify", _log, option, value);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Verify_NoLog_IsStatus2()
    {
        var run = await ToolRun.OfAsync("", "audit", "verify", Path.Combine(_root, "nothing"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("GDSE", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mask", "--kind", "person-name", "990101198503150017")]
    [InlineData("audit", "verify", "audit", "--format", "990101198503150017")]
    [InlineData("990101198503150017")]
    public async Task Run_WrongUsage_RepeatsNoArgumentAndSpeaksTheLanguage(params string[] args)
    {
        var run = await ToolRun.OfAsync("", [.. args, "--lang", "zh-Hans"]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("990101198503150017", run.Error, StringComparison.Ordinal);
        Assert.Matches("^(命令行|选项)", run.Error);
    }

    [Theory]
    [InlineData("2147483647h", 2)]
    [InlineData("1000000d", 0)]
    public async Task Verify_VeryLongAge_OverflowsNothing(string age, int exitCode)
    {
        var root = Directory.CreateTempSubdirectory("gds-tool-").FullName;
        try
        {
            using (var log = Open(Path.Combine(root, "audit")))
            {
                using var operation = log.Begin(new AuditIntent { Activity = DataActivity.Use, Operation = "read", DataSet = "families" });
                operation.Succeed(1);
            }

            var run = await ToolRun.OfAsync("", "audit", "verify", Path.Combine(root, "audit"), "--max-age", age);

            Assert.Equal(exitCode, run.ExitCode);
            Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static (string Path, byte[] Bytes)[] MakeLog()
    {
        var root = Directory.CreateTempSubdirectory("gds-tool-").FullName;
        try
        {
            using (var log = Open(Path.Combine(root, "audit")))
            {
                for (var i = 0; i < Operations; i++)
                {
                    using var operation = log.Begin(new AuditIntent { Activity = DataActivity.Use, Operation = "read", DataSet = "families" });
                    operation.Succeed(1);
                }
            }

            return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(root, file), File.ReadAllBytes(file)))];
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static AuditLog Open(string directory) => AuditLog.Open(new AuditLogOptions { Directory = directory, Origin = "tool.test/audit", Actor = new AuditActor { Account = "u.test" } });
}
