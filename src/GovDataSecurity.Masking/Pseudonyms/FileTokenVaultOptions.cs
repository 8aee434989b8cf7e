using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking;

/// <summary>Where a token vault is and what protects it.</summary>
public sealed class FileTokenVaultOptions
{
    /// <summary>The folder of the vault. Back it up together with the ring. It must be on a file system whose file locks hold between the processes that
    /// use it.</summary>
    public required string Directory { get; init; }

    /// <summary>The ring that the keys are in; it stays yours.</summary>
    public required KeyRing KeyRing { get; init; }

    /// <summary>The tenant, 1 to 256 UTF-16 units.</summary>
    public required string Tenant { get; init; }

    /// <summary>The data set that the values belong to. Destroying one of its subjects destroys what the tokens of the subject stand for.</summary>
    public required AuditCode DataSet { get; init; }

    /// <summary>Is told before a value is returned.</summary>
    public required IRevealRecorder Recorder { get; init; }

    /// <summary>How long a writer waits for another process; 10 s when not set.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Is told before every step that changes a file.</summary>
    internal Action<string>? Probe { get; init; }
}
