using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class KeyRingConcurrencyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void GetOrCreate_ManyThreadsSameScopes_MakesOneKeyEach()
    {
        using var ring = KeyRing.Create(TestKeys.Options(_folder));
        var seen = new ConcurrentDictionary<int, ConcurrentBag<KeyId>>();
        Parallel.For(0, 640, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i
            => seen.GetOrAdd(i % 40, static _ => []).Add(ring.GetOrCreate(Child.Scope(i % 40)).Id));
        Assert.Equal(40, ring.Count);
        Assert.All(seen.Values, static ids => Assert.Single(ids.Distinct()));
    }

    [Fact]
    public void GetOrCreate_TwoRingsOnOneFolder_AgreeOnEveryKey()
    {
        using var first = KeyRing.Create(TestKeys.Options(_folder));
        using var second = KeyRing.Open(TestKeys.Options(_folder));
        var ids = new ConcurrentDictionary<(int Ring, int Scope), KeyId>();
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i
            => ids[(i % 2, i / 2 % 50)] = (i % 2 == 0 ? first : second).GetOrCreate(Child.Scope(i / 2 % 50)).Id);
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(ids[(0, i)], ids[(1, i)]);
        }

        var envelope = Envelope.Parse(first.GetOrCreate(Child.Scope(99)).Seal("x"u8, []));
        Assert.True(second.Get(envelope.KeyId).TryOpen(envelope, [], out _));
        Assert.NotNull(second.Find(Child.Scope(99)));
    }

    [Fact]
    public async Task GetOrCreate_TwoProcesses_AgreeOnEveryKey()
    {
        KeyRing.Create(TestKeys.Options(_folder)).Dispose();
        File.WriteAllBytes(Path.Combine(_folder.Path, "ring.pfx"), TestKeys.Certificate.Export(X509ContentType.Pkcs12));
        using var first = Child.Start("create", _folder.Path, "60");
        using var second = Child.Start("create", _folder.Path, "60");
        var outputs = await Task.WhenAll(first.StandardOutput.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(60, outputs[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count());
        Assert.Equal(outputs[0], outputs[1]);
        using var ring = KeyRing.Open(TestKeys.Options(_folder));
        Assert.Equal(60, ring.Count);
    }

    [Fact]
    public async Task Destroy_WhileOthersRead_ClosesExactlyTheDestroyed()
    {
        using var ring = KeyRing.Create(TestKeys.Options(_folder));
        var envelopes = ring.GetOrCreateMany([.. Enumerable.Range(0, 20).Select(Child.Scope)]).Select(static key => Envelope.Parse(key.Seal("x"u8, []))).ToList();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                for (var i = 0; i < envelopes.Count; i++)
                {
                    try
                    {
                        Assert.True(ring.Get(envelopes[i].KeyId).TryOpen(envelopes[i], [], out var _));
                    }
                    catch (GovDataSecurityException e)
                    {
                        Assert.Equal(ErrorCode.KeyDestroyed, e.Code);
                        Assert.True(i < 5);
                    }
                }
            }
        })).ToArray();
        for (var i = 0; i < 5; i++)
        {
            ring.Destroy([Child.Scope(i)], Child.Order);
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void GetOrCreate_LockHeldTooLong_IsRefused()
    {
        using var ring = KeyRing.Create(TestKeys.Options(_folder));
        using var impatient = KeyRing.Open(new KeyRingOptions
        {
            Directory = _folder.Ring,
            Protection = RingProtection.Certificate(TestKeys.Certificate),
            LockTimeout = TimeSpan.FromMilliseconds(50),
        });
        using (new FileStream(Path.Combine(_folder.Ring, "ring.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Refusal.Of(ErrorCode.KeyRingBusy, () => impatient.GetOrCreate(Child.Scope(1)));
            Assert.Null(impatient.Find(Child.Scope(1)));
        }

        impatient.GetOrCreate(Child.Scope(1));
    }

    public void Dispose() => _folder.Dispose();
}
