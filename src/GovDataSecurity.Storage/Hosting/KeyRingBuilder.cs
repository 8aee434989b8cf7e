using System.Security.Cryptography.X509Certificates;
using GovDataSecurity;
using GovDataSecurity.Cryptography;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says where the key ring of an application is and what protects it.</summary>
public sealed class KeyRingBuilder
{
    private string? _directory;
    private string? _epochDirectory;

    internal KeyRingBuilder()
    {
    }

    internal RingProtection? Protection { get; private set; }

    /// <summary>Sets the folder of the ring.</summary>
    /// <param name="path">See <see cref="KeyRingOptions.Directory"/>.</param>
    /// <returns>The builder.</returns>
    public KeyRingBuilder Directory(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _directory = path;
        return this;
    }

    /// <summary>Sets the folder of the epoch key, which no backup may take.</summary>
    /// <param name="path">See <see cref="KeyRingOptions.EpochDirectory"/>.</param>
    /// <returns>The builder.</returns>
    public KeyRingBuilder EpochDirectory(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _epochDirectory = path;
        return this;
    }

    /// <summary>Protects the ring by a certificate.</summary>
    /// <param name="certificate">See <see cref="RingProtection.Certificate"/>.</param>
    /// <returns>The builder.</returns>
    public KeyRingBuilder ProtectWith(X509Certificate2 certificate)
    {
        Protection = RingProtection.Certificate(certificate);
        return this;
    }

    /// <summary>Protects the ring by a passphrase. It stays in memory as long as the services, which may open the ring at any time.</summary>
    /// <param name="passphrase">See <see cref="RingProtection.Passphrase"/>.</param>
    /// <returns>The builder.</returns>
    public KeyRingBuilder ProtectWithPassphrase(ReadOnlySpan<byte> passphrase)
    {
        Protection?.Dispose();
        Protection = RingProtection.Passphrase(passphrase);
        return this;
    }

    internal KeyRingOptions Build(TimeProvider time) => new()
    {
        Directory = _directory ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(KeyRingOptions.Directory)),
        EpochDirectory = _epochDirectory,
        Protection = Protection ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(KeyRingOptions.Protection)),
        TimeProvider = time,
    };
}
