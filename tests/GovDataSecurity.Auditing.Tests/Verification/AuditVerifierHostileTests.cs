using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditVerifierHostileTests(SampleLog log) : IClassFixture<SampleLog>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(4UL)]
    [InlineData(257UL)]
    [InlineData(65_537UL)]
    [InlineData(1UL << 40)]
    [InlineData(ulong.MaxValue)]
    public void Verify_CheckpointThatPromisesMore_NamesWhatIsMissingAndEnds(ulong size)
    {
        ForgedLog.Write(_folder["audit"], ["one"u8.ToArray(), "two"u8.ToArray(), "three"u8.ToArray()], size);

        var verification = Logs.Verify(_folder);

        Assert.Equal(size, verification.Size);
        Assert.Contains(verification.Findings, f => f.Code == AuditFindingCode.MissingEntries && (f.Last ?? f.Index) == size - 1);
    }

    [Fact]
    public void Verify_TilesFarAway_Ends()
    {
        log.CopyTo(_folder);
        foreach (var far in new[] { 1UL << 40, (1UL << 56) - 1, 999_999_999_999_999_999UL })
        {
            foreach (var path in new[] { TilePath.Entries(_folder["audit"], far, 256), TilePath.Tile(_folder["audit"], 0, far, 256), TilePath.Tile(_folder["audit"], 3, far, 7) })
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, new byte[8192]);
            }
        }

        var verification = Logs.Verify(_folder);

        Assert.Equal([], verification.Findings);
        Assert.Equal([AuditFindingCode.UncommittedTail], verification.Warnings.Select(w => w.Code));
        File.Delete(_folder["audit", "checkpoint"]);
        Assert.Contains(AuditFindingCode.MissingEntries, Logs.Verify(_folder).Codes());
    }

    [Fact]
    public void Verify_FilesOfAnyLength_AllocatesNoMoreThanABundleMayHave()
    {
        log.CopyTo(_folder);
        foreach (var name in new[] { "checkpoint", "tile/0/000", "tile/entries/001", "log.vkey", "pending/000000001.wal" })
        {
            using var file = new FileStream(_folder["audit", name], FileMode.OpenOrCreate);
            file.SetLength(1L << 33);
        }

        var codes = Logs.Verify(_folder).Codes();

        Assert.Contains(AuditFindingCode.NoTrustedLogSignature, codes);
        Assert.Contains(AuditFindingCode.MalformedTile, codes);
        Assert.Contains(AuditFindingCode.MalformedBundle, codes);
    }

    [Fact]
    public void Verify_AnyFileDamaged_FindsItAndNeverThrows()
    {
        log.CopyTo(_folder);
        var files = new[] { "checkpoint", "tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/000", "tile/entries/001", "tile/entries/002.p/88" }
            .Select(f => _folder["audit", f]).ToArray();
        for (var round = 0; round < 250; round++)
        {
            var path = files[RandomNumberGenerator.GetInt32(files.Length)];
            var whole = File.ReadAllBytes(path);
            var damaged = Damage(whole, files);
            if (damaged.AsSpan().SequenceEqual(whole))
            {
                continue;
            }

            File.WriteAllBytes(path, damaged);
            Assert.False(AuditVerifier.Verify(_folder["audit"], new AuditVerifierOptions { TrustedCheckpoint = log.Checkpoint }).IsOk, $"{path} {Convert.ToBase64String(damaged.AsSpan(0, Math.Min(damaged.Length, 100)))}");
            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void Verify_FolderOfRandomBytes_NeverThrows()
    {
        for (var round = 0; round < 40; round++)
        {
            foreach (var name in new[] { "checkpoint", "log.vkey", "pending/000000001.wal", "tile/0/000", "tile/0/000.p/9", "tile/1/000.p/1", "tile/entries/000", "tile/entries/000.p/9", "tile/entries/x001/000", "tile/9/what" })
            {
                var path = _folder["audit", name];
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, Logs.RandomBytes(RandomNumberGenerator.GetInt32(1, 9000)));
            }

            Assert.False(Logs.Verify(_folder).IsOk);
        }
    }

    [Theory]
    [InlineData(SignedNote.CheckpointFile)]
    [InlineData(VerifierKey.FileName)]
    public void Verify_FileThatLeadsToAnEndlessDevice_IsNotTrusted(string name)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        log.CopyTo(_folder);
        File.Delete(Path.Combine(_folder["audit"], name));
        File.CreateSymbolicLink(Path.Combine(_folder["audit"], name), "/dev/zero");

        Assert.Equal([AuditFindingCode.NoTrustedLogSignature], Logs.Verify(_folder).Codes());
    }

    [Fact]
    public void Verify_FolderThatLeadsBackToItself_IsNotFollowed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        log.CopyTo(_folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder["audit"], "tile", "entries", "x001"), ".");

        var verification = Logs.Verify(_folder);

        Assert.True(verification.IsOk);
        Assert.Empty(verification.Warnings);
    }

    [Fact]
    public void Verify_AgeLongerThanTime_IsFresh()
    {
        log.CopyTo(_folder);

        Assert.True(AuditVerifier.Verify(_folder["audit"], new AuditVerifierOptions { MaxAge = TimeSpan.MaxValue, Now = DateTimeOffset.MinValue }).IsOk);
    }

    private static byte[] Damage(byte[] whole, string[] files)
    {
        var at = RandomNumberGenerator.GetInt32(whole.Length);
        var damaged = (byte[])whole.Clone();
        switch (RandomNumberGenerator.GetInt32(6))
        {
            case 0:
                damaged[at] ^= (byte)(1 << RandomNumberGenerator.GetInt32(8));
                return damaged;
            case 1:
                return damaged[..at];
            case 2:
                return [.. damaged[..at], .. damaged[Math.Min(whole.Length, at + 32)..]];
            case 3:
                return [.. damaged, 0];
            case 4:
                return File.ReadAllBytes(files[RandomNumberGenerator.GetInt32(files.Length)]);
            default:
                RandomNumberGenerator.Fill(damaged.AsSpan(at));
                return damaged;
        }
    }
}
