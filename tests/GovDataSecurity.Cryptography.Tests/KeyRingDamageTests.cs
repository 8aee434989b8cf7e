namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Files of a ring that were edited, swapped or came from elsewhere.</summary>
public sealed class KeyRingDamageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public KeyRingDamageTests() => Fill(_folder);

    [Theory]
    [InlineData("keys", "ring.gds")]
    [InlineData("keys", "keys-*")]
    [InlineData("keys", "fence.gds")]
    [InlineData("keys.epoch", "epoch-*")]
    [InlineData("keys.epoch", "fence.gds")]
    public void Open_AnyByteChanged_IsRefused(string folder, string pattern)
    {
        var path = Directory.GetFiles(Path.Combine(_folder.Path, folder), pattern).Single();
        var content = File.ReadAllBytes(path);
        for (var at = 0; at < content.Length; at += content.Length > 300 ? 3 : 1)
        {
            var altered = content.ToArray();
            altered[at] ^= 0x10;
            File.WriteAllBytes(path, altered);
            var code = Assert.Throws<GovDataSecurityException>(Open).Code;
            Assert.True(code == ErrorCode.KeyRingDamaged, $"byte {at}: {code}");
        }

        File.WriteAllBytes(path, content);
        Open();
    }

    [Theory]
    [InlineData("keys", "ring.gds")]
    [InlineData("keys", "keys-*")]
    [InlineData("keys", "fence.gds")]
    [InlineData("keys.epoch", "epoch-*")]
    public void Open_FileEmptyOrFarTooLarge_IsRefused(string folder, string pattern)
    {
        var path = Directory.GetFiles(Path.Combine(_folder.Path, folder), pattern).Single();
        foreach (var content in new[] { [], new byte[1 << 20], [.. File.ReadAllBytes(path), .. "trailing text"u8] })
        {
            File.WriteAllBytes(path, content);
            if (content.Length > 0 || pattern is not "fence.gds")
            {
                Assert.Equal(ErrorCode.KeyRingDamaged, Assert.Throws<GovDataSecurityException>(Open).Code);
            }
        }
    }

    [Theory]
    [InlineData("keys", "ring.gds")]
    [InlineData("keys", "keys-*")]
    [InlineData("keys", "fence.gds")]
    [InlineData("keys.epoch", "epoch-*")]
    [InlineData("keys.epoch", "fence.gds")]
    public void Open_FileThatCannotBeRead_IsRefused(string folder, string pattern)
    {
        // A folder in the place of a file cannot be read, whoever runs the test.
        var path = Directory.GetFiles(Path.Combine(_folder.Path, folder), pattern).Single();
        File.Delete(path);
        Directory.CreateDirectory(path);
        var exception = Refusal.Of(ErrorCode.FileUnreadable, Open);
        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "ring.gds")]
    [InlineData("keys", "keys-*")]
    [InlineData("keys", "fence.gds")]
    [InlineData("keys.epoch", "epoch-*")]
    public void Open_FileOfAnotherRing_IsRefused(string folder, string pattern)
    {
        using var other = new TestFolder();
        Fill(other);
        var path = Directory.GetFiles(Path.Combine(_folder.Path, folder), pattern).Single();
        File.Copy(Directory.GetFiles(Path.Combine(other.Path, folder), pattern).Single(), path, overwrite: true);
        Assert.Equal(ErrorCode.KeyRingDamaged, Assert.Throws<GovDataSecurityException>(Open).Code);
    }

    [Fact]
    public void Open_HeaderWithAForeignRootForTheSameCertificate_IsRefused()
    {
        // Same certificate, other ring: the root opens, but the files don't belong to it.
        using var other = new TestFolder();
        Fill(other);
        foreach (var file in Directory.GetFiles(other.Epoch).Where(static file => !file.EndsWith("fence.gds", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(_folder.Epoch, Path.GetFileName(file)));
        }

        File.Copy(Path.Combine(other.Ring, "ring.gds"), Path.Combine(_folder.Ring, "ring.gds"), overwrite: true);
        Assert.Equal(ErrorCode.KeyRingDamaged, Assert.Throws<GovDataSecurityException>(Open).Code);
    }

    [Fact]
    public void Find_FileShortenedWhileOpen_IsRefused()
    {
        using var ring = KeyRing.Open(TestKeys.Options(_folder));
        var path = Directory.GetFiles(_folder.Ring, "keys-*").Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..100]);
        Refusal.Of(ErrorCode.KeyRingDamaged, () => ring.Find(Child.Scope(9)));
        Refusal.Of(ErrorCode.KeyRingDamaged, () => ring.GetOrCreate(Child.Scope(9)));
    }

    public void Dispose() => _folder.Dispose();

    private static void Fill(TestFolder folder)
    {
        using var ring = KeyRing.Create(TestKeys.Options(folder));
        ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2)]);
    }

    private void Open() => KeyRing.Open(TestKeys.Options(_folder)).Dispose();
}
