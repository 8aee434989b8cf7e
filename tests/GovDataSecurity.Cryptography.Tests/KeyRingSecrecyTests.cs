using System.Globalization;
using System.Reflection;
using System.Text;

namespace GovDataSecurity.Cryptography.Tests;

public sealed class KeyRingSecrecyTests : IDisposable
{
    private const string Subject = "990101198503150017";

    private readonly TestFolder _folder = new();

    [Fact]
    public void Files_NeverHoldASubjectOrAKey()
    {
        byte[] key;
        using (var ring = KeyRing.Create(TestKeys.Options(_folder)))
        {
            var scope = new KeyScope("nanjing", "relief.members", KeyUse.FieldEncryption, Subject);
            key = Derived(ring.GetOrCreate(scope));
            ring.GetOrCreate(new KeyScope("nanjing", "relief.members", KeyUse.FieldEncryption, "family-2"));
            ring.ReferenceOf("nanjing", "relief.members", Subject, Subject);
            AssertAbsent(Subject, key);
            ring.Destroy([scope], Child.Order);
        }

        AssertAbsent(Subject, key);
        AssertAbsent("relief.members", key);
    }

    [Fact]
    public void Destroy_KeysInMemory_AreZeroed()
    {
        using var ring = KeyRing.Create(TestKeys.Options(_folder));
        var key = ring.GetOrCreate(Child.Scope(1));
        Assert.NotEqual(new byte[96], Derived(key));
        ring.Destroy([Child.Scope(1)], Child.Order);
        Assert.Equal(new byte[96], Derived(key));
    }

    [Fact]
    public void Dispose_KeysInMemory_AreZeroed()
    {
        var ring = KeyRing.Create(TestKeys.Options(_folder));
        var key = ring.GetOrCreate(Child.Scope(1));
        ring.Dispose();
        Assert.Equal(new byte[96], Derived(key));
    }

    [Fact]
    public void Refusals_NameNoSubjectInAnyLanguage()
    {
        using var ring = KeyRing.Create(TestKeys.Options(_folder));
        var scope = new KeyScope("nanjing", "relief.members", KeyUse.FieldEncryption, Subject);
        ring.GetOrCreate(scope);
        ring.Destroy([scope], Child.Order);
        var refused = new[]
        {
            Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.GetOrCreate(scope)),
            Refusal.Of(ErrorCode.DestructionObjectNotFound, () => ring.Destroy([scope with { Subject = Subject + "x" }], Child.Order)),
            Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse(Subject)),
            Refusal.Of(ErrorCode.EnvelopeMalformed, () => Envelope.Parse("gds1." + Subject)),
        };
        foreach (var exception in refused)
        {
            Assert.DoesNotContain(Subject, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(Subject, exception.MessageIn(CultureInfo.GetCultureInfo("zh-Hans")), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Subject, scope.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Derived(DataKey key)
        => [.. (byte[])typeof(DataKey).GetField("_derived", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(key)!];

    private void AssertAbsent(string text, byte[] key)
    {
        foreach (var path in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            var content = File.ReadAllBytes(path).AsSpan();
            Assert.Equal(-1, content.IndexOf(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(-1, content.IndexOf(Encoding.Unicode.GetBytes(text)));
            Assert.Equal(-1, content.IndexOf(key.AsSpan(0, 32)));
            Assert.DoesNotContain(text, Path.GetFileName(path), StringComparison.Ordinal);
        }
    }
}
