using System.Security.Cryptography;
using System.Text;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditVerifierTests(SampleLog log, ITestOutputHelper output) : IClassFixture<SampleLog>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Verify_WholeLog_PrintsThisJson()
    {
        log.CopyTo(_folder);
        var root = log.Checkpoint.Split('\n')[2];

        var verification = Logs.Verify(_folder);

        Assert.Equal($$"""{"verdict":"ok","size":600,"root":"{{root}}","findings":[],"warnings":[]}""", verification.ToJson());
    }

    [Fact]
    public void ToJson_WithFindings_PrintsCodesAndIndices()
    {
        var verification = new AuditVerification
        {
            Size = 600,
            Root = "+/=",
            Findings = [new AuditFinding("ENTRY_HASH_MISMATCH") { Index = 300 }, new AuditFinding("MISSING_ENTRIES") { Index = 512, Last = 599, File = "tile/entries/002.p/88" }],
            Warnings = [new AuditFinding("UNCOMMITTED_TAIL") { Index = 600 }],
        };

        Assert.Equal(
            """{"verdict":"findings","size":600,"root":"+/=","findings":[{"code":"ENTRY_HASH_MISMATCH","index":300},{"code":"MISSING_ENTRIES","index":512,"last":599,"file":"tile/entries/002.p/88"}],"warnings":[{"code":"UNCOMMITTED_TAIL","index":600}]}""",
            verification.ToJson());
    }

    [Fact]
    public void Verify_LogOfAnotherTool_ChecksEntriesAndTilesAndTrustsNoUnknownKey()
    {
        if (Vectors.Find(output, "tessera-testdata", "log") is not { } path)
        {
            return;
        }

        Files.Copy(path, _folder["audit"]);
        var policy = "log example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx\nquorum none\n";
        for (var size = 0; size <= 15; size++)
        {
            File.Copy(Path.Combine(path, $"checkpoint.{size}"), _folder["audit", "checkpoint"], overwrite: true);

            var verification = AuditVerifier.Verify(_folder["audit"], new AuditVerifierOptions { Policy = policy });

            Assert.Equal((ulong)size, verification.Size);
            Assert.Equal([AuditFindingCode.NoTrustedLogSignature], verification.Codes());
        }

        var bundle = _folder["audit", "tile", "entries", "000.p", "15"];
        var bytes = File.ReadAllBytes(bundle);
        bytes[^1] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        Assert.Contains(AuditVerifier.Verify(_folder["audit"]).Findings, f => f is { Code: AuditFindingCode.EntryHashMismatch, Index: 14 });
    }

    [Fact]
    public void Verify_AnAlteredEntry_IsTheOnlyFinding()
    {
        // Wherever the byte stands: what an altered entry says is no evidence against its neighbors.
        var random = new Random(7);
        log.CopyTo(_folder);
        var bundle = _folder["audit", "tile", "entries", "001"];
        var intact = File.ReadAllBytes(bundle);
        for (var round = 0; round < 40; round++)
        {
            var bytes = (byte[])intact.Clone();
            var (index, at) = Locate(bytes, random.Next(bytes.Length));
            bytes[at] ^= 1;
            File.WriteAllBytes(bundle, bytes);

            Assert.Equal([new AuditFinding(AuditFindingCode.EntryHashMismatch) { Index = 256 + (ulong)index }], Verify().Findings);
        }
    }

    [Fact]
    public void Verify_ABundleRemoved_IsTheOnlyFinding()
    {
        log.CopyTo(_folder);
        File.Delete(_folder["audit", "tile", "entries", "001"]);

        Assert.Equal([new AuditFinding(AuditFindingCode.MissingEntries) { Index = 256, Last = 511 }], Verify().Findings);
    }

    /// <summary>The entry of a bundle that a position falls into, and a position inside its content.</summary>
    private static (int Index, int At) Locate(byte[] bundle, int position)
    {
        for (int at = 0, index = 0; ; index++)
        {
            var length = (bundle[at] << 8) | bundle[at + 1];
            if (position < at + 2 + length)
            {
                return (index, Math.Max(position, at + 2));
            }

            at += 2 + length;
        }
    }

    [Fact]
    public void Verify_WithThePublishedKey_IsOkAndWithAnotherIsNot()
    {
        log.CopyTo(_folder);
        var key = VerifierKey.Parse(File.ReadAllText(_folder["audit", "log.vkey"]).Trim());
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Equal([], Verify(o => o.TrustedKeys = [key]).Findings);
        Assert.Equal([], Verify(o => o.Policy = $"# ours\nlog {key}\nquorum none\n").Findings);
        Assert.Equal([AuditFindingCode.NoTrustedLogSignature], Verify(o => o.TrustedKeys = [VerifierKey.Of(Logs.Origin, other)]).Codes());
        Assert.Equal([AuditFindingCode.NoTrustedLogSignature], Verify(o => o.Policy = "quorum none\n").Codes());
    }

    [Fact]
    public void Verify_QuorumOfWitnesses_IsNotMetByThisVersion()
    {
        log.CopyTo(_folder);
        var key = File.ReadAllText(_folder["audit", "log.vkey"]).Trim();
        var policy = $"log {key}\nwitness w1 witness.example.gov.cn/w1+b734bddb+BIYi4feeh4pnmJFGcrUiWZjgaJ3/XhqnEnT7ruwDoW27\nquorum w1\n";

        Assert.Equal([AuditFindingCode.WitnessQuorumNotMet], Verify(o => o.Policy = policy).Codes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("quorum none\nquorum none\n")]
    [InlineData("log x\nquorum none\n")]
    [InlineData("witness w x\nquorum none\n")]
    [InlineData("what\nquorum none\n")]
    public void Verify_PolicyOfOtherForm_IsRefused(string policy)
    {
        log.CopyTo(_folder);
        Assert.Equal(ErrorCode.FileMalformed, Assert.Throws<GovDataSecurityException>(() => Verify(o => o.Policy = policy)).Code);
    }

    [Fact]
    public void Verify_CheckpointEdited_IsABadSignatureAndGoesOn()
    {
        log.CopyTo(_folder);
        var path = _folder["audit", "checkpoint"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("\n600\n", "\n599\n"));

        Assert.Equal([AuditFindingCode.BadSignature, AuditFindingCode.RootMismatch], Verify().Codes().Distinct().Where(c => c != AuditFindingCode.OrphanIntent));
    }

    [Fact]
    public void Verify_OtherOrigin_IsAMismatch()
    {
        log.CopyTo(_folder);
        Assert.Equal([], Verify(o => o.Origin = Logs.Origin).Findings);
        Assert.Equal([AuditFindingCode.OriginMismatch], Verify(o => o.Origin = "audit.example.gov.cn/other").Codes());
    }

    [Fact]
    public void Verify_AgainstACheckpointOfAnotherLog_IsAMismatch()
    {
        log.CopyTo(_folder);
        Assert.Contains(AuditFindingCode.OriginMismatch, Verify(o => o.TrustedCheckpoint = log.Checkpoint.Replace(Logs.Origin, "audit.example.gov.cn/other")).Codes());
    }

    [Fact]
    public void Verify_AgainstAnEarlierCheckpointOfTheSameLog_IsOk()
    {
        var earlier = Logs.Create(_folder, 100);
        var sizes = new List<string> { earlier };
        foreach (var operations in new[] { 28, 1, 127, 50 })
        {
            sizes.Add(Logs.Create(_folder, operations));
        }

        Assert.All(sizes, c => Assert.Equal([], Verify(o => o.TrustedCheckpoint = c).Findings));
        Assert.All(sizes, c => Assert.Equal([], Verify(o => o.TrustedCheckpoint = c.Split("\n\n")[0] + "\n").Findings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no checkpoint")]
    public void Verify_AgainstNoCheckpoint_IsRefused(string text)
    {
        log.CopyTo(_folder);
        Assert.Equal(ErrorCode.FileMalformed, Assert.Throws<GovDataSecurityException>(() => Verify(o => o.TrustedCheckpoint = text)).Code);
    }

    [Fact]
    public void Verify_Age_IsThatOfTheNewestRecord()
    {
        log.CopyTo(_folder);
        var now = TimeProvider.System.GetUtcNow();

        Assert.Equal([], Verify(o => (o.MaxAge, o.Now) = (TimeSpan.FromHours(1), now)).Findings);
        Assert.Equal([], Verify(o => o.MaxAge = TimeSpan.FromHours(1)).Findings);
        Assert.Equal([AuditFindingCode.StaleCheckpoint], Verify(o => (o.MaxAge, o.Now) = (TimeSpan.FromHours(1), now.AddHours(2))).Codes());
    }

    [Theory]
    [InlineData("")]
    [InlineData("missing")]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    public void Verify_NoLogThere_IsRefused(string directory)
        => Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<GovDataSecurityException>(() => AuditVerifier.Verify(directory.Length == 0 ? "" : _folder[directory])).Code);

    [Fact]
    public void Verify_EmptyFolder_IsRefused()
        => Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<GovDataSecurityException>(() => AuditVerifier.Verify(_folder.Path)).Code);

    [Fact]
    public void Verify_LogBeforeItsCheckpoint_WarnsOfTheTail()
    {
        using var open = AuditLog.Open(Logs.Options(_folder));
        open.Write(3);
        open.Flush();
        open.Write(2);

        var verification = Logs.Verify(_folder);

        Assert.Equal([], verification.Findings);
        var warning = Assert.Single(verification.Warnings);
        Assert.Equal((AuditFindingCode.UncommittedTail, 6UL, 9UL), (warning.Code, warning.Index, warning.Last));
    }

    [Fact]
    public void Verify_FilesBehindTheCheckpoint_WarnsOfThem()
    {
        var earlier = Logs.Create(_folder, 100);
        Logs.Create(_folder, 30);
        Logs.Create(_folder, 170);
        var latest = File.ReadAllText(_folder["audit", "checkpoint"]);
        File.WriteAllText(_folder["audit", "checkpoint"], earlier);

        var verification = Logs.Verify(_folder);

        Assert.Equal([], verification.Findings);
        Assert.Equal((AuditFindingCode.UncommittedTail, 200UL, 599UL), (verification.Warnings[0].Code, verification.Warnings[0].Index, verification.Warnings[0].Last));
        Assert.Contains(AuditFindingCode.Rollback, Verify(o => o.TrustedCheckpoint = latest).Codes());
    }

    [Fact]
    public void Verify_OperationThatEndedAfterTheCheckpoint_IsNoOrphan()
    {
        using var open = AuditLog.Open(Logs.Options(_folder));
        using var operation = open.Begin(Logs.Intent);
        open.Flush();
        Assert.Equal([AuditFindingCode.OrphanIntent], Logs.Verify(_folder).Codes());

        operation.Dispose();

        Assert.Equal([], Logs.Verify(_folder).Findings);
    }

    [Fact]
    public async Task Verify_WhileTheLogIsWritten_FindsNothing()
    {
        var options = Logs.Options(_folder);
        options.CheckpointEntries = 30;
        using var open = AuditLog.Open(options);
        var writing = Task.Run(() => open.Write(1500));
        do
        {
            Assert.DoesNotContain(Logs.Verify(_folder).Codes(), c => c != AuditFindingCode.OrphanIntent);
        }
        while (!writing.IsCompleted);
        await writing;
    }

    private AuditVerification Verify(Action<AuditVerifierOptions>? configure = null)
    {
        var options = new AuditVerifierOptions();
        configure?.Invoke(options);
        return AuditVerifier.Verify(_folder["audit"], options);
    }
}
