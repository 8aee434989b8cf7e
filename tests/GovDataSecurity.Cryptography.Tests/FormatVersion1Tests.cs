using System.Text;
using System.Text.Json;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A ring that was written by version 0.1.0: what stands on a disk opens for ever.</summary>
public sealed class FormatVersion1Tests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly JsonElement _data;

    public FormatVersion1Tests()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "ring-v1.json")));
        _data = document.RootElement.Clone();
        foreach (var file in _data.GetProperty("files").EnumerateObject())
        {
            var path = Path.Combine(_folder.Path, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Value.GetBytesFromBase64());
        }
    }

    [Fact]
    public void Open_RingOfVersion1_OpensItsKeysAndRemembersTheDestroyedOne()
    {
        using var protection = RingProtection.Passphrase(Encoding.UTF8.GetBytes(Text("passphrase")));
        using var ring = KeyRing.Open(TestKeys.Options(_folder, protection));
        Assert.Equal(4, ring.Count);
        foreach (var text in _data.GetProperty("survivors").EnumerateArray())
        {
            var envelope = Envelope.Parse(text.GetString()!);
            Assert.True(ring.Get(envelope.KeyId).TryOpen(envelope, "context"u8, out var plaintext));
            Assert.Equal("张示例"u8, plaintext);
        }

        Refusal.Of(ErrorCode.KeyDestroyed, () => ring.Get(Envelope.Parse(Text("destroyed")).KeyId));
        Assert.True(ring.WasDestroyed(Child.Scope(1)));
        Assert.Equal(Text("reference"), ring.ReferenceOf("nanjing", "relief.members", "family-2", "record-1").Hex);
        Assert.NotNull(ring.Find(new KeyScope("nanjing", "relief.members", KeyUse.BlindIndex)));
        ring.GetOrCreate(Child.Scope(9));
        Assert.Equal(4, ring.Destroy([Child.Scope(2)], "order-2").SurvivingKeys);
    }

    public void Dispose() => _folder.Dispose();

    private string Text(string name) => _data.GetProperty(name).GetString()!;
}
