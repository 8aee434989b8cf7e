using System.Text.Json;
using GovDataSecurity.Testing;

namespace GovDataSecurity.Tool.Tests;

public sealed class SimulateCommandTests
{
    public static TheoryData<string> Kinds => new(DataKinds.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kind_Any_WritesSoManyValues(string kind)
    {
        var run = await ToolRun.OfAsync("", "simulate", "--kind", kind, "--count", "25", "--seed", "7");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(new Simulation(7).Values(DataKinds.Find(kind)!).Take(25), Lines(run));
    }

    [Fact]
    public async Task Kind_WithoutCountAndSeed_WritesTheSameTenEveryTime()
    {
        var first = await ToolRun.OfAsync("", "simulate", "--kind", "resident-id-number");
        var second = await ToolRun.OfAsync("", "simulate", "--kind", "resident-id-number");
        var other = await ToolRun.OfAsync("", "simulate", "--kind", "resident-id-number", "--seed", "-5");

        Assert.Equal(10, Lines(first).Length);
        Assert.Equal(first.Output, second.Output);
        Assert.NotEqual(first.Output, other.Output);
    }

    [Fact]
    public async Task Citizens_Csv_HasAHeaderAndWholeRecords()
    {
        var run = await ToolRun.OfAsync("", "simulate", "citizens", "--count", "500", "--seed", "7", "--csv");

        string[][] rows = [.. Lines(run).Select(line => line.Split(','))];
        SimulatedCitizen[] citizens = [.. new Simulation(7).Citizens().Take(500)];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(501, rows.Length);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.Equal(citizens.Select(citizen => citizen.IdNumber), rows[1..].Select(row => row[Array.IndexOf(rows[0], "id_number")]));
        Assert.Equal(citizens.Select(citizen => citizen.GuardianName ?? ""), rows[1..].Select(row => row[Array.IndexOf(rows[0], "guardian_name")]));
        Assert.All(rows[1..], row => Assert.Matches(@"^\d{4}-\d\d-\d\d$", row[Array.IndexOf(rows[0], "birth_date")]));
    }

    [Fact]
    public async Task Citizens_WithoutCsv_AreJsonLines()
    {
        var run = await ToolRun.OfAsync("", "simulate", "citizens", "--count", "20", "--seed", "7");

        var citizens = Lines(run).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(new Simulation(7).Citizens().Take(20).Select(citizen => citizen.IdNumber), citizens.Select(citizen => citizen.GetProperty("id_number").GetString()));
        Assert.All(citizens, citizen => Assert.Equal(JsonValueKind.Number, citizen.GetProperty("monthly_income").ValueKind));
        Assert.Contains(citizens, citizen => citizen.GetProperty("guardian_name").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Companies_Csv_HasAHeaderAndWholeRecords()
    {
        var run = await ToolRun.OfAsync("", "simulate", "companies", "--count", "3", "--csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(new Simulation().Companies().Take(3).Select(company => company.UnifiedSocialCreditCode), Lines(run)[1..].Select(line => line.Split(',')[2]));
    }

    [Theory]
    [InlineData("simulate")]
    [InlineData("simulate", "--kind", "no-such-kind")]
    [InlineData("simulate", "--kind", "age", "--count", "-1")]
    [InlineData("simulate", "--kind", "age", "--seed", "x")]
    [InlineData("simulate", "citizens", "--count", "99999999999")]
    [InlineData("simulate", "people")]
    public async Task Simulate_WrongUsage_IsToldWithoutOutput(params string[] args)
    {
        var run = await ToolRun.OfAsync("", args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task Simulate_CountOfZero_WritesNothing()
        => Assert.Equal((0, ""), (await ToolRun.OfAsync("", "simulate", "--kind", "age", "--count", "0")) is { } run ? (run.ExitCode, run.Output) : default);

    private static string[] Lines(ToolRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
