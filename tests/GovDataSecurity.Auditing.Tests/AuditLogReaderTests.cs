namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditLogReaderTests(SampleLog log) : IClassFixture<SampleLog>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_OfALog_GivesItsCheckpoint()
    {
        log.CopyTo(_folder);
        var reader = AuditLogReader.Open(_folder["audit"]);
        Assert.Equal((Logs.Origin, (ulong)SampleLog.Size, log.Checkpoint), (reader.Origin, reader.Size, reader.Note));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(599)]
    public void ProveInclusion_OfAnEntry_HoldsForItOnly(ulong index)
    {
        log.CopyTo(_folder);
        var reader = AuditLogReader.Open(_folder["audit"]);
        var proof = reader.ProveInclusion(index);
        Assert.True(proof.Verify(reader.ReadEntry(index).Span, reader.Root));
        Assert.False(proof.Verify(reader.ReadEntry((index + 1) % 600).Span, reader.Root));
    }

    [Fact]
    public void ProveInclusion_InALogOf70000_ReadsThreeLevels()
    {
        ForgedLog.Write(_folder["audit"], [.. Enumerable.Range(0, 70_000).Select(BitConverter.GetBytes)]);
        var reader = AuditLogReader.Open(_folder["audit"]);
        foreach (var index in new[] { 0UL, 65_535UL, 65_536UL, 69_887UL, 69_999UL })
        {
            Assert.True(reader.ProveInclusion(index).Verify(BitConverter.GetBytes((int)index), reader.Root));
        }

        Assert.True(File.Exists(_folder["audit", "tile", "0", "273.p", "112"]));
        Assert.True(File.Exists(_folder["audit", "tile", "1", "000"]));
        Assert.True(File.Exists(_folder["audit", "tile", "1", "001.p", "17"]));
        Assert.True(File.Exists(_folder["audit", "tile", "2", "000.p", "1"]));
        Assert.Equal([], Logs.Verify(_folder).Findings);
        File.WriteAllBytes(_folder["audit", "tile", "1", "000"], new byte[8192]);
        Assert.Contains(Logs.Verify(_folder).Findings, f => f is { Code: AuditFindingCode.TileMismatch, Index: 0, Last: 65_535 });
    }

    [Fact]
    public void ReadEntry_BehindTheEnd_IsRefused()
    {
        log.CopyTo(_folder);
        var reader = AuditLogReader.Open(_folder["audit"]);
        Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => reader.ReadEntry(600)).Code);
        Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => reader.ProveInclusion(ulong.MaxValue)).Code);
        Assert.Equal(ErrorCode.ArgumentInvalid, Assert.Throws<GovDataSecurityException>(() => reader.ProveConsistency(601)).Code);
    }

    [Fact]
    public void ReadEntry_FileMissing_IsDamage()
    {
        log.CopyTo(_folder);
        var reader = AuditLogReader.Open(_folder["audit"]);
        Directory.Delete(_folder["audit", "tile"], recursive: true);
        Assert.Equal(ErrorCode.AuditLogDamaged, Assert.Throws<GovDataSecurityException>(() => reader.ReadEntry(0)).Code);
        Assert.Equal(ErrorCode.AuditLogDamaged, Assert.Throws<GovDataSecurityException>(() => reader.ProveInclusion(0)).Code);
    }

    [Fact]
    public void Open_WithoutACheckpoint_IsRefused()
    {
        Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<GovDataSecurityException>(() => AuditLogReader.Open(_folder.Path)).Code);
        File.WriteAllText(_folder["checkpoint"], "what");
        Assert.Equal(ErrorCode.AuditLogDamaged, Assert.Throws<GovDataSecurityException>(() => AuditLogReader.Open(_folder.Path)).Code);
    }
}
