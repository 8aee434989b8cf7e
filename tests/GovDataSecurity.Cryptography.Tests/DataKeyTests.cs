namespace GovDataSecurity.Cryptography.Tests;

public sealed class DataKeyTests
{
    [Fact]
    public void ComputeKeyedHash_FixedKey_GivesTheFixedValue()
    {
        var hash = new byte[32];
        TestDataKey.Of(7).ComputeKeyedHash("data"u8, hash);
        Assert.Equal("92bf4539fa8fdff296db28f32fce70abaf24227061b15dd8f26d24c70bfe7481", Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void ComputeReference_FixedKey_GivesTheFixedValue()
    {
        var hash = new byte[32];
        TestDataKey.Of(7).ComputeReference("data"u8, hash);
        Assert.Equal("e97c207b004e9dd56c6dcd2e0709ac0100ac18e9620d9b93736c9b8c84ce399e", Convert.ToHexStringLower(hash));
    }

    [Fact]
    public void Id_FixedKey_GivesTheFixedValue() => Assert.Equal("67d5e5e5b721a81f2eb39af743a62ec5", TestDataKey.Of(7).Id.ToString());

    [Fact]
    public void Close_Destroyed_RefusesEveryUse()
    {
        var key = TestDataKey.Of(7);
        var envelope = Envelope.Parse(key.Seal("x"u8, []));
        key.Close(KeyClosing.Destroyed);
        key.Close(KeyClosing.RingDisposed);
        Refusal.Of(ErrorCode.KeyDestroyed, () => key.Seal("x"u8, []));
        Refusal.Of(ErrorCode.KeyDestroyed, () => key.TryOpen(envelope, [], out _));
        Refusal.Of(ErrorCode.KeyDestroyed, () => key.ComputeKeyedHash([], new byte[32]));
        Refusal.Of(ErrorCode.KeyDestroyed, () => key.ComputeReference([], new byte[32]));
    }

    [Fact]
    public void Seal_ManyThreadsOnFewKeys_EveryEnvelopeOpens()
    {
        var keys = Enumerable.Range(0, 4).Select(i => TestDataKey.Of((byte)i)).ToArray();
        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        {
            var key = keys[i % keys.Length];
            var plaintext = BitConverter.GetBytes(i);
            Assert.True(key.TryOpen(Envelope.Parse(key.Seal(plaintext, plaintext)), plaintext, out var opened));
            Assert.Equal(plaintext, opened);
        });
    }

    [Fact]
    public async Task Close_WhileOthersSeal_GivesEnvelopesThatWereGoodOrNone()
    {
        var key = TestDataKey.Of(7);
        var same = TestDataKey.Of(7);
        using var started = new ManualResetEventSlim();
        var sealing = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            started.Set();
            for (var i = 0; ; i++)
            {
                string text;
                try
                {
                    text = key.Seal("x"u8, []);
                }
                catch (GovDataSecurityException e) when (e.Code == ErrorCode.KeyDestroyed)
                {
                    return;
                }

                Assert.True(same.TryOpen(Envelope.Parse(text), [], out var _));
            }
        })).ToArray();
        started.Wait();
        key.Close(KeyClosing.Destroyed);
        await Task.WhenAll(sealing).WaitAsync(TimeSpan.FromSeconds(30));
    }
}
