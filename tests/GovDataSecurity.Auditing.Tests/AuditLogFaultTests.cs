using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>Every call by which the log reaches the disk fails once; nothing is acknowledged that is not there, and the log verifies.</summary>
public sealed class AuditLogFaultTests
{
    [Theory]
    [InlineData(TestStore.InputOutput, false)]
    [InlineData(TestStore.NoSpace, false)]
    [InlineData(TestStore.InputOutput, true)]
    public void Append_AnyCallFails_KeepsWhatWasAcknowledgedAndVerifies(int error, bool isDead)
    {
        int calls;
        using (var folder = new TempFolder())
        {
            var store = new TestStore();
            Run(folder, store, []);
            calls = store.Calls.Count;
        }

        Assert.InRange(calls, 50, 400);
        for (var call = 1; call <= calls; call++)
        {
            using var folder = new TempFolder();
            var acknowledged = new List<(string, RecordPhase)>();
            Run(folder, new TestStore(call, error, isDead), acknowledged);

            Logs.Create(folder, 1);
            var verification = Logs.Verify(folder);

            // What was refused may be in the log all the same, as an intent without outcome; that is the safe side.
            Assert.True(verification.Codes().All(c => c == AuditFindingCode.OrphanIntent), $"call {call}: {verification.ToJson()}");
            var entries = Logs.Records(folder).Select(r => (r.OperationId.ToString(), r.Phase)).ToHashSet();
            Assert.All(acknowledged, a => Assert.True(entries.Contains(a), $"call {call}: {a}"));
        }
    }

    [Fact]
    public void Append_OneCallFailed_GoesOnInTheSameProcess()
    {
        for (var call = 1; call <= 6; call++)
        {
            using var folder = new TempFolder();
            var store = new TestStore();
            using (var log = AuditLog.Open(Logs.Options(folder, store)))
            {
                log.Write(3);
                store.FailAt = store.Calls.Count + call;
                var refused = 0;
                for (var i = 0; i < 10; i++)
                {
                    refused += Try(() => log.Write(1)) ? 0 : 1;
                }

                Assert.InRange(refused, 1, 2);
                log.Flush();
            }

            Assert.DoesNotContain(Logs.Verify(folder).Codes(), c => c != AuditFindingCode.OrphanIntent);
        }
    }

    [Fact]
    public void Append_BeforeItCounts_HasSyncedTheSegment()
    {
        using var folder = new TempFolder();
        var store = new TestStore();
        using var log = AuditLog.Open(Logs.Options(folder, store));
        var before = store.Calls.Count;

        using var operation = log.Begin(Logs.Intent);

        Assert.Equal(["write", "sync"], store.Calls.Skip(before).Select(c => c.Split(' ')[0]));
        Assert.All(store.Calls.Skip(before), c => Assert.EndsWith(".wal", c, StringComparison.Ordinal));
    }

    [Fact]
    public void Flush_BeforeTheCheckpointIsReplaced_HasSyncedEveryFileAndFolder()
    {
        using var folder = new TempFolder();
        var store = new TestStore();
        using var log = AuditLog.Open(Logs.Options(folder, store));
        log.Write(200);
        var before = store.Calls.Count;

        log.Flush();

        var calls = store.Calls.Skip(before).Select(c => c.Split(' ')).ToList();
        var checkpoint = calls.FindIndex(c => c[0] == "replace" && c[1] == folder["audit", "checkpoint"]);
        Assert.Equal(calls.Count - 2, checkpoint);
        Assert.Equal(["syncdir", folder["audit"]], calls[^1]);
        var replaced = calls.Take(checkpoint).Where(c => c[0] == "replace").ToList();
        Assert.Equal(5, replaced.Count);
        Assert.All(replaced, r => Assert.Contains(calls.Take(checkpoint), c => c[0] == "syncdir" && c[1] == Path.GetDirectoryName(r[1])));
        for (var i = 0; i < calls.Count; i++)
        {
            Assert.True(calls[i][0] != "replace" || calls[i - 1][0] == "sync");
        }
    }

    [Fact]
    public async Task Dispose_OnAFullDiskTogetherWithNewIntents_StillRecordsTheOutcome()
    {
        using var folder = new TempFolder();
        var store = new TestStore();
        await using (var log = AuditLog.Open(Logs.Options(folder, store)))
        {
            var begun = new List<IAuditOperation>();
            store.IsFull = true;
            while (Try(() => begun.Add(log.Begin(Logs.Intent))))
            {
            }

            // While the first outcome waits for the disk, the others and new intents gather behind it.
            store.Gate.Reset();
            var outcomes = begun.Select(operation => (operation.DisposeAsync().AsTask(), log.BeginAsync(Logs.Intent).AsTask())).ToList();
            store.Gate.Set();
            await Task.WhenAll(outcomes.Select(o => o.Item1));
            store.IsFull = false;
            foreach (var intent in outcomes.Select(o => o.Item2))
            {
                if (await Record.ExceptionAsync(() => intent) is null)
                {
                    await (await intent).DisposeAsync();
                }
            }
        }

        Assert.Equal([], Logs.Verify(folder).Findings);
    }

    [Fact]
    public void Flush_DiskHoldsAnotherBitThanWasWritten_SignsNothing()
    {
        for (var file = 0; file < 5; file++)
        {
            using var folder = new TempFolder();
            var store = new TestStore();
            using var log = AuditLog.Open(Logs.Options(folder, store));
            log.Write(100);
            log.Flush();
            log.Write(100);
            var before = log.Checkpoint;

            // Each file is created, written, synced and renamed; the folders are there already, or are made once more.
            store.FlipAt = store.Calls.Count + (5 * file) + 3;
            Assert.Equal(ErrorCode.AuditNotWritable, Assert.Throws<GovDataSecurityException>(log.Flush).Code);
            Assert.StartsWith("write", store.Calls[store.FlipAt - 1], StringComparison.Ordinal);
            Assert.Equal(before, log.Checkpoint);

            log.Flush();
            Assert.Equal([], Logs.Verify(folder).Findings);
            Assert.Equal(400UL, Logs.Verify(folder).Size);
        }
    }

    [Fact]
    public void Flush_WithTheKeyGone_IsRefusedAndTheRecordsAreKept()
    {
        using var folder = new TempFolder();
        var options = Logs.Options(folder);
        options.SigningKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = options.SigningKey.ExportPkcs8PrivateKey();
        using (var log = AuditLog.Open(options))
        {
            log.Write(2);
            options.SigningKey.Dispose();
            Assert.Equal(ErrorCode.AuditNotWritable, Assert.Throws<GovDataSecurityException>(log.Flush).Code);
            log.Write(1);
        }

        using var restored = ECDsa.Create();
        restored.ImportPkcs8PrivateKey(key, out _);
        options.SigningKey = restored;
        AuditLog.Open(options).Dispose();
        Assert.Equal(6UL, Logs.Verify(folder).Size);
        Assert.Equal([], Logs.Verify(folder).Findings);
    }

    [Fact]
    public void Dispose_OutcomeNotWritable_SaysThatTheOperationRan()
    {
        using var folder = new TempFolder();
        var store = new TestStore();
        using var log = AuditLog.Open(Logs.Options(folder, store));
        var operation = log.Begin(Logs.Intent);
        operation.Succeed(1);
        store.FailAt = store.Calls.Count + 1;

        var error = Assert.Throws<GovDataSecurityException>(operation.Dispose);

        Assert.Equal(ErrorCode.AuditOutcomeNotWritten, error.Code);
        Assert.Contains(operation.Id, error.Message, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.AuditNotWritable, Assert.IsType<GovDataSecurityException>(error.InnerException).Code);
    }

    private static void Run(TempFolder folder, TestStore store, List<(string, RecordPhase)> acknowledged)
    {
        try
        {
            using var log = AuditLog.Open(Logs.Options(folder, store));
            for (var i = 0; i < 4; i++)
            {
                Try(() =>
                {
                    var operation = log.Begin(Logs.Intent);
                    acknowledged.Add((operation.Id, RecordPhase.Intent));
                    operation.Succeed(i);
                    operation.Dispose();
                    acknowledged.Add((operation.Id, RecordPhase.Outcome));
                });
                if (i % 2 == 1)
                {
                    Try(log.Flush);
                }
            }
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.AuditNotWritable)
        {
            Assert.Empty(acknowledged);
        }
    }

    private static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (GovDataSecurityException e) when (e.Code is ErrorCode.AuditNotWritable or ErrorCode.AuditOutcomeNotWritten)
        {
            return false;
        }
    }
}
