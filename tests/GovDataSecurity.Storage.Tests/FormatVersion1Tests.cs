using System.Text;
using System.Text.Json;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage.Tests;

/// <summary>Values that another implementation computed from the descriptions of the formats: what stands in a database opens, and is found, for ever.</summary>
public sealed class FormatVersion1Tests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gds-storage-").FullName;
    private readonly KeyRing _ring;

    public FormatVersion1Tests()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "ring-v1.json")));
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            var path = Path.Combine(_folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Value.GetBytesFromBase64());
        }

        using var protection = RingProtection.Passphrase(Encoding.UTF8.GetBytes(document.RootElement.GetProperty("passphrase").GetString()!));
        _ring = KeyRing.Open(new KeyRingOptions { Directory = Path.Combine(_folder, "keys"), Protection = protection });
    }

    [Fact]
    public void Unprotect_FieldOfVersion1_Opens()
        => Assert.Equal("张示例", new FieldProtector(_ring).Unprotect(
            "gds1.9gEBAX-VqkViIef1nMIhG_2WA2GaXt9f7Fwd_061cR7I9FZAAAECAwQFBgcICQoLei6wtzKXNRjEvUkrdbgks3bsGLu16J1BWg",
            new FieldContext("nanjing", "relief.members", "IdNumber", "record-1", "family-2")));

    [Fact]
    public void Compute_IndexOfVersion1_IsTheSame()
        => Assert.Equal("gdi1.Ixa9qM2kAId3MT7LVrlhVw", new BlindIndex(_ring).Compute(
            "990101 19850315 001x", DataKinds.Find("resident-id-number"), "nanjing", "relief.members", "IdNumber"));

    public void Dispose()
    {
        _ring.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
