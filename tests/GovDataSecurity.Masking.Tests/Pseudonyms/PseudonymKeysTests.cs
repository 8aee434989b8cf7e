using System.Security.Cryptography;
using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking.Tests;

public sealed class PseudonymKeysTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(31)]
    public void FromKey_EmptyOrShort_IsRefused(int length)
        => Refusal.Of(ErrorCode.PseudonymKeyUnsuitable, () => PseudonymKeys.FromKey(TestSecrets.Key.AsSpan(0, length), "nanjing"));

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public void FromKey_OneByteRepeated_IsRefused(byte value)
    {
        var key = new byte[64];
        key.AsSpan().Fill(value);
        Refusal.Of(ErrorCode.PseudonymKeyUnsuitable, () => PseudonymKeys.FromKey(key, "nanjing"));
    }

    [Fact]
    public void FromKey_TenantOrSuiteThatIsNotAllowed_IsRefused()
    {
        Refusal.Of(ErrorCode.ArgumentEmpty, () => PseudonymKeys.FromKey(TestSecrets.Key, ""));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => PseudonymKeys.FromKey(TestSecrets.Key, new string('市', 257)));
        Refusal.Of(ErrorCode.MalformedText, () => PseudonymKeys.FromKey(TestSecrets.Key, "\uD800"));
        Refusal.Of(ErrorCode.SuiteUnsupported, () => PseudonymKeys.FromKey(TestSecrets.Key, "nanjing", (CipherSuite)2));
    }

    /// <summary>What a pseudonym is made of, written down once more with the platform's functions: neither may change.</summary>
    [Fact]
    public void Of_Pseudonym_IsHmacUnderTheDerivedKey()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var pseudonyms = new Pseudonymizer(keys, "social-assistance", new PseudonymOptions { Form = PseudonymForm.Hex, Epoch = 3 });
        var root = HKDF.Extract(HashAlgorithmName.SHA256, TestSecrets.Key, "gds pseudonym root v1"u8.ToArray());
        byte[] info = [.. Prefixed("gds pseudonym key v1"), 1, .. Prefixed("nanjing"), .. Prefixed("social-assistance"), 0, 0, 0, 3, .. Prefixed("pseudonym")];
        var key = HKDF.Expand(HashAlgorithmName.SHA256, root, 32, info);
        byte[] data = [.. Prefixed("gds pseudonym v1"), .. Prefixed("resident-id-number"), .. Prefixed("11010519491231002X")];
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(key, data)[..16]), pseudonyms.Of<ResidentIdNumberAttribute>("11010519491231002x"));
    }

    [Fact]
    public void FromRing_Reopened_GivesTheSame()
    {
        using var folder = new TestFolder();
        string first;
        using (var ring = KeyRing.OpenOrCreate(TestKeys.Options(folder)))
        {
            first = Of(ring, "social-assistance", 1);
            Assert.NotEqual(first, Of(ring, "statistics", 1));
            Assert.NotEqual(first[^26..], Of(ring, "social-assistance", 2)[^26..]);
        }

        using (var ring = KeyRing.OpenOrCreate(TestKeys.Options(folder)))
        {
            Assert.Equal(first, Of(ring, "social-assistance", 1));
        }
    }

    [Fact]
    public void FromRing_EpochDestroyed_StopsThatEpochOnly()
    {
        using var folder = new TestFolder();
        using var ring = KeyRing.OpenOrCreate(TestKeys.Options(folder));
        using var keys = PseudonymKeys.FromRing(ring, "nanjing");
        using var old = new Pseudonymizer(keys, "statistics");
        using var current = new Pseudonymizer(keys, "statistics", new PseudonymOptions { Epoch = 2 });
        using var cipher = new FormatPreservingCipher(keys, "statistics", NumeralAlphabet.Digits);
        var before = current.Of("示例");
        old.Of("示例");
        cipher.Encrypt("123456");
        ring.Destroy([keys.ScopeOf("statistics")], "order-1");
        Refusal.Of(ErrorCode.KeyDestroyed, () => old.Of("示例"));
        Refusal.Of(ErrorCode.KeyDestroyed, () => old.Of(""));
        Refusal.Of(ErrorCode.KeyDestroyed, () => cipher.Encrypt("123456"));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => new Pseudonymizer(keys, "statistics"));
        Assert.Equal(before, current.Of("示例"));
    }

    [Fact]
    public void FromRing_RingDisposed_IsRefused()
    {
        using var folder = new TestFolder();
        var ring = KeyRing.OpenOrCreate(TestKeys.Options(folder));
        using var keys = PseudonymKeys.FromRing(ring, "nanjing");
        using var pseudonyms = new Pseudonymizer(keys, "statistics");
        ring.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pseudonyms.Of("示例"));
    }

    [Fact]
    public void Dispose_Keys_LeavesWhatWasMadeFromThem()
    {
        var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var pseudonyms = new Pseudonymizer(keys, "statistics");
        keys.Dispose();
        Assert.NotEmpty(pseudonyms.Of("示例"));
        Assert.Throws<ObjectDisposedException>(() => new Pseudonymizer(keys, "statistics"));
    }

    [Fact]
    public void ScopeOf_NoPurposeOrEpoch_IsRefused()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        Refusal.Of(ErrorCode.ArgumentEmpty, () => keys.ScopeOf(default));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => keys.ScopeOf("statistics", 0));
        Assert.Equal(new KeyScope("nanjing", "pseudonyms/statistics/4", KeyUse.Pseudonymization), keys.ScopeOf("statistics", 4));
    }

    private static string Of(KeyRing ring, string purpose, int epoch)
    {
        using var keys = PseudonymKeys.FromRing(ring, "nanjing");
        using var pseudonyms = new Pseudonymizer(keys, purpose, new PseudonymOptions { Epoch = epoch });
        return pseudonyms.Of("示例");
    }

    private static byte[] Prefixed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0, 0, 0, (byte)bytes.Length, .. bytes];
    }
}
