using System.Security.Cryptography;
using FsCheck;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(700)]
    public void Dispose_AfterOperations_LeavesALogThatVerifies(int operations)
    {
        Logs.Create(_folder, operations);

        var verification = Logs.Verify(_folder);

        Assert.Equal([], verification.Findings);
        Assert.Equal([], verification.Warnings);
        Assert.Equal((ulong)operations * 2, verification.Size);
        Assert.Equal(Logs.Origin, verification.Origin);
    }

    [Fact]
    public void Open_AgainAndAgain_AnyBatches_VerifiesAndProvesEveryEntry() => Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(0, 90)).Resize(8)), batches =>
    {
        using var folder = new TempFolder();
        AuditLog.Open(Logs.Options(folder)).Dispose();
        var roots = new List<(ulong Size, byte[] Root)>();
        foreach (var batch in batches)
        {
            using (var log = AuditLog.Open(Logs.Options(folder)))
            {
                log.Write(batch / 2);
                if (batch % 3 == 0)
                {
                    log.Flush();
                }

                log.Write(batch - (batch / 2));
            }

            var state = AuditLogReader.Open(folder["audit"]);
            roots.Add((state.Size, state.Root));
        }

        var reader = AuditLogReader.Open(folder["audit"]);
        var entries = Enumerable.Range(0, (int)reader.Size).Select(i => reader.ReadEntry((ulong)i).ToArray()).ToArray();
        return Logs.Verify(folder).IsOk
            && reader.Size == (ulong)batches.Sum() * 2
            && ReferenceTree.Root(entries).AsSpan().SequenceEqual(reader.Root)
            && Enumerable.Range(0, entries.Length).All(i => reader.ProveInclusion((ulong)i).Verify(entries[i], reader.Root))
            && roots.All(r => reader.ProveConsistency(r.Size).Verify(r.Root, reader.Root));
    }).Check(new Configuration { MaxNbOfTest = 12, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });

    [Fact]
    public async Task BeginAsync_FromManyThreads_WritesPairsInOrder()
    {
        await using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
            {
                for (var n = 0; n < 100; n++)
                {
                    await using var operation = await log.BeginAsync(Logs.Intent);
                    operation.Succeed(i, n);
                }
            })));
            Assert.Equal(1600UL, log.Size);
        }

        Assert.Equal([], Logs.Verify(_folder).Findings);
        Assert.Equal(800, Logs.Records(_folder).Select(r => r.OperationId).Distinct().Count());
    }

    [Fact]
    public void Dispose_WithoutDecision_RecordsFailed()
    {
        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            log.Begin(Logs.Intent).Dispose();
            using var denied = log.Begin(Logs.Intent);
            denied.Deny("no-approval");
        }

        Assert.Contains("\"outcome\":\"failed\"", Entry(1), StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"denied\",\"reason\":\"no-approval\"", Entry(3), StringComparison.Ordinal);
    }

    [Fact]
    public void Succeed_Twice_IsRefusedAndTheFirstHolds()
    {
        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            var operation = log.Begin(Logs.Intent);
            operation.Succeed(17, 3);
            Refuses(ErrorCode.AuditOperationClosed, () => operation.Fail("x"));
            operation.Dispose();
            operation.Dispose();
            Refuses(ErrorCode.AuditOperationClosed, () => operation.Succeed(1));
        }

        Assert.Equal(2, Logs.Records(_folder).Count);
        Assert.Contains("\"rows\":17,\"persons\":3,\"outcome\":\"succeeded\"", Entry(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, -1L)]
    public void Succeed_WithLessThanNothing_IsRefused(long rows, long? persons)
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        using var operation = log.Begin(Logs.Intent);
        Refuses(ErrorCode.ArgumentInvalid, () => operation.Succeed(rows, persons));
    }

    [Fact]
    public void Begin_IntentThatLacksSomething_IsRefusedAndNotRecorded()
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        foreach (var intent in new[]
        {
            Logs.Intent with { Activity = 0 },
            Logs.Intent with { Operation = default },
            Logs.Intent with { DataSet = default },
            Logs.Intent with { Items = [default] },
            Logs.Intent with { Items = null! },
            Logs.Intent with { References = [default] },
            Logs.Intent with { References = null! },
            Logs.Intent with { Rows = -1 },
            Logs.Intent with { Actor = new AuditActor { Account = default } },
        })
        {
            Refuses(ErrorCode.ArgumentInvalid, () => log.Begin(intent));
        }

        Assert.Throws<ArgumentNullException>(() => log.Begin(null!));
        Assert.Equal(0UL, log.Size);
    }

    [Fact]
    public void Begin_RecordTooLargeForAnEntry_IsRefusedAndTheLogGoesOn()
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        var items = Enumerable.Range(0, 20_000).Select(i => new AuditCode($"item{i}")).ToList();
        Refuses(ErrorCode.AuditRecordTooLarge, () => log.Begin(Logs.Intent with { Items = items }));
        log.Write(1);
        Assert.Equal(2UL, log.Size);
    }

    [Fact]
    public void Begin_LargestRecord_FitsEvenIntoTheSmallestSegment()
    {
        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            var items = Enumerable.Range(0, 940).Select(i => new AuditCode($"i{i:D4}{new string('x', 58)}")).ToList();
            for (var i = 0; i < 12; i++)
            {
                log.Begin(Logs.Intent with { Items = items }).Dispose();
            }
        }

        Assert.Equal([], Logs.Verify(_folder).Findings);
    }

    [Fact]
    public void Begin_MoreOperationsOpenThanTheSegmentHolds_StillWritesEveryOutcome()
    {
        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            var operations = Enumerable.Range(0, 1500).Select(_ => log.Begin(Logs.Intent)).ToList();
            operations.ForEach(o => o.Dispose());
        }

        Assert.Equal([], Logs.Verify(_folder).Findings);
    }

    [Fact]
    public void Begin_WhenNobodyActs_IsRefused()
    {
        var options = Logs.Options(_folder);
        options.Actor = null;
        using var log = AuditLog.Open(options);
        Refuses(ErrorCode.NotConfigured, () => log.Begin(Logs.Intent));
        log.Begin(Logs.Intent with { Actor = Logs.Actor }).Dispose();
    }

    [Fact]
    public void Begin_ActorOfTheContext_ComesBeforeTheFixedOne()
    {
        var options = Logs.Options(_folder);
        options.ActorContext = new FixedActorContext(new AuditActor { Account = "op-0099" });
        using (var log = AuditLog.Open(options))
        {
            log.Write(1);
        }

        Assert.Contains("\"account\":\"op-0099\"", Entry(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeginAsync_Canceled_RecordsNothing()
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        await Assert.ThrowsAsync<OperationCanceledException>(() => log.BeginAsync(Logs.Intent, new CancellationToken(true)).AsTask());
        Assert.Equal(0UL, log.Size);
    }

    [Fact]
    public void Begin_AfterDispose_IsRefusedAndAnOpenOutcomeTooLate()
    {
        var log = AuditLog.Open(Logs.Options(_folder));
        var operation = log.Begin(Logs.Intent);
        log.Dispose();
        log.Dispose();

        Assert.Throws<ObjectDisposedException>(() => log.Begin(Logs.Intent));
        Assert.Throws<ObjectDisposedException>(log.Flush);
        Refuses(ErrorCode.AuditOutcomeNotWritten, operation.Dispose);
        Assert.Equal([AuditFindingCode.OrphanIntent], Logs.Verify(_folder).Codes());
    }

    [Fact]
    public void Checkpoint_AfterTheInterval_ComesByItself()
    {
        var options = Logs.Options(_folder);
        options.CheckpointInterval = TimeSpan.FromMilliseconds(20);
        using var log = AuditLog.Open(options);
        log.Write(1);

        Assert.True(SpinWait.SpinUntil(() => log.Checkpoint.Contains("\n2\n", StringComparison.Ordinal), TimeSpan.FromSeconds(20)));
        Assert.Equal([], Logs.Verify(_folder).Warnings);
    }

    [Fact]
    public void Checkpoint_AfterSoManyEntries_ComesByItself()
    {
        var options = Logs.Options(_folder);
        options.CheckpointEntries = 10;
        using var log = AuditLog.Open(options);
        log.Write(5);

        Assert.True(SpinWait.SpinUntil(() => log.Checkpoint.Contains("\n10\n", StringComparison.Ordinal), TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Flush_BundleBecomesFull_DropsThePartialOnes()
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        log.Write(100);
        log.Flush();
        Assert.True(File.Exists(_folder["audit", "tile", "entries", "000.p", "200"]));
        log.Write(28);
        log.Flush();

        Assert.False(Directory.Exists(_folder["audit", "tile", "entries", "000.p"]));
        Assert.False(Directory.Exists(_folder["audit", "tile", "0", "000.p"]));
        Assert.True(File.Exists(_folder["audit", "tile", "1", "000.p", "1"]));
    }

    [Fact]
    public void Open_ASecondWriter_IsRefused()
    {
        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            Refuses(ErrorCode.AuditLogLocked, () => AuditLog.Open(Logs.Options(_folder)));
            log.Write(1);
        }

        AuditLog.Open(Logs.Options(_folder)).Dispose();
    }

    [Fact]
    public void Open_WithoutAnOrigin_KeepsTheOneItGotFirst()
    {
        string origin;
        using (var log = AuditLog.Open(Logs.Options(_folder, origin: null)))
        {
            origin = log.Origin;
        }

        using var again = AuditLog.Open(Logs.Options(_folder, origin: null));
        Assert.Equal(origin, again.Origin);
        Assert.StartsWith("gds.local/audit-", origin, StringComparison.Ordinal);
        Assert.Equal(again.VerifierKey, File.ReadAllText(_folder["audit", "log.vkey"]).TrimEnd());
    }

    [Fact]
    public void Open_WithAnotherOrigin_IsRefused()
    {
        AuditLog.Open(Logs.Options(_folder)).Dispose();
        Refuses(ErrorCode.ArgumentInvalid, () => AuditLog.Open(Logs.Options(_folder, origin: "other")));
    }

    [Fact]
    public void Open_KeyRemovedOrReplaced_IsRefused()
    {
        Logs.Create(_folder, 1);
        var key = File.ReadAllBytes(_folder["audit.key"]);
        File.Delete(_folder["audit.key"]);
        Refuses(ErrorCode.AuditKeyMissing, () => AuditLog.Open(Logs.Options(_folder)));
        SigningKeyFile.Create(DurableStore.Instance, _folder["audit.key"], []).Dispose();
        Refuses(ErrorCode.AuditKeyMissing, () => AuditLog.Open(Logs.Options(_folder)));
        File.WriteAllBytes(_folder["audit.key"], key);
        AuditLog.Open(Logs.Options(_folder)).Dispose();
    }

    [Fact]
    public void Open_WithAKeyOfTheCaller_WritesNoKeyAndLeavesItOpen()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = Logs.Options(_folder);
        options.SigningKey = key;
        using (var log = AuditLog.Open(options))
        {
            log.Write(1);
        }

        Assert.False(File.Exists(_folder["audit.key"]));
        Assert.NotEmpty(key.ExportSubjectPublicKeyInfo());
        Assert.Equal([], Logs.Verify(_folder).Findings);
    }

    [Fact]
    public void Open_WithAKeyThatCannotSign_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var publicOnly = ECDsa.Create(key.ExportParameters(false));
        var options = Logs.Options(_folder);
        options.SigningKey = publicOnly;
        Refuses(ErrorCode.AuditKeyUnusable, () => AuditLog.Open(options));
    }

    [Fact]
    public void Open_WithAPassphrase_NeedsItAgain()
    {
        var options = Logs.Options(_folder);
        options.KeyPassphrase = "a long passphrase"u8.ToArray();
        AuditLog.Open(options).Dispose();
        AuditLog.Open(options).Dispose();
        Refuses(ErrorCode.AuditKeyUnusable, () => AuditLog.Open(Logs.Options(_folder)));
    }

    [Theory]
    [InlineData("checkpoint")]
    [InlineData("tile/0/001.p/44")]
    [InlineData("tile/1/000.p/1")]
    [InlineData("tile/entries/001.p/44")]
    public void Open_EdgeRemovedOrDamaged_IsRefusedAndWritesNothing(string file)
    {
        Logs.Create(_folder, 150);
        var path = _folder["audit", file];
        var whole = File.ReadAllBytes(path);
        File.Delete(path);
        Refuses(ErrorCode.AuditLogDamaged, () => AuditLog.Open(Logs.Options(_folder)));
        whole[whole.Length / 2] ^= 1;
        File.WriteAllBytes(path, whole);
        Assert.Throws<GovDataSecurityException>(() => AuditLog.Open(Logs.Options(_folder)));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_TilesOfAnEarlierBackup_IsRefused()
    {
        Logs.Create(_folder, 10);
        using var backup = new TempFolder();
        Files.Copy(_folder["audit"], backup["audit"]);
        Logs.Create(_folder, 10);
        AuditLog.Open(Logs.Options(_folder)).Dispose();
        File.Copy(backup["audit", "checkpoint"], _folder["audit", "checkpoint"], overwrite: true);

        Refuses(ErrorCode.AuditLogDamaged, () => AuditLog.Open(Logs.Options(_folder)));
    }

    [Fact]
    public void Open_PendingRemoved_IsRefused()
    {
        Logs.Create(_folder, 1);
        Directory.Delete(_folder["audit", "pending"], recursive: true);
        Refuses(ErrorCode.AuditLogDamaged, () => AuditLog.Open(Logs.Options(_folder)));
    }

    [Fact]
    public void Open_UnfinishedWriteAtTheEnd_CutsItAndSaysSo()
    {
        Logs.Create(_folder, 2);
        var segment = PendingSegment.PathOf(_folder["audit"], PendingSegment.Generations(_folder["audit"])[^1]);
        File.AppendAllBytes(segment, new byte[77]);

        using (var log = AuditLog.Open(Logs.Options(_folder)))
        {
            Assert.Equal(77, log.RecoveredTail);
            log.Write(1);
        }

        Assert.Equal([], Logs.Verify(_folder).Findings);
        Assert.Contains("\"phase\":\"event\"", Entry(4), StringComparison.Ordinal);
        Assert.Contains("\"operation\":\"audit.cut-unfinished-write\",\"rows\":77", Entry(4), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AcknowledgedEntryDamaged_IsRefused()
    {
        Logs.Create(_folder, 2);
        var segment = PendingSegment.PathOf(_folder["audit"], PendingSegment.Generations(_folder["audit"])[^1]);
        var bytes = File.ReadAllBytes(segment);
        bytes[100] ^= 1;
        File.WriteAllBytes(segment, bytes);
        Refuses(ErrorCode.AuditLogDamaged, () => AuditLog.Open(Logs.Options(_folder)));
    }

    [Fact]
    public void Open_WhereNothingCanBeWritten_IsRefused()
    {
        File.WriteAllText(_folder["file"], "");
        var options = Logs.Options(_folder);
        options.Directory = _folder["file", "audit"];
        Refuses(ErrorCode.AuditNotWritable, () => AuditLog.Open(options));
        if (OperatingSystem.IsLinux())
        {
            options.Directory = "/proc/gds-audit";
            Refuses(ErrorCode.AuditNotWritable, () => AuditLog.Open(options));
        }
    }

    [Fact]
    public void Open_InAReadOnlyFolder_IsRefused()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        Directory.CreateDirectory(_folder["audit"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Refuses(ErrorCode.AuditNotWritable, () => AuditLog.Open(Logs.Options(_folder)));
    }

    [Fact]
    public void Open_OptionsThatCannotBe_AreRefused()
    {
        using var otherCurve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Action<AuditLogOptions>[] changes =
        [
            o => o.Directory = "",
            o => o.Directory = null!,
            o => o.Directory = "a\0b",
            o => o.Directory = "\ud800",
            o => o.Directory = new string('a', 1 << 20),
            o => o.Origin = "",
            o => o.Origin = "with space",
            o => o.Origin = "a+b",
            o => o.Origin = "\udfff",
            o => o.KeyFile = "",
            o => o.SigningKey = otherCurve,
            o => o.KeyPassphrase = new byte[5],
            o => o.Actor = new AuditActor { Account = default },
            o => o.CheckpointEntries = 0,
            o => o.CheckpointInterval = TimeSpan.Zero,
            o => o.ReservedBytes = 1,
            o => o.ReservedBytes = int.MaxValue,
        ];
        foreach (var change in changes)
        {
            var options = Logs.Options(_folder);
            change(options);
            Refuses(ErrorCode.ArgumentInvalid, () => AuditLog.Open(options));
        }

        Assert.Throws<ArgumentNullException>(() => AuditLog.Open(null!));
    }

    [Fact]
    public void Time_ClockStepsBack_ALittleIsSmoothedAndMoreIsShown()
    {
        var clock = new ManualClock();
        var options = Logs.Options(_folder);
        options.TimeProvider = clock;
        using (var log = AuditLog.Open(options))
        {
            log.Write(1);
            clock.Now -= TimeSpan.FromMilliseconds(300);
            log.Write(1);
            clock.Now -= TimeSpan.FromMinutes(5);
            log.Write(1);
        }

        var finding = Assert.Single(Logs.Verify(_folder).Findings);
        Assert.Equal((AuditFindingCode.TimeRegression, 4UL), (finding.Code, finding.Index));
    }

    private static void Refuses(ErrorCode code, Action action)
    {
        var error = Assert.Throws<GovDataSecurityException>(action);
        Assert.True(error.Code == code, error.ToString());
    }

    private string Entry(ulong index) => System.Text.Encoding.UTF8.GetString(AuditLogReader.Open(_folder["audit"]).ReadEntry(index).Span);
}
