using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction.Tests;

public sealed class EffectTests
{
    [Fact]
    public async Task OldCiphertext_AfterDestruction_NoLongerOpens()
    {
        using var bench = new Bench();
        var rows = bench.Database.Rows;
        await DestroyAsync(bench);

        Assert.Equal((4, 2), Opening(rows, bench.Ring));
        bench.Restart();
        Assert.Equal((4, 2), Opening(rows, bench.Ring));
    }

    [Fact]
    public async Task RestoredDatabase_AfterDestruction_NoLongerOpens()
    {
        using var bench = new Bench();
        File.Copy(bench.Database.Path, bench.Folder["backup.db"]);
        await DestroyAsync(bench);

        File.Copy(bench.Folder["backup.db"], bench.Database.Path, overwrite: true);

        Assert.Equal(6, bench.Database.Rows.Count);
        Assert.Equal((4, 2), Opening(bench.Database.Rows, bench.Ring));
    }

    [Fact]
    public async Task RestoredKeyRing_AfterDestruction_NoLongerOpensAnything()
    {
        using var bench = new Bench();
        var rows = bench.Database.Rows;
        TemporaryFolder.Copy(bench.Folder["keys"], bench.Folder["keys-backup"]);
        await DestroyAsync(bench);
        bench.Ring.Dispose();
        Directory.Delete(bench.Folder["keys"], recursive: true);
        TemporaryFolder.Copy(bench.Folder["keys-backup"], bench.Folder["keys"]);

        using var restored = Bench.OpenRing(bench.Folder["keys"]);

        Assert.Equal(0, rows.Where(row => row.Family == "family-1").Count(row => Opens(row, restored)));
    }

    [Fact]
    public async Task NewValues_ForADestroyedSubject_Refused()
    {
        using var bench = new Bench();
        await DestroyAsync(bench);

        Refused.With(ErrorCode.KeyReprovisioningRefused, () =>
        {
            bench.Database.Add(bench.Ring, "family-1", Guid.CreateVersion7(), "示例六", "990101195211030044");
            return null;
        });
        await Refused.WithAsync(ErrorCode.DestructionObjectNotFound, bench.RequestAsync);
    }

    [Fact]
    public async Task CopiesOfKeys_InTheFoldersOfTheRing_AreFoundAndDestroyed()
    {
        using var bench = new Bench();
        TemporaryFolder.Copy(bench.Folder["keys.epoch"], bench.Folder["copy"]);
        Directory.Move(bench.Folder["copy"], Path.Combine(bench.Folder["keys.epoch"], "copy"));

        var certificate = await DestroyAsync(bench);

        Assert.Equal(new KeyCopies(KeyCopyKind.EpochKey, 2, 2), certificate.Erasure.Copies.Single(copies => copies.Kind == KeyCopyKind.EpochKey));
    }

    /// <summary>The subject is a resident id number here, so that it would show wherever it is written.</summary>
    [Fact]
    public async Task NoFile_OfOrdersCertificatesOrAuditLog_HoldsAValue()
    {
        using var folder = new TemporaryFolder();
        using var log = Auditing.AuditLog.Open(new Auditing.AuditLogOptions { Directory = folder["audit"] });
        using var bench = new Bench(folder, doomed: "990101198503150017", trail: log);
        File.Delete(bench.Database.Path);
        bench.Database.Add(bench.Ring, "990101198503150017", Bench.FirstMember, "示例一", "990101198503150017");
        var order = await bench.RequestAsync();
        RequireClean(bench);
        await bench.ApproveAsync(order);
        bench.Database.BeforeDelete = () => RequireClean(bench);
        await bench.ExecuteAsync(order);
        await bench.CertifyAsync(order);
        log.Flush();

        RequireClean(bench);
        foreach (var text in new[] { order.ToString(), bench.Request.ToString() })
        {
            Assert.DoesNotContain("990101", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Certificate_HoldsTheCheckpointOfTheAuditLog_AndTheLogVerifies()
    {
        using var folder = new TemporaryFolder();
        AuditAnchor? anchor;
        string trusted;
        using (var log = Auditing.AuditLog.Open(new Auditing.AuditLogOptions { Directory = folder["audit"], Origin = "audit.example" }))
        {
            using var bench = new Bench(folder, trail: log);
            anchor = (await DestroyAsync(bench)).AuditLog;
            trusted = log.VerifierKey;
        }

        Assert.NotNull(anchor);
        Assert.Equal("audit.example", anchor.Origin);
        Assert.Equal(10, anchor.Size);
        Assert.StartsWith($"audit.example\n10\n{anchor.Root}\n", anchor.Checkpoint, StringComparison.Ordinal);
        Assert.NotEmpty(trusted);
    }

    private static void RequireClean(Bench bench)
    {
        foreach (var file in Directory.EnumerateFiles(bench.Folder.Path, "*", SearchOption.AllDirectories).Where(file => file != bench.Database.Path && Path.GetExtension(file) != ".lock"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var content = reader.ReadToEnd();
            Assert.DoesNotContain("990101198503150017", content, StringComparison.Ordinal);
            Assert.DoesNotContain("9901011985", content, StringComparison.Ordinal);
        }
    }

    private static async Task<DestructionCertificate> DestroyAsync(Bench bench)
    {
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);
        return await bench.CertifyAsync(order);
    }

    private static (int Closed, int Open) Opening(IReadOnlyList<ReliefDatabase.Row> rows, KeyRing ring)
        => (rows.Count(row => row.Family == "family-1" && !Opens(row, ring)), rows.Count(row => row.Family == "family-2" && Opens(row, ring)));

    private static bool Opens(ReliefDatabase.Row row, KeyRing ring)
    {
        try
        {
            _ = new FieldProtector(ring).Unprotect(row.Envelope, new FieldContext(ReliefDatabase.Tenant, row.DataSet, row.Field, row.Member.ToString(), row.Family));
            return true;
        }
        catch (GovDataSecurityException e) when (e.Code is ErrorCode.KeyDestroyed or ErrorCode.KeyNotFound or ErrorCode.KeyRingRolledBack)
        {
            return false;
        }
    }
}
