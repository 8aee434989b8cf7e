using System.Diagnostics;
using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>A writing process is killed in the middle; what it was told to be durable is in the log.</summary>
public sealed class AuditLogKillTests
{
    [Fact]
    public void Open_AfterTheWriterWasKilled_HasAllThatWasAcknowledged() => KillAndCompare(rounds: 3, atMost: 400);

    [Fact]
    [Trait("Category", "Soak")]
    public void Open_AfterTheWriterWasKilledManyTimes_HasAllThatWasAcknowledged()
    {
        if (Environment.GetEnvironmentVariable("GDS_SOAK") == "1")
        {
            KillAndCompare(rounds: 25, atMost: 3000);
        }
    }

    private static void KillAndCompare(int rounds, int atMost)
    {
        using var folder = new TempFolder();
        var acknowledged = new HashSet<string>();
        for (var round = 0; round < rounds; round++)
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(AuditLogKillTests).Assembly.Location, folder["audit"]])
            {
                RedirectStandardOutput = true,
            })!;
            var lines = RandomNumberGenerator.GetInt32(1, atMost);
            for (var i = 0; i < lines && process.StandardOutput.ReadLine() is { } line; i++)
            {
                acknowledged.Add(line);
            }

            process.Kill();
            while (process.StandardOutput.ReadLine() is { } line)
            {
                acknowledged.Add(line);
            }

            process.WaitForExit();
        }

        Assert.True(acknowledged.Count >= rounds);
        AuditLog.Open(Logs.Options(folder, origin: null)).Dispose();
        Assert.True(Logs.Verify(folder).Codes().All(c => c == AuditFindingCode.OrphanIntent));
        var records = Logs.Records(folder).Select(r => $"{r.OperationId} {(r.Phase == RecordPhase.Intent ? "intent" : "outcome")}").ToHashSet();
        Assert.Subset(records, acknowledged.Where(a => a.Length >= 43).ToHashSet());
    }
}
