using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GovDataSecurity.Auditing;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Destruction;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Sdk.Tests;

/// <summary>The code that a developer writes on the first day, as short as the architecture promises, on real files.</summary>
public sealed class DayOneTests : IDisposable
{
    private const string IdNumber = "990101198503150017";
    private const string Name = "张示例";

    private static readonly AuditActor Clerk = new() { Account = "u.clerk" };
    private static readonly AuditActor Director = new() { Account = "u.director" };
    private static readonly AuditActor Operator = new() { Account = "u.operator" };
    private static readonly AuditActor Supervisor = new() { Account = "u.supervisor" };

    private readonly string _root = Directory.CreateTempSubdirectory("gds-day-one-").FullName;
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly CapturingLogger _log = new();
    private readonly IHost _app;

    public DayOneTests()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddGovDataSecurity(g => g
            .UseKeyRing(k => k.Directory(PathOf("keys")).ProtectWith(_certificate))
            .UseAuditLog(PathOf("audit"), log => log.Actor = Clerk)
            .UseDestruction(d => d
                .For("示例系统", "示例局")
                .Orders(PathOf("orders"))
                .Certificates(PathOf("certificates"))
                .SignWith(_certificate)
                .AddTarget(services => Database(services.GetRequiredService<IServiceScopeFactory>()))));
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(_log);
        builder.Logging.AddGovDataRedaction();
        builder.Services.AddDbContext<ReliefDb>(o => o.UseSqlite($"Data Source={PathOf("relief.db")};Pooling=False").UseGovDataSecurity());
        _app = builder.Build();
    }

    public void Dispose()
    {
        _app.Dispose();
        _certificate.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task DayOne_LabelStoreFindLogAuditDestroy_Works()
    {
        var member = new FamilyMember { Name = Name, IdNumber = IdNumber, MonthlyIncome = 1234.50m };
        await InScopeAsync(async db =>
        {
            await db.Database.EnsureCreatedAsync();
            db.Add(member);
            await db.SaveChangesAsync();
        });
        Assert.False(FilesHold(IdNumber) || FilesHold(Name));

        var typed = new { IdNumber = "９９０１０１ 19850315 0017" };
        await InScopeAsync(async db => Assert.Equal(member, await db.Members.AsNoTracking().SingleAsync(m => m.IdNumber == typed.IdNumber)));

        var logger = _app.Services.GetRequiredService<ILogger<DayOneTests>>();
        logger.LogInformation("checked {Member}", member);
        Assert.Contains("9****************7", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(IdNumber, _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, _log.Text, StringComparison.Ordinal);

        var audit = _app.Services.GetRequiredService<IAuditTrail>();
        await using (var operation = await audit.BeginAsync(DataActivity.Provide, "families", "social-assistance"))
        {
            operation.Succeed(1);
        }

        var destruction = _app.Services.GetRequiredService<IDestructionService>();
        var order = await destruction.RequestAsync<FamilyMember>(member.Id, DestructionReason.CaseClosed);
        await destruction.ApproveAsync(order.Id, order.ObjectDigest, Director);
        await destruction.ExecuteAsync(order.Id, Supervisor, Operator);
        var certificate = await destruction.CertifyAsync(order.Id, Supervisor);
        Assert.Equal(order.Id, certificate.Order);
        await InScopeAsync(async db => Assert.False(await db.Members.AnyAsync()));

        var log = _app.Services.GetRequiredService<AuditLog>();
        await log.FlushAsync();
        Assert.True(AuditVerifier.Verify(PathOf("audit"), new AuditVerifierOptions { TrustedCheckpoint = log.Checkpoint }).IsOk);
        Assert.False(FilesHold(IdNumber) || FilesHold(Name));
    }

    [Fact]
    public async Task DayOne_TheAuditLogIsClosed_NothingIsSaved()
    {
        await InScopeAsync(db => db.Database.EnsureCreatedAsync());
        await _app.Services.GetRequiredService<AuditLog>().DisposeAsync();

        await InScopeAsync(async db =>
        {
            db.Add(new FamilyMember { Name = Name, IdNumber = IdNumber });
            await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        });

        await InScopeAsync(async db => Assert.False(await db.Members.AnyAsync()));
    }

    private static DestructionTarget Database(IServiceScopeFactory scopes) => new("db:relief")
    {
        Resolve = (type, id, cancel) => ValueTask.FromResult(type == typeof(FamilyMember) ? new DestructionSubject("default", nameof(FamilyMember), id.ToString()) : null),
        Count = async (subject, cancel) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var id = Guid.Parse(subject.Subject);
            var count = await scope.ServiceProvider.GetRequiredService<ReliefDb>().Members.CountAsync(member => member.Id == id, cancel);
            return new DestructionCount(count, count);
        },
        Delete = async (subject, cancel) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var id = Guid.Parse(subject.Subject);
            return await scope.ServiceProvider.GetRequiredService<ReliefDb>().Members.Where(member => member.Id == id).ExecuteDeleteAsync(cancel);
        },
    };

    private async Task InScopeAsync(Func<ReliefDb, Task> use)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<ReliefDb>());
    }

    private bool FilesHold(string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value), utf16 = Encoding.Unicode.GetBytes(value);

        // Lock files are held by their writers, and empty.
        return Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(utf8) >= 0 || bytes.AsSpan().IndexOf(utf16) >= 0;
        });
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=示例", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddMinutes(-5), now.AddYears(1));
    }

    public sealed record FamilyMember
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public required string Name { get; init; }

        [ResidentIdNumber]
        public required string IdNumber { get; init; }

        [DisabilityStatus]
        public string? Disability { get; init; }

        [BankAccountNumber]
        public string? BankAccount { get; init; }

        [Classified(DataLevel.General3)]
        public decimal MonthlyIncome { get; init; }
    }

    public sealed class ReliefDb(DbContextOptions<ReliefDb> options) : DbContext(options)
    {
        public DbSet<FamilyMember> Members => Set<FamilyMember>();
    }

    private sealed class CapturingLogger : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
