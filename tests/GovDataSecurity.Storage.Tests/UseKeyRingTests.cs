using GovDataSecurity.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Storage.Tests;

public sealed class UseKeyRingTests : IDisposable
{
    private static readonly FieldContext Place = new("nanjing", "relief.members", "Name", "record-1", "family-1");

    private readonly string _folder = Directory.CreateTempSubdirectory("gds-storage-").FullName;

    [Fact]
    public void UseKeyRing_ServicesOfTheRing_WorkTogetherAndSurviveARestart()
    {
        string stored;
        using (var services = Build())
        {
            Assert.False(Directory.Exists(Path.Combine(_folder, "keys")));
            stored = services.GetRequiredService<FieldProtector>().Protect("示例", Place);
            Assert.Same(services.GetRequiredService<KeyRing>(), services.GetRequiredService<FieldProtector>().Ring);
            Assert.Same(services.GetRequiredService<BlindIndex>(), services.GetRequiredService<BlindIndex>());
        }

        using (var services = Build())
        {
            Assert.Equal("示例", services.GetRequiredService<FieldProtector>().Unprotect(stored, Place));
            Assert.Equal(Path.Combine(_folder, "epoch"), services.GetRequiredService<KeyRing>().EpochDirectory);
        }
    }

    [Fact]
    public void UseKeyRing_Passphrase_Works()
    {
        using var services = new ServiceCollection()
            .AddGovDataSecurity(g => g.UseKeyRing(k => k.Directory(Path.Combine(_folder, "keys")).ProtectWithPassphrase("correct horse battery staple"u8)))
            .BuildServiceProvider();
        Assert.StartsWith("gds1.", services.GetRequiredService<FieldProtector>().Protect("示例", Place), StringComparison.Ordinal);
        Assert.Equal(Path.Combine(_folder, "keys.epoch"), services.GetRequiredService<KeyRing>().EpochDirectory);
    }

    [Fact]
    public void UseKeyRing_Incomplete_IsRefused()
    {
        static void Configure(Action<KeyRingBuilder> configure) => new ServiceCollection().AddGovDataSecurity().UseKeyRing(configure);
        Assert.Equal(ErrorCode.NotConfigured, Assert.Throws<GovDataSecurityException>(() => Configure(static _ => { })).Code);
        Assert.Equal(ErrorCode.NotConfigured, Assert.Throws<GovDataSecurityException>(() => Configure(static k => k.Directory("keys"))).Code);
        Assert.Equal(ErrorCode.NotConfigured, Assert.Throws<GovDataSecurityException>(() => Configure(static k => k.ProtectWith(TestRing.Certificate))).Code);
    }

    [Fact]
    public void UseKeyRing_RingRegisteredBefore_IsKept()
    {
        using var own = new TestRing();
        using var services = new ServiceCollection()
            .AddSingleton(own.Ring)
            .AddGovDataSecurity(g => g.UseKeyRing(k => k.Directory(Path.Combine(_folder, "keys")).ProtectWith(TestRing.Certificate)))
            .BuildServiceProvider();
        Assert.Same(own.Ring, services.GetRequiredService<FieldProtector>().Ring);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ServiceProvider Build() => new ServiceCollection()
        .AddGovDataSecurity(g => g.UseKeyRing(k => k.Directory(Path.Combine(_folder, "keys")).EpochDirectory(Path.Combine(_folder, "epoch")).ProtectWith(TestRing.Certificate)))
        .BuildServiceProvider();
}
