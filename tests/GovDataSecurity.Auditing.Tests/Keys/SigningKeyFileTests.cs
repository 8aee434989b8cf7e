using System.Security.Cryptography;

namespace GovDataSecurity.Auditing.Tests;

public sealed class SigningKeyFileTests : IDisposable
{
    private static readonly byte[] Passphrase = "a long passphrase"u8.ToArray();

    private readonly TempFolder _folder = new();

    private string Path => _folder["log.key"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_WhatWasCreated_IsTheSameKey(bool isEncrypted)
    {
        var passphrase = isEncrypted ? Passphrase : [];
        using var created = SigningKeyFile.Create(DurableStore.Instance, Path, passphrase);
        using var read = SigningKeyFile.Read(Path, passphrase);

        Assert.Equal(created.ExportSubjectPublicKeyInfo(), read.ExportSubjectPublicKeyInfo());
        Assert.StartsWith(isEncrypted ? "-----BEGIN ENCRYPTED PRIVATE KEY-----" : "-----BEGIN PRIVATE KEY-----", File.ReadAllText(Path), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }

    [Fact]
    public void Read_WithAnotherPassphrase_IsRefused()
    {
        SigningKeyFile.Create(DurableStore.Instance, Path, Passphrase).Dispose();
        Refuses("another passphrase"u8.ToArray());
        Refuses([]);
    }

    [Fact]
    public void Read_PlainKeyThatOthersMayRead_IsRefused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        SigningKeyFile.Create(DurableStore.Instance, Path, []).Dispose();
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Refuses([]);
    }

    [Fact]
    public void Read_KeyOfAnotherCurve_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Write(other.ExportPkcs8PrivateKeyPem());
        Refuses([]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public void Read_OtherText_IsRefused(string text)
    {
        Write(text);
        Refuses([]);
        Refuses(Passphrase);
    }

    [Fact]
    public void Read_AMegabyte_IsRefused()
    {
        Write(new string('A', 1 << 20));
        Refuses([]);
    }

    private void Write(string text)
    {
        File.WriteAllText(Path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private void Refuses(byte[] passphrase)
    {
        var error = Assert.Throws<GovDataSecurityException>(() => SigningKeyFile.Read(Path, passphrase));
        Assert.Equal(ErrorCode.AuditKeyUnusable, error.Code);
    }
}
