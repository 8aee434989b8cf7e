using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A ring is whole after an end at any step, and a destruction that began reaches its end.</summary>
public sealed class KeyRingCrashTests
{
    private const int Keys = 3;

    [Fact]
    public void Destroy_EndedAtAnyStep_IsCompletedOrNeverBegan()
    {
        var begun = 0;
        var never = 0;
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var envelopes = Fill(folder);
            var backup = folder.Backup(folder.Ring);
            try
            {
                using var ring = KeyRing.Open(TestKeys.Options(folder, probe: SimulatedCrash.At(step)));
                ring.Destroy([Child.Scope(1)], Child.Order);
                break;
            }
            catch (SimulatedCrash)
            {
                if (CheckAfterCrash(folder, envelopes, backup))
                {
                    begun++;
                }
                else
                {
                    never++;
                }
            }
        }

        Assert.True(never >= 1, $"{never} steps before the fence");
        Assert.True(begun >= 15, $"{begun} steps after it");
    }

    [Fact]
    public void Destroy_ProcessKilledAtAnyStep_IsCompletedOrNeverBegan()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var envelopes = Fill(folder);
            var backup = folder.Backup(folder.Ring);
            File.WriteAllBytes(Path.Combine(folder.Path, "ring.pfx"), TestKeys.Certificate.Export(X509ContentType.Pkcs12));
            using var child = Child.Start("destroy", folder.Path, $"{step}");
            Assert.True(child.WaitForExit(60_000));
            if (child.ExitCode == 0)
            {
                Assert.True(step > 15, $"{step} steps");
                return;
            }

            CheckAfterCrash(folder, envelopes, backup);
        }
    }

    [Fact]
    public void Create_EndedAtAnyStep_CanBeRepeated()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            try
            {
                KeyRing.Create(TestKeys.Options(folder, probe: SimulatedCrash.At(step))).Dispose();
                Assert.True(step > 10);
                return;
            }
            catch (SimulatedCrash)
            {
                using (var ring = KeyRing.OpenOrCreate(TestKeys.Options(folder)))
                {
                    ring.GetOrCreate(Child.Scope(1));
                }

                using (var ring = KeyRing.Open(TestKeys.Options(folder)))
                {
                    Assert.Equal(1, ring.Count);
                }

                Assert.Equal(2, Directory.GetFiles(folder.Epoch).Count(static file => !file.EndsWith(".tmp", StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void GetOrCreate_EndedAtAnyStep_LosesNoOtherKey()
    {
        for (var step = 1; ; step++)
        {
            using var folder = new TestFolder();
            var envelopes = Fill(folder);
            try
            {
                using var ring = KeyRing.Open(TestKeys.Options(folder, probe: SimulatedCrash.At(step)));
                ring.GetOrCreate(Child.Scope(9));
                Assert.True(step > 2);
                return;
            }
            catch (SimulatedCrash)
            {
                using var ring = KeyRing.Open(TestKeys.Options(folder));
                Assert.All(Enumerable.Range(0, Keys), i => AssertOpens(ring, envelopes[i]));
                AssertOpens(ring, ring.GetOrCreate(Child.Scope(9)).Seal("x"u8, []));
            }
        }
    }

    [Fact]
    public void Append_TornAtAnyByte_LosesNoOtherKey()
    {
        using var folder = new TestFolder();
        var envelopes = Fill(folder);
        var path = Directory.GetFiles(folder.Ring, "keys-*").Single();
        var whole = File.ReadAllBytes(path);
        using (var ring = KeyRing.Open(TestKeys.Options(folder)))
        {
            ring.GetOrCreate(Child.Scope(9));
        }

        var longer = File.ReadAllBytes(path);
        for (var length = whole.Length + 1; length < longer.Length; length += 7)
        {
            File.WriteAllBytes(path, longer[..length]);
            using var ring = KeyRing.Open(TestKeys.Options(folder));
            Assert.Equal(Keys, ring.Count);
            AssertOpens(ring, ring.GetOrCreate(Child.Scope(9)).Seal("x"u8, []));
            Assert.All(Enumerable.Range(0, Keys), i => AssertOpens(ring, envelopes[i]));
        }
    }

    private static string[] Fill(TestFolder folder)
    {
        using var ring = KeyRing.Create(TestKeys.Options(folder));
        return [.. ring.GetOrCreateMany([.. Enumerable.Range(0, Keys).Select(Child.Scope)]).Select(static key => key.Seal("示例"u8, []))];
    }

    private static bool CheckAfterCrash(TestFolder folder, string[] envelopes, string backup)
    {
        bool begun;
        using (var ring = KeyRing.Open(TestKeys.Options(folder)))
        {
            begun = ring.WasDestroyed(Child.Scope(1));
            if (begun)
            {
                Refusal.Of(ErrorCode.KeyDestroyed, () => AssertOpens(ring, envelopes[1]));
                Assert.Single(Directory.GetFiles(folder.Ring, "keys-*"));
                Assert.Single(Directory.GetFiles(folder.Epoch, "epoch-*"));
            }
            else
            {
                AssertOpens(ring, envelopes[1]);
            }

            AssertOpens(ring, envelopes[0]);
            AssertOpens(ring, envelopes[2]);
            ring.GetOrCreate(Child.Scope(7));
            var destruction = ring.Destroy([Child.Scope(1)], Child.Order);
            Assert.Equal(Envelope.Parse(envelopes[1]).KeyId, Assert.Single(destruction.Keys).Id);
            Assert.All(destruction.Copies, static copies => Assert.Equal(copies.Found, copies.Destroyed));
            Assert.Equal(1, destruction.Copies.Single(static copies => copies.Kind == KeyCopyKind.WrappedKey).Found);
            Assert.Equal(1, destruction.Copies.Single(static copies => copies.Kind == KeyCopyKind.EpochKey).Found);
            Assert.Equal(0, ring.RolledBackKeys);
            Assert.Empty(Directory.GetFiles(folder.Ring, "*.tmp"));
        }

        folder.Restore(backup, folder.Ring);
        using (var restored = KeyRing.Open(TestKeys.Options(folder)))
        {
            Refusal.Of(ErrorCode.KeyDestroyed, () => AssertOpens(restored, envelopes[1]));
        }

        return begun;
    }

    private static void AssertOpens(KeyRing ring, string text)
    {
        var envelope = Envelope.Parse(text);
        Assert.True(ring.Get(envelope.KeyId).TryOpen(envelope, [], out _));
    }
}
