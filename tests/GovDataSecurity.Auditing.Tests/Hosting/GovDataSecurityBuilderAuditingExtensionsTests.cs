using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Auditing.Tests;

public sealed class GovDataSecurityBuilderAuditingExtensionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task UseAuditLog_WithAnActor_GivesOneLogAndClosesIt()
    {
        await using (var services = new ServiceCollection().AddGovDataSecurity(g => g.UseAuditLog(_folder["audit"], o => o.Actor = Logs.Actor)).BuildServiceProvider())
        {
            var trail = services.GetRequiredService<IAuditTrail>();
            Assert.Same(services.GetRequiredService<AuditLog>(), trail);
            Assert.Equal(Logs.Actor, services.GetRequiredService<IActorContext>().Current);
            await using var operation = await trail.BeginAsync(DataActivity.Provide, "relief-members", "social-assistance");
            operation.Succeed(3);
        }

        Assert.Equal([], Logs.Verify(_folder).Findings);
        Assert.Equal(2UL, Logs.Verify(_folder).Size);
    }

    [Fact]
    public void UseAuditLog_WithARegisteredActorContext_TakesItsActor()
    {
        using (var services = new ServiceCollection().AddSingleton<IActorContext>(new FixedActorContext(new AuditActor { Account = "op-0001" }))
            .AddGovDataSecurity(g => g.UseAuditLog(_folder["audit"], o => o.Actor = Logs.Actor)).BuildServiceProvider())
        {
            services.GetRequiredService<IAuditTrail>().Begin(Logs.Intent).Dispose();
        }

        Assert.Contains("op-0001", System.Text.Encoding.UTF8.GetString(AuditLogReader.Open(_folder["audit"]).ReadEntry(0).Span), StringComparison.Ordinal);
    }

    [Fact]
    public void UseAuditLog_WithoutAnyActor_RefusesOperations()
    {
        using var services = new ServiceCollection().AddGovDataSecurity(g => g.UseAuditLog(_folder["audit"])).BuildServiceProvider();
        Assert.Null(services.GetService<IActorContext>());
        var error = Assert.Throws<GovDataSecurityException>(() => services.GetRequiredService<IAuditTrail>().Begin(Logs.Intent));
        Assert.Equal(ErrorCode.NotConfigured, error.Code);
    }

    [Fact]
    public void UseAuditLog_WithATrailRegistered_KeepsIt()
    {
        using var log = AuditLog.Open(Logs.Options(_folder));
        using var services = new ServiceCollection().AddSingleton<IAuditTrail>(log).AddGovDataSecurity(g => g.UseAuditLog(_folder["other"])).BuildServiceProvider();
        Assert.Same(log, services.GetRequiredService<IAuditTrail>());
        Assert.False(Directory.Exists(_folder["other"]));
    }
}
