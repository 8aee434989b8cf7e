using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>A small system with two families, and everything that destruction needs.</summary>
internal sealed class Bench : IDisposable
{
    public static readonly Guid FirstMember = Guid.Parse("01998000-0000-7000-8000-000000000001");

    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;

    public Bench(TemporaryFolder? folder = null, string doomed = "family-1", X509Certificate2? signer = null, IAuditTrail? trail = null, TimeProvider? ringTime = null)
    {
        _folder = folder ?? new TemporaryFolder();
        _ownsFolder = folder is null;
        Doomed = doomed;
        Signer = signer ?? SigningCertificates.Ecdsa;
        AuditTrail = trail ?? Trail;
        Database = new ReliefDatabase(_folder["relief.db"]);
        Ring = OpenRing(_folder["keys"], ringTime);
        Store = new WatchedStore(new FileDestructionOrderStore(OrderDirectory));
        Service = new DestructionService(Options());
        if (!File.Exists(Database.Path))
        {
            Database.Add(Ring, doomed, FirstMember, "示例一", "990101198503150017");
            Database.Add(Ring, doomed, Guid.CreateVersion7(), "示例二", "990101201506010030");
            Database.Add(Ring, "family-2", Guid.CreateVersion7(), "示例三", "990101198708220023");
        }
    }

    public string Doomed { get; }

    public X509Certificate2 Signer { get; }

    public TemporaryFolder Folder => _folder;

    public string OrderDirectory => _folder["orders"];

    public string CertificateDirectory => _folder["certificates"];

    public ManualTime Time { get; } = new();

    public MemoryTrail Trail { get; } = new();

    public IAuditTrail AuditTrail { get; }

    public ReliefDatabase Database { get; }

    public WatchedStore Store { get; }

    public KeyRing Ring { get; private set; }

    public DestructionService Service { get; private set; }

    public DestructionRequest Request => new()
    {
        Tenant = ReliefDatabase.Tenant,
        DataSet = ReliefDatabase.DataSet,
        Subjects = [Doomed],
        Reason = DestructionReason.CaseClosed,
    };

    private static X509Certificate2 RingCertificate { get; } = CreateRingCertificate();

    public static KeyRing OpenRing(string directory, TimeProvider? time = null)
        => KeyRing.OpenOrCreate(new KeyRingOptions { Directory = directory, Protection = RingProtection.Certificate(RingCertificate), TimeProvider = time ?? TimeProvider.System });

    public DestructionOptions Options(params IDestructionTarget[] targets) => new()
    {
        KeyRing = Ring,
        AuditTrail = AuditTrail,
        Orders = Store,
        Targets = targets.Length > 0 ? targets : [Database.Target()],
        CertificateDirectory = CertificateDirectory,
        SigningCertificate = Signer,
        System = "relief system",
        DataOwner = "示例区民政局",
        Time = Time,
    };

    public void Use(DestructionOptions options) => Service = new DestructionService(options);

    /// <summary>Is told of every step that something can go wrong at.</summary>
    public void Watch(Action step)
    {
        Trail.BeforeIntent = _ => step();
        Trail.BeforeOutcome = _ => step();
        Store.BeforeSave = _ => step();
        Store.AfterSave = _ => step();
        Database.BeforeDelete = step;
        Database.BeforeCount = step;
    }

    /// <summary>What a new process sees: the files, and nothing else.</summary>
    public void Restart()
    {
        Ring.Dispose();
        Ring = OpenRing(_folder["keys"]);
        Service = new DestructionService(Options());
    }

    public Task<DestructionOrder> RequestAsync() => Service.RequestAsync(Request, People.Applicant);

    public Task<DestructionOrder> ApproveAsync(DestructionOrder order) => Service.ApproveAsync(order.Id, order.ObjectDigest, People.Approver);

    public async Task<DestructionOrder> ApprovedAsync() => await ApproveAsync(await RequestAsync());

    public Task<DestructionOrder> ExecuteAsync(DestructionOrder order) => Service.ExecuteAsync(order.Id, People.Supervisor, People.Executor);

    public Task<DestructionCertificate> CertifyAsync(DestructionOrder order) => Service.CertifyAsync(order.Id, People.Supervisor);

    /// <summary>Takes whatever step comes next until the order is certified.</summary>
    public async Task<DestructionOrder> CarryOnAsync(AuditCode id)
    {
        while (true)
        {
            var order = await Service.GetAsync(id);
            switch (order.State)
            {
                case DestructionState.Certified:
                    return order;
                case DestructionState.Requested:
                    await ApproveAsync(order);
                    break;
                case DestructionState.Verified:
                    await CertifyAsync(order);
                    break;
                default:
                    await ExecuteAsync(order);
                    break;
            }
        }
    }

    public string CertificatePath(AuditCode order) => Path.Combine(CertificateDirectory, "dc" + order.Value[2..] + ".json");

    public void Dispose()
    {
        Ring.Dispose();
        if (_ownsFolder)
        {
            _folder.Dispose();
        }
    }

    /// <summary>Another process must open the same ring, so the key is always the same one.</summary>
    private static X509Certificate2 CreateRingCertificate()
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = SHA256.HashData("a test key that protects nothing"u8),
        });
        return new CertificateRequest("CN=ring-test", key, HashAlgorithmName.SHA256).CreateSelfSigned(SigningCertificates.ValidFrom, SigningCertificates.ValidUntil);
    }
}
