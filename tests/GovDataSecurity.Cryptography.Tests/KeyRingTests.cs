namespace GovDataSecurity.Cryptography.Tests;

public sealed class KeyRingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void GetOrCreate_AfterReopening_GivesTheSameKey()
    {
        KeyId id;
        string envelope;
        using (var ring = KeyRing.OpenOrCreate(TestKeys.Options(_folder)))
        {
            var key = ring.GetOrCreate(Child.Scope(1));
            id = key.Id;
            envelope = key.Seal("示例"u8, "context"u8);
            Assert.Equal(id, ring.GetOrCreate(Child.Scope(1)).Id);
            Assert.NotEqual(id, ring.GetOrCreate(Child.Scope(2)).Id);
        }

        using (var ring = KeyRing.OpenOrCreate(TestKeys.Options(_folder)))
        {
            Assert.Equal(2, ring.Count);
            Assert.Equal(id, ring.Find(Child.Scope(1))!.Id);
            var parsed = Envelope.Parse(envelope);
            Assert.True(ring.Get(parsed.KeyId).TryOpen(parsed, "context"u8, out var plaintext));
            Assert.Equal("示例"u8, plaintext);
            Assert.False(ring.Get(parsed.KeyId).TryOpen(parsed, "contexu"u8, out _));
        }
    }

    [Fact]
    public void Destroy_OneOfThree_ClosesItForGoodAndKeepsTheOthers()
    {
        using var ring = KeyRing.OpenOrCreate(TestKeys.Options(_folder));
        var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2), Child.Scope(3)]);
        var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(keys[0].Id, Assert.Single(destruction.Keys).Id);
        Assert.Equal(2, destruction.SurvivingKeys);
        Assert.Equal(2, ring.Count);
        Assert.True(ring.WasDestroyed(Child.Scope(1)));
        Assert.Null(ring.Find(Child.Scope(1)));
        Assert.Equal(ErrorCode.KeyDestroyed, Assert.Throws<GovDataSecurityException>(() => ring.Get(keys[0].Id)).Code);
        Assert.Equal(ErrorCode.KeyDestroyed, Assert.Throws<GovDataSecurityException>(() => keys[0].Seal([], [])).Code);
        Assert.Equal(ErrorCode.KeyReprovisioningRefused, Assert.Throws<GovDataSecurityException>(() => ring.GetOrCreate(Child.Scope(1))).Code);
        Assert.Equal(keys[1].Id, ring.GetOrCreate(Child.Scope(2)).Id);
    }

    public void Dispose() => _folder.Dispose();
}
