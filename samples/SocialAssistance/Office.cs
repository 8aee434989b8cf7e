using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovDataSecurity;
using GovDataSecurity.Auditing;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Destruction;
using GovDataSecurity.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialAssistance.Model;
using SocialAssistance.Narrative;

namespace SocialAssistance;

/// <summary>The office's systems, put together: keys, audit log, database, application log, destruction.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string DataSet = "low-income-families";
    public const string Purpose = "social-assistance";
    public const string Tenant = "990101";

    private readonly X509Certificate2 _ringCertificate = SelfSigned("CN=示例市民政局 密钥环");
    private readonly X509Certificate2 _signingCertificate = SelfSigned("CN=示例市民政局 销毁证明");
    private readonly RingProtection _protection;

    public Office(string folder)
    {
        Folder = folder;
        _protection = RingProtection.Certificate(_ringCertificate);
        KeyRing = OpenRing(PathOf("keys"));
        Audit = AuditLog.Open(new AuditLogOptions { Directory = PathOf("audit"), Origin = "relief.example/audit", ActorContext = new Actors() });
        LoggerFactory = Microsoft.Extensions.Logging.LoggerFactory.Create(logging =>
        {
            logging.AddProvider(new FileLogger(PathOf("application.log")));
            logging.AddGovDataRedaction();
        });
        Logger = LoggerFactory.CreateLogger("relief");
        Destruction = new DestructionService(new DestructionOptions
        {
            KeyRing = KeyRing,
            AuditTrail = Audit,
            Orders = new FileDestructionOrderStore(PathOf("orders")),
            Targets = [DatabaseTarget()],
            CertificateDirectory = PathOf("certificates"),
            SigningCertificate = _signingCertificate,
            System = "示例市社会救助系统",
            DataOwner = "示例市民政局",
            Actors = new Actors(),
        });
    }

    public string Folder { get; }

    public KeyRing KeyRing { get; }

    public AuditLog Audit { get; }

    public ILoggerFactory LoggerFactory { get; }

    public ILogger Logger { get; }

    public IDestructionService Destruction { get; }

    /// <summary>Who checks destruction certificates needs this, and no private key.</summary>
    public X509Certificate2 SigningCertificate => X509CertificateLoader.LoadCertificate(_signingCertificate.RawData);

    public string PathOf(string name) => Path.Combine(Folder, name);

    public KeyRing OpenRing(string folder)
        => KeyRing.OpenOrCreate(new KeyRingOptions { Directory = folder, EpochDirectory = PathOf("keys.epoch"), Protection = _protection });

    public ReliefDb OpenDatabase() => OpenDatabase(PathOf("relief.db"), KeyRing);

    public ReliefDb OpenDatabase(string file, KeyRing ring)
        => new(new DbContextOptionsBuilder<ReliefDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
            .UseGovDataSecurity(g => g.KeyRing(ring).Audit(Audit).Tenant(Tenant).DataSet<FamilyMember>(DataSet))
            .Options);

    public async ValueTask DisposeAsync()
    {
        LoggerFactory.Dispose();
        await Audit.DisposeAsync();
        KeyRing.Dispose();
        _protection.Dispose();
        _ringCertificate.Dispose();
        _signingCertificate.Dispose();
    }

    /// <summary>What destruction needs to know of the database: how to count, try and delete the rows of a family without opening a value.</summary>
    private DestructionTarget DatabaseTarget() => new("db:relief")
    {
        Count = async (subject, cancel) =>
        {
            await using var db = OpenDatabase();
            var count = await db.Members.CountAsync(member => member.FamilyId == subject.Subject, cancel);
            return new DestructionCount(Records: count, Persons: count);
        },
        Sample = async (subject, limit, cancel) =>
        {
            await using var db = OpenDatabase();
            var rows = await db.Database.SqlQuery<StoredName>($"SELECT Id, Name FROM Members WHERE FamilyId = {subject.Subject} LIMIT {limit}").ToListAsync(cancel);
            return [.. rows.Select(row => new ProtectedSample(row.Name, new FieldContext(Tenant, DataSet, nameof(FamilyMember.Name), RecordIdOf(row.Id), subject.Subject)))];
        },
        Delete = async (subject, cancel) =>
        {
            await using var db = OpenDatabase();
            return await db.Members.Where(member => member.FamilyId == subject.Subject).ExecuteDeleteAsync(cancel);
        },
    };

    private static string RecordIdOf(Guid id) => id.ToString();

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(3072);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddMinutes(-5), now.AddYears(3));
    }

    private sealed record StoredName(Guid Id, string Name);
}
