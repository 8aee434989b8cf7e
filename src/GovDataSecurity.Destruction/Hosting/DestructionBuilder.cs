using System.Security.Cryptography.X509Certificates;
using GovDataSecurity;
using GovDataSecurity.Auditing;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Destruction;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures destruction.</summary>
public sealed class DestructionBuilder
{
    private readonly IServiceCollection _services;
    private string _orders = Path.Combine("destruction", "orders");
    private string _certificates = Path.Combine("destruction", "certificates");
    private AuditCode _process = DestructionOptions.DefaultProcess;
    private X509Certificate2? _signer;
    private string _system = "";
    private string _dataOwner = "";

    internal DestructionBuilder(IServiceCollection services) => _services = services;

    /// <summary>The system and the department that owns the data, as they stand in certificates.</summary>
    /// <param name="system">The name of the system.</param>
    /// <param name="dataOwner">The name of the department.</param>
    /// <returns>This.</returns>
    public DestructionBuilder For(string system, string dataOwner)
    {
        _system = system;
        _dataOwner = dataOwner;
        return this;
    }

    /// <summary>Keeps orders as files in a folder; <c>destruction/orders</c> when not called. A registered <see cref="IDestructionOrderStore"/> comes first.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>This.</returns>
    public DestructionBuilder Orders(string directory)
    {
        _orders = directory;
        return this;
    }

    /// <summary>Writes certificates to a folder; <c>destruction/certificates</c> when not called.</summary>
    /// <param name="directory">The folder.</param>
    /// <returns>This.</returns>
    public DestructionBuilder Certificates(string directory)
    {
        _certificates = directory;
        return this;
    }

    /// <summary>Signs destruction certificates.</summary>
    /// <param name="certificate">RSA with at least 2048 bits or ECDSA with at least 256, with its private key; it stays yours.</param>
    /// <returns>This.</returns>
    public DestructionBuilder SignWith(X509Certificate2 certificate)
    {
        _signer = certificate;
        return this;
    }

    /// <summary>The code of the procedure for requests that name none.</summary>
    /// <param name="code">The code.</param>
    /// <returns>This.</returns>
    public DestructionBuilder Process(AuditCode code)
    {
        _process = code;
        return this;
    }

    /// <summary>Adds a place that holds data of subjects.</summary>
    /// <param name="create">Makes the place; it lives as long as the application.</param>
    /// <returns>This.</returns>
    public DestructionBuilder AddTarget(Func<IServiceProvider, IDestructionTarget> create)
    {
        _services.AddSingleton(create);
        return this;
    }

    /// <summary>Adds a place that holds data of subjects.</summary>
    /// <param name="target">The place.</param>
    /// <returns>This.</returns>
    public DestructionBuilder AddTarget(IDestructionTarget target)
    {
        _services.AddSingleton(target);
        return this;
    }

    internal DestructionService Build(IServiceProvider services) => new(new DestructionOptions
    {
        KeyRing = services.GetService<KeyRing>() ?? throw NotConfigured(nameof(KeyRing)),
        AuditTrail = services.GetService<IAuditTrail>() ?? throw NotConfigured(nameof(AuditLog)),
        Orders = services.GetService<IDestructionOrderStore>() ?? new FileDestructionOrderStore(_orders),
        Targets = [.. services.GetServices<IDestructionTarget>()],
        CertificateDirectory = _certificates,
        SigningCertificate = _signer ?? throw NotConfigured(nameof(SignWith)),
        System = _system,
        DataOwner = _dataOwner,
        Process = _process,
        Actors = services.GetService<IActorContext>(),
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System,
    });

    private static GovDataSecurityException NotConfigured(string part) => new(ErrorCode.NotConfigured, part);
}
