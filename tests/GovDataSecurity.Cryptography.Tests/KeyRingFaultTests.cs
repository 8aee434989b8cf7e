using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Every step that touches a file fails once, as on a full disk: nothing is lost, nothing is half written, the next call works.</summary>
public sealed class KeyRingFaultTests
{
    [Fact]
    public void GetOrCreate_AnyStepFails_IsRefusedAndWorksAfterwards()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var disk = new StepCounter();
            using var ring = KeyRing.Create(TestKeys.Options(folder, probe: disk.Probe));
            var known = ring.GetOrCreate(Child.Scope(1));
            disk.FailAt(step);
            try
            {
                ring.GetOrCreateMany([Child.Scope(2), Child.Scope(3)]);
                Assert.True(step > 2);
                return;
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.KeyRingUnwritable, e.Code);
                Assert.Equal(1, ring.Count);
                Assert.Null(ring.Find(Child.Scope(2)));
            }

            using (var other = KeyRing.Open(TestKeys.Options(folder)))
            {
                Assert.Equal(1, other.Count);
                Assert.Equal(known.Id, other.Find(Child.Scope(1))!.Id);
            }

            var later = ring.GetOrCreate(Child.Scope(2));
            using var again = KeyRing.Open(TestKeys.Options(folder));
            Assert.Equal(later.Id, again.Find(Child.Scope(2))!.Id);
        }
    }

    [Fact]
    public void Destroy_AnyStepFails_IsRefusedClosedOrUntouchedAndWorksAfterwards()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var disk = new StepCounter();
            using var ring = KeyRing.Create(TestKeys.Options(folder, probe: disk.Probe));
            var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
            var survivor = keys[1].Seal("x"u8, []);
            disk.FailAt(step);
            try
            {
                ring.Destroy([Child.Scope(1)], Child.Order);
                if (!disk.Failed)
                {
                    Assert.True(step > 15);
                    return;
                }
            }
            catch (GovDataSecurityException e)
            {
                if (disk.FailedAt == "flush temporary")
                {
                    Assert.Empty(Directory.GetFiles(folder.Path, "*.tmp", SearchOption.AllDirectories));
                }

                if (e.Code == ErrorCode.KeyRingUnwritable)
                {
                    Assert.False(ring.WasDestroyed(Child.Scope(1)));
                    Assert.Same(keys[0], ring.Get(keys[0].Id));
                }
                else
                {
                    Assert.Equal(ErrorCode.DestructionIncomplete, e.Code);
                    Assert.True(ring.WasDestroyed(Child.Scope(1)));
                    Refusal.Of(ErrorCode.KeyDestroyed, () => keys[0].Seal([], []));
                }
            }

            Assert.True(ring.Get(keys[1].Id).TryOpen(Envelope.Parse(survivor), [], out _));
            var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
            Assert.Equal(keys[0].Id, Assert.Single(destruction.Keys).Id);
            Assert.Single(Directory.GetFiles(folder.Ring, "keys-*"));
            Assert.Single(Directory.GetFiles(folder.Epoch, "epoch-*"));
            using var other = KeyRing.Open(TestKeys.Options(folder));
            Assert.True(other.Get(keys[1].Id).TryOpen(Envelope.Parse(survivor), [], out _));
            Refusal.Of(ErrorCode.KeyDestroyed, () => other.Get(keys[0].Id));
        }
    }

    [Fact]
    public void Destroy_WhileAnEarlierOrderCannotBeCompleted_IsRefusedAndBeginsNothing()
    {
        using var folder = new TestFolder();
        var stuck = false;
        using var ring = KeyRing.Create(TestKeys.Options(folder, probe: step =>
        {
            if (stuck && step == "overwrite")
            {
                throw new UnauthorizedAccessException();
            }
        }));
        var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2), Child.Scope(3)]);
        stuck = true;
        var refusal = Refusal.Of(ErrorCode.DestructionIncomplete, () => ring.Destroy([Child.Scope(1)], "order-1"));
        Assert.Contains("2 of 2", refusal.Message, StringComparison.Ordinal);
        refusal = Refusal.Of(ErrorCode.DestructionIncomplete, () => ring.Destroy([Child.Scope(2)], "order-2"));
        Assert.Contains("order-1", refusal.Message, StringComparison.Ordinal);
        Assert.False(ring.WasDestroyed(Child.Scope(2)));
        Assert.Same(keys[1], ring.GetOrCreate(Child.Scope(2)));
        ring.GetOrCreate(Child.Scope(4));

        stuck = false;
        Assert.Equal(keys[1].Id, Assert.Single(ring.Destroy([Child.Scope(2)], "order-2").Keys).Id);
        Assert.Equal(keys[0].Id, Assert.Single(ring.Destroy([Child.Scope(1)], "order-1").Keys).Id);
        Assert.Equal(2, ring.Count);
        Assert.Equal(0, ring.CountCopies([keys[0].Id, keys[1].Id]));
        Assert.Equal(1, ring.CountCopies([keys[2].Id]));
    }

    [Fact]
    public void Create_AnyStepFails_IsRefusedAndWorksAfterwards()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var disk = new StepCounter();
            disk.FailAt(step);
            try
            {
                KeyRing.Create(TestKeys.Options(folder, probe: disk.Probe)).Dispose();
                Assert.True(step > 10);
                return;
            }
            catch (GovDataSecurityException e)
            {
                Assert.Equal(ErrorCode.KeyRingUnwritable, e.Code);
                if (!File.Exists(Path.Combine(folder.Ring, "ring.gds")))
                {
                    KeyRing.Create(TestKeys.Options(folder)).Dispose();
                }

                using var ring = KeyRing.Open(TestKeys.Options(folder));
                ring.GetOrCreate(Child.Scope(1));
            }
        }
    }

    [Fact]
    public async Task GetOrCreate_FileThatCannotGrow_IsRefusedAndKeepsWhatIsThere()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder();
        KeyRing.Create(TestKeys.Options(folder)).Dispose();
        File.WriteAllBytes(Path.Combine(folder.Path, "ring.pfx"), TestKeys.Certificate.Export(X509ContentType.Pkcs12));
        using var child = Child.StartLimited(10, "fill", folder.Path);
        var lines = (await child.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(60))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(nameof(ErrorCode.KeyRingUnwritable), lines[^1]);
        Assert.InRange(lines.Length, 20, 100);
        using var ring = KeyRing.Open(TestKeys.Options(folder));
        Assert.Equal(lines.SkipLast(1), Enumerable.Range(0, ring.Count).Select(i => ring.Find(Child.Scope(i))!.Id.ToString()));
        ring.GetOrCreate(Child.Scope(ring.Count));
    }

    [Fact]
    public void Create_FolderThatCannotBe_IsRefused()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "file");
        File.WriteAllText(file, "");
        var options = new KeyRingOptions { Directory = Path.Combine(file, "keys"), Protection = RingProtection.Certificate(TestKeys.Certificate) };
        Refusal.Of(ErrorCode.KeyRingUnwritable, () => KeyRing.OpenOrCreate(options));
    }

    [Fact]
    public void Open_FolderThatCannotBeWritten_OpensWhatIsThere()
    {
        using var folder = new TestFolder();
        KeyId id;
        using (var ring = KeyRing.Create(TestKeys.Options(folder)))
        {
            id = ring.GetOrCreate(Child.Scope(1)).Id;
        }

        // A folder in the place of the lock cannot be opened, whoever runs the test: to the ring it looks like a folder without the right to write.
        var held = Path.Combine(folder.Ring, "ring.lock");
        File.Delete(held);
        Directory.CreateDirectory(held);
        using (var ring = KeyRing.Open(TestKeys.Options(folder)))
        {
            Assert.Equal(id, ring.GetOrCreate(Child.Scope(1)).Id);
            Refusal.Of(ErrorCode.KeyRingUnwritable, () => ring.GetOrCreate(Child.Scope(2)));
            Refusal.Of(ErrorCode.KeyRingUnwritable, () => ring.Destroy([Child.Scope(1)], Child.Order));
            Assert.Null(ring.Find(Child.Scope(2)));
            Assert.Equal(id, ring.Get(id).Id);
        }
    }

    [Fact]
    public void Open_ReadOnlyFolderWithAnUnfinishedDestruction_KeepsTheKeyClosedAndTheOthersOpen()
    {
        for (var step = 2; ; step++)
        {
            using var folder = new TestFolder();
            IReadOnlyList<DataKey> keys;
            try
            {
                using var ring = KeyRing.Create(TestKeys.Options(folder));
                keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
                using var dying = KeyRing.Open(TestKeys.Options(folder, probe: SimulatedCrash.At(step)));
                dying.Destroy([Child.Scope(1)], Child.Order);
                return;
            }
            catch (SimulatedCrash)
            {
                var held = Path.Combine(folder.Ring, "ring.lock");
                File.Delete(held);
                Directory.CreateDirectory(held);
                using var reader = KeyRing.Open(TestKeys.Options(folder));
                Assert.True(reader.WasDestroyed(Child.Scope(1)));
                Assert.Null(reader.Find(Child.Scope(1)));
                Assert.NotNull(reader.Find(Child.Scope(2)));
            }
        }
    }
}
