using System.Security.Cryptography.X509Certificates;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>What destruction works with.</summary>
public sealed class DestructionOptions
{
    /// <summary>The code of the procedure of this package: request, approval, supervised execution, trial, certificate.</summary>
    public static readonly AuditCode DefaultProcess = "gds-crypto-erase-1";

    /// <summary>The ring that holds the keys of the data.</summary>
    public required KeyRing KeyRing { get; init; }

    /// <summary>The audit log. When it is an <see cref="Auditing.AuditLog"/>, certificates hold its checkpoint.</summary>
    public required IAuditTrail AuditTrail { get; init; }

    /// <summary>Where orders are kept.</summary>
    public required IDestructionOrderStore Orders { get; init; }

    /// <summary>The places that hold data of subjects; at least one.</summary>
    public required IReadOnlyList<IDestructionTarget> Targets { get; init; }

    /// <summary>The folder that certificates are written to.</summary>
    public required string CertificateDirectory { get; init; }

    /// <summary>The certificate that signs: RSA with at least 2048 bits or ECDSA with at least 256, with its private key.</summary>
    public required X509Certificate2 SigningCertificate { get; init; }

    /// <summary>The name of the system, as it stands in certificates.</summary>
    public required string System { get; init; }

    /// <summary>The department that owns the data, as it stands in certificates.</summary>
    public required string DataOwner { get; init; }

    /// <summary>流程: the code of the procedure for requests that name none.</summary>
    public AuditCode Process { get; init; } = DefaultProcess;

    /// <summary>How many stored values of a subject are tried in each place, at most.</summary>
    public int SamplesPerPlace { get; init; } = 32;

    /// <summary>Who acts, where a call does not say.</summary>
    public IActorContext? Actors { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
