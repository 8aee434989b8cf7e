using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class KeyRingDestroyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void Destroy_OneOfThree_ClosesItForGoodAndKeepsTheOthers()
    {
        using var ring = Open();
        var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2), Child.Scope(3)]);
        var kept = keys[1].Seal("x"u8, []);
        var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(keys[0].Id, Assert.Single(destruction.Keys).Id);
        Assert.Equal(2, destruction.SurvivingKeys);
        Assert.Equal(1, destruction.Scopes);
        Assert.NotEqual(destruction.OldEpoch, destruction.NewEpoch);
        Assert.Equal(
            [new KeyCopies(KeyCopyKind.WrappedKey, 1, 1), new KeyCopies(KeyCopyKind.EpochKey, 1, 1), new KeyCopies(KeyCopyKind.Memory, 1, 1)],
            destruction.Copies);
        Assert.Equal(2, ring.Count);
        Closed(ring, keys[0].Id);
        Refusal.Of(ErrorCode.KeyDestroyed, () => keys[0].Seal([], []));
        Assert.Same(keys[1], ring.GetOrCreate(Child.Scope(2)));
        Assert.True(keys[1].TryOpen(Envelope.Parse(kept), [], out _));

        using var again = Open();
        Closed(again, keys[0].Id);
        Assert.Equal(keys[1].Id, again.GetOrCreate(Child.Scope(2)).Id);
        Assert.True(again.Get(keys[1].Id).TryOpen(Envelope.Parse(kept), [], out _));
    }

    [Fact]
    public void Destroy_Files_HoldNothingOfTheOldEpoch()
    {
        using var ring = Open();
        var id = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)])[0].Id;
        var oldKeys = Directory.GetFiles(_folder.Ring, "keys-*").Single();
        var oldEpoch = Directory.GetFiles(_folder.Epoch, "epoch-*").Single();
        var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.False(File.Exists(oldKeys));
        Assert.False(File.Exists(oldEpoch));
        Assert.EndsWith($"keys-{destruction.NewEpoch}.gds", Directory.GetFiles(_folder.Ring, "keys-*").Single(), StringComparison.Ordinal);
        Assert.EndsWith($"epoch-{destruction.NewEpoch}.gds", Directory.GetFiles(_folder.Epoch, "epoch-*").Single(), StringComparison.Ordinal);
        var bytes = new byte[16];
        id.CopyTo(bytes);
        Assert.Equal(-1, File.ReadAllBytes(Directory.GetFiles(_folder.Ring, "keys-*").Single()).AsSpan().IndexOf(bytes));
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Ring, "fence.gds")), File.ReadAllBytes(Path.Combine(_folder.Epoch, "fence.gds")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder.Epoch, "fence.gds")))), destruction.FenceDigest);
    }

    [Fact]
    public void Destroy_CopiesUnderOtherNames_AreFoundAndDestroyed()
    {
        using var ring = Open();
        ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
        var keys = Directory.GetFiles(_folder.Ring, "keys-*").Single();
        var epoch = Directory.GetFiles(_folder.Epoch, "epoch-*").Single();
        Directory.CreateDirectory(Path.Combine(_folder.Ring, "old", "2026"));
        var copies = new[] { Path.Combine(_folder.Ring, "old", "2026", "a.bak"), Path.Combine(_folder.Epoch, "b") };
        Array.ForEach(copies, copy => File.Copy(keys, copy));
        var epochCopy = Path.Combine(_folder.Ring, "c");
        File.Copy(epoch, epochCopy);
        var unrelated = Path.Combine(_folder.Ring, "notes.txt");
        File.WriteAllText(unrelated, "unrelated");

        var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(new KeyCopies(KeyCopyKind.WrappedKey, 3, 3), destruction.Copies[0]);
        Assert.Equal(new KeyCopies(KeyCopyKind.EpochKey, 2, 2), destruction.Copies[1]);
        Assert.All([.. copies, epochCopy], static copy => Assert.False(File.Exists(copy)));
        Assert.True(File.Exists(unrelated));
    }

    [Fact]
    public void Destroy_CheckValue_TellsWhetherAKeyIsTheDestroyedOne()
    {
        using var ring = Open();
        ring.GetOrCreate(Child.Scope(1));
        var first = Assert.Single(ring.Destroy([Child.Scope(1)], Child.Order).Keys);
        Assert.Matches("^[0-9a-f]{32}$", first.CheckValue);
        ring.GetOrCreate(Child.Scope(2));
        Assert.NotEqual(first.CheckValue, Assert.Single(ring.Destroy([Child.Scope(2)], Child.Order).Keys).CheckValue);
        Assert.Equal(first, Assert.Single(ring.Destroy([Child.Scope(1)], Child.Order).Keys));
    }

    [Fact]
    public void Destroy_ScopeWithoutKey_IsClosedAsWell()
    {
        using var ring = Open();
        ring.GetOrCreate(Child.Scope(1));
        var destruction = ring.Destroy([Child.Scope(1), Child.Scope(2)], Child.Order);
        Assert.Equal(2, destruction.Scopes);
        Assert.Single(destruction.Keys);
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.GetOrCreate(Child.Scope(2)));
    }

    [Fact]
    public void Destroy_NothingThere_IsRefusedAndChangesNothing()
    {
        using var ring = Open();
        ring.GetOrCreate(Child.Scope(1));
        var before = Hash();
        Refusal.Of(ErrorCode.DestructionObjectNotFound, () => ring.Destroy([Child.Scope(2)], Child.Order));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => ring.Destroy([], Child.Order));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => ring.Destroy([Child.Scope(1)], default));
        Assert.Equal(before, Hash());
        ring.GetOrCreate(Child.Scope(2));
    }

    [Fact]
    public void Destroy_Twice_GivesTheSameEvidence()
    {
        using var ring = Open();
        ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
        var first = ring.Destroy([Child.Scope(1)], Child.Order);
        var before = Hash();
        var second = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(before, Hash());
        Assert.Equal(first.Keys, second.Keys);
        Assert.Equal((first.OldEpoch, first.NewEpoch, first.FenceDigest, first.CompletedAt), (second.OldEpoch, second.NewEpoch, second.FenceDigest, second.CompletedAt));
        Assert.Equal(first.Copies.Take(2), second.Copies.Take(2));
    }

    [Fact]
    public void Destroy_EveryKey_LeavesAnEmptyRingThatWorks()
    {
        using var ring = Open();
        ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
        Assert.Equal(0, ring.Destroy([Child.Scope(1), Child.Scope(2)], Child.Order).SurvivingKeys);
        Assert.Equal(0, ring.Count);
        ring.GetOrCreate(Child.Scope(3));
        Assert.Equal(1, ring.Count);
    }

    [Fact]
    public void Destroy_ManyOrdersInARow_KeepsTheSurvivors()
    {
        using var ring = Open();
        var keys = ring.GetOrCreateMany([.. Enumerable.Range(0, 20).Select(Child.Scope)]).Select(static key => key.Id).ToList();
        for (var i = 0; i < 10; i++)
        {
            ring.Destroy([Child.Scope(i)], $"order-{i}");
        }

        using var again = Open();
        for (var i = 0; i < 20; i++)
        {
            if (i < 10)
            {
                Closed(again, keys[i]);
            }
            else
            {
                Assert.Equal(keys[i], again.Get(keys[i]).Id);
            }
        }
    }

    [Fact]
    public void Destroy_ScopesOfSeveralOrders_GivesTheEvidenceOfAll()
    {
        using var ring = Open();
        var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2), Child.Scope(3)]).Select(static key => key.Id).ToList();
        var first = ring.Destroy([Child.Scope(1)], "order-1");
        var second = ring.Destroy([Child.Scope(2)], "order-2");
        var all = ring.Destroy([Child.Scope(3), Child.Scope(1), Child.Scope(2)], "order-3");
        Assert.Equal(keys.Order(Comparer<KeyId>.Create(Compare)), all.Keys.Select(static key => key.Id).Order(Comparer<KeyId>.Create(Compare)));
        Assert.Equal(first.StartedAt, all.StartedAt);
        Assert.Equal(second.NewEpoch, all.OldEpoch);
        Assert.Equal(3, all.Copies[0].Destroyed);
        Assert.Equal(0, all.SurvivingKeys);

        static int Compare(KeyId left, KeyId right) => string.CompareOrdinal(left.ToString(), right.ToString());
    }

    [Fact]
    public void Destroy_FiveThousandSubjectsAtOnce_TakesNoTime()
    {
        using var ring = Open();
        var scopes = Enumerable.Range(0, 5_000).Select(Child.Scope).ToList();
        ring.GetOrCreateMany(scopes);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(4_999, ring.Destroy(scopes.Skip(1).ToList(), Child.Order).Keys.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal(1, ring.Count);
    }

    [Fact]
    public void Destroy_InAnotherProcess_IsSeenWithinOneSecond()
    {
        var time = new TestTime();
        using var ring = Open();
        using var other = KeyRing.Open(TestKeys.Options(_folder, time: time));
        ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
        var key = other.GetOrCreate(Child.Scope(1));
        var survivor = other.GetOrCreate(Child.Scope(2)).Seal("x"u8, []);
        ring.Destroy([Child.Scope(1)], Child.Order);
        time.Advance(TimeSpan.FromSeconds(1));
        Refusal.Of(ErrorCode.KeyDestroyed, () => other.Get(key.Id));
        Refusal.Of(ErrorCode.KeyDestroyed, () => key.Seal([], []));
        Assert.True(other.Get(Envelope.Parse(survivor).KeyId).TryOpen(Envelope.Parse(survivor), [], out _));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => other.GetOrCreate(Child.Scope(1)));
        Assert.NotNull(other.GetOrCreate(Child.Scope(3)));
        Assert.NotNull(ring.Find(Child.Scope(3)));
    }

    [Fact]
    public void WasDestroyed_InAnotherProcess_IsSeenAtOnce()
    {
        using var ring = Open();
        using var other = KeyRing.Open(TestKeys.Options(_folder, time: new TestTime()));
        ring.GetOrCreate(Child.Scope(1));
        ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.True(other.WasDestroyed(Child.Scope(1)));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => other.GetOrCreate(Child.Scope(1)));
    }

    public void Dispose() => _folder.Dispose();

    private static void Closed(KeyRing ring, KeyId id)
    {
        Assert.True(ring.WasDestroyed(Child.Scope(1)));
        Assert.Null(ring.Find(Child.Scope(1)));
        Refusal.Of(ErrorCode.KeyDestroyed, () => ring.Get(id));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.GetOrCreate(Child.Scope(1)));
    }

    private KeyRing Open() => KeyRing.OpenOrCreate(TestKeys.Options(_folder));

    private string Hash() => string.Join('\n', Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order()
        .Select(static path => path + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))));
}
