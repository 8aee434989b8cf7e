using GovDataSecurity.Auditing;
using GovDataSecurity.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Destruction.Tests;

public sealed class UseDestructionTests
{
    [Fact]
    public async Task UseDestruction_WithKeyRingAndAuditLog_DestroysAndTheLogVerifies()
    {
        using var folder = new TemporaryFolder();
        var database = new ReliefDatabase(folder["relief.db"]);
        var acting = new ActingAccount();
        string verifierKey;
        AuditCode id;
        await using (var services = Services(folder, acting, d => d
            .For("relief system", "示例区民政局")
            .Orders(folder["orders"])
            .Certificates(folder["certificates"])
            .SignWith(SigningCertificates.Rsa)
            .Process("dp-7")
            .AddTarget(database.Target())))
        {
            database.Add(services.GetRequiredService<KeyRing>(), "family-1", Bench.FirstMember, "示例一", "990101198503150017");
            var destruction = services.GetRequiredService<IDestructionService>();

            acting.Account = "acc-1";
            var order = await destruction.RequestAsync<FamilyMember>(Bench.FirstMember, DestructionReason.CaseClosed);
            acting.Account = "acc-2";
            await destruction.ApproveAsync(order.Id, order.ObjectDigest);
            acting.Account = "acc-3";
            await destruction.ExecuteAsync(order.Id, supervisor: People.Of("acc-4"));
            acting.Account = "acc-4";
            var certificate = await destruction.CertifyAsync(order.Id);

            id = order.Id;
            Assert.Equal("dp-7", certificate.Process.Value);
            Assert.Equal(["acc-1", "acc-2", "acc-3", "acc-4"], new[] { certificate.Applicant, certificate.Approver, certificate.Executor, certificate.Supervisor }.Select(account => account.Value));
            Assert.NotNull(certificate.AuditLog);
            verifierKey = services.GetRequiredService<AuditLog>().VerifierKey;
        }

        Assert.NotNull(DestructionCertificateVerifier.Verify(Path.Combine(folder["certificates"], "dc" + id.Value[2..] + ".json"), SigningCertificates.Rsa));
        Assert.True(AuditVerifier.Verify(folder["audit"], new AuditVerifierOptions { TrustedKeys = [VerifierKey.Parse(verifierKey)] }).IsOk);
    }

    [Fact]
    public async Task UseDestruction_WithoutSomethingRequired_RefusedByName()
    {
        using var folder = new TemporaryFolder();
        var target = new ReliefDatabase(folder["relief.db"]).Target();
        foreach (var (part, configure) in new (string, Action<DestructionBuilder>)[]
        {
            ("SignWith", d => d.For("s", "o").AddTarget(target)),
            ("Targets", d => d.For("s", "o").SignWith(SigningCertificates.Rsa)),
            ("System", d => d.AddTarget(target).SignWith(SigningCertificates.Rsa)),
        })
        {
            await using var services = Services(folder, new ActingAccount(), configure);

            var refused = Refused.With(ErrorCode.NotConfigured, () => services.GetRequiredService<IDestructionService>());
            Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        }
    }

    private static ServiceProvider Services(TemporaryFolder folder, ActingAccount acting, Action<DestructionBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IActorContext>(acting);
        services.AddSingleton<TimeProvider>(new ManualTime());
        services.AddSingleton(Bench.OpenRing(folder["keys"]));
        services.AddGovDataSecurity(g => g.UseAuditLog(folder["audit"]).UseDestruction(configure));
        return services.BuildServiceProvider();
    }

    private sealed class ActingAccount : IActorContext
    {
        public AuditCode Account { get; set; } = "acc-0";

        public AuditActor Current => People.Of(Account.Value);
    }
}
