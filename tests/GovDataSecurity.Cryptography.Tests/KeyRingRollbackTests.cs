namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Backups that were taken before a destruction, restored after it.</summary>
public sealed class KeyRingRollbackTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _destroyed;
    private readonly string _survivor;
    private readonly string _ringBackup;
    private readonly string _epochBackup;

    public KeyRingRollbackTests()
    {
        using (var ring = KeyRing.Create(TestKeys.Options(_folder)))
        {
            _destroyed = ring.GetOrCreate(Child.Scope(1)).Seal("x"u8, []);
            _survivor = ring.GetOrCreate(Child.Scope(2)).Seal("x"u8, []);
        }

        _ringBackup = _folder.Backup(_folder.Ring, "ring-backup");
        _epochBackup = _folder.Backup(_folder.Epoch, "epoch-backup");
        using (var ring = Open())
        {
            ring.Destroy([Child.Scope(1)], Child.Order);
        }
    }

    [Fact]
    public void Open_DataBackupOnly_StaysClosed()
    {
        using var ring = Open();
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        OpenEnvelope(ring, _survivor);
        Assert.Equal(0, ring.RolledBackKeys);
    }

    [Fact]
    public void Open_RingFolderReplacedByItsBackup_StaysClosed()
    {
        _folder.Restore(_ringBackup, _folder.Ring);
        using var ring = Open();
        Assert.Equal(2, ring.RolledBackKeys);
        Assert.True(ring.WasDestroyed(Child.Scope(1)));
        Assert.Null(ring.Find(Child.Scope(1)));
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => OpenEnvelope(ring, _survivor));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.GetOrCreate(Child.Scope(1)));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.GetOrCreate(Child.Scope(2)));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.GetOrCreate(Child.Scope(3)));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.Find(Child.Scope(2)));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.Destroy([Child.Scope(2)], Child.Order));
        Assert.Equal(0, ring.Count);
    }

    [Fact]
    public void Open_RingBackupCopiedOver_KeepsDestroyedKeysClosedAndSurvivorsOpen()
    {
        TestFolder.Copy(_ringBackup, _folder.Ring);
        using var ring = Open();
        Assert.Equal(1, ring.RolledBackKeys);
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.GetOrCreate(Child.Scope(1)));
        OpenEnvelope(ring, _survivor);

        var again = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(new KeyCopies(KeyCopyKind.WrappedKey, 2, 2), again.Copies[0]);
        Assert.Equal(0, ring.RolledBackKeys);
        Assert.Single(Directory.GetFiles(_folder.Ring, "keys-*"));
    }

    [Fact]
    public void Open_EpochBackupCopiedOver_StaysClosedAndIsRemovedByTheNextOrder()
    {
        TestFolder.Copy(_epochBackup, _folder.Epoch);
        using var ring = Open();
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        OpenEnvelope(ring, _survivor);
        Assert.Equal(2, Directory.GetFiles(_folder.Epoch, "epoch-*").Length);
        Assert.Equal(new KeyCopies(KeyCopyKind.EpochKey, 2, 2), ring.Destroy([Child.Scope(1)], Child.Order).Copies[1]);
        Assert.Single(Directory.GetFiles(_folder.Epoch, "epoch-*"));
    }

    [Fact]
    public void Open_BothBackupsCopiedOver_StaysClosedBecauseOfTheLaterEpoch()
    {
        TestFolder.Copy(_ringBackup, _folder.Ring);
        TestFolder.Copy(_epochBackup, _folder.Epoch);
        using var ring = Open();
        Assert.Equal(2, ring.RolledBackKeys);
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => OpenEnvelope(ring, _destroyed));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.GetOrCreate(Child.Scope(1)));
    }

    [Fact]
    public void Open_BothFencesRestoredWithoutTheEpochKey_StaysClosed()
    {
        _folder.Restore(_ringBackup, _folder.Ring);
        File.Copy(Path.Combine(_epochBackup, "fence.gds"), Path.Combine(_folder.Epoch, "fence.gds"), overwrite: true);
        using var ring = Open();
        Assert.Equal(2, ring.RolledBackKeys);
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => OpenEnvelope(ring, _destroyed));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => OpenEnvelope(ring, _survivor));
        Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.GetOrCreate(Child.Scope(1)));
    }

    [Fact]
    public void Open_RingBackupElsewhereWithoutTheEpochFolder_IsRefused()
    {
        var options = new KeyRingOptions { Directory = _ringBackup, Protection = RingProtection.Certificate(TestKeys.Certificate) };
        Refusal.Of(ErrorCode.KeyRingNotFound, () => KeyRing.Open(options));
    }

    [Fact]
    public void Open_RingBackupElsewhereWithTheEpochFolderOfToday_StaysClosed()
    {
        var options = new KeyRingOptions { Directory = _ringBackup, EpochDirectory = _folder.Epoch, Protection = RingProtection.Certificate(TestKeys.Certificate) };
        using var ring = KeyRing.Open(options);
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
    }

    [Fact]
    public void Open_EpochFolderEmpty_ChangesNothingAndStaysClosed()
    {
        // A mount point whose volume is missing.
        Directory.Delete(_folder.Epoch, recursive: true);
        Directory.CreateDirectory(_folder.Epoch);
        using (var ring = Open())
        {
            Refusal.Of(ErrorCode.KeyRingRolledBack, () => ring.GetOrCreate(Child.Scope(3)));
            Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        }

        Assert.Empty(Directory.GetFiles(_folder.Epoch));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_OneFenceLost_IsRestoredFromTheOther(bool inner)
    {
        var path = Path.Combine(inner ? _folder.Ring : _folder.Epoch, "fence.gds");
        var content = File.ReadAllBytes(path);
        File.Delete(path);
        using var ring = Open();
        Refusal.Of(ErrorCode.KeyDestroyed, () => OpenEnvelope(ring, _destroyed));
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_BothFencesLost_IsRefused()
    {
        File.Delete(Path.Combine(_folder.Ring, "fence.gds"));
        File.Delete(Path.Combine(_folder.Epoch, "fence.gds"));
        Refusal.Of(ErrorCode.KeyRingDamaged, Open);
    }

    [Fact]
    public void Open_FencesThatDisagree_IsRefused()
    {
        using var other = new TestFolder();
        TestFolder.Copy(_ringBackup, other.Ring);
        TestFolder.Copy(_epochBackup, other.Epoch);
        using (var ring = KeyRing.Open(TestKeys.Options(other)))
        {
            ring.Destroy([Child.Scope(2)], "order-2");
        }

        File.Copy(Path.Combine(other.Ring, "fence.gds"), Path.Combine(_folder.Ring, "fence.gds"), overwrite: true);
        Refusal.Of(ErrorCode.KeyRingDamaged, Open);
    }

    public void Dispose() => _folder.Dispose();

    private static void OpenEnvelope(KeyRing ring, string text)
    {
        var envelope = Envelope.Parse(text);
        Assert.True(ring.Get(envelope.KeyId).TryOpen(envelope, [], out _));
    }

    private KeyRing Open() => KeyRing.Open(TestKeys.Options(_folder));
}
