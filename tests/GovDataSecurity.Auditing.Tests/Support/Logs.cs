using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>Ready-made logs, options and intents.</summary>
internal static class Logs
{
    public const string Origin = "audit.example.gov.cn/test";

    public static readonly AuditActor Actor = new() { Account = "op-0042", Department = "civil-affairs", Role = "clerk", Source = "terminal-7" };

    public static readonly AuditIntent Intent = new()
    {
        Activity = DataActivity.Provide,
        Operation = "export",
        DataSet = "relief-members",
        Items = ["Name", "IdNumber"],
        References = [RecordReference.FromKeyedHash(new byte[32])],
        Level = DataLevel.General4,
        Sensitive = true,
        Purpose = "social-assistance",
        Approval = "approval-2026-17",
        Basis = "statute-12",
        Counterparty = "health-bureau",
        Rows = 12,
    };

    public static AuditLogOptions Options(TempFolder folder, IDurableStore? store = null, string? origin = Origin) => new()
    {
        Directory = folder["audit"],
        Origin = origin,
        Actor = Actor,
        CheckpointInterval = TimeSpan.FromHours(1),
        CheckpointEntries = int.MaxValue,
        ReservedBytes = 1 << 18,
        Store = store ?? new TestStore(),
    };

    /// <summary>Begins and ends operations: two records each.</summary>
    public static void Write(this AuditLog log, int operations)
    {
        for (var i = 0; i < operations; i++)
        {
            using var operation = log.Begin(Intent);
            operation.Succeed(i, 1);
        }
    }

    /// <summary>A log of many operations, closed.</summary>
    public static string Create(TempFolder folder, int operations)
    {
        using var log = AuditLog.Open(Options(folder));
        log.Write(operations);
        log.Flush();
        return log.Checkpoint;
    }

    public static AuditVerification Verify(TempFolder folder) => AuditVerifier.Verify(folder["audit"]);

    public static IReadOnlyList<string> Codes(this AuditVerification verification) => [.. verification.Findings.Select(f => f.Code)];

    /// <summary>All records under the checkpoint.</summary>
    public static IReadOnlyList<RecordFacts> Records(TempFolder folder)
    {
        var reader = AuditLogReader.Open(folder["audit"]);
        return [.. Enumerable.Range(0, (int)reader.Size).Select(i => RecordFacts.TryRead(reader.ReadEntry((ulong)i).Span)!)];
    }

    public static byte[] RandomBytes(int length) => RandomNumberGenerator.GetBytes(length);
}
