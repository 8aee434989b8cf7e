using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the key ring and what works with it.</summary>
public static class KeyRingServiceExtensions
{
    /// <summary>Adds the key ring, the field protector and the blind index. The ring is opened, or created, when it is first needed.</summary>
    /// <param name="builder">The SDK.</param>
    /// <param name="configure">Where the ring is and what protects it.</param>
    /// <returns>The SDK.</returns>
    /// <exception cref="GovDataSecurity.GovDataSecurityException">The folder or the protection is not set.</exception>
    public static GovDataSecurityBuilder UseKeyRing(this GovDataSecurityBuilder builder, Action<KeyRingBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var ring = new KeyRingBuilder();
        configure(ring);
        _ = ring.Build(TimeProvider.System);
        builder.Services.TryAddSingleton(provider => KeyRing.OpenOrCreate(ring.Build(provider.GetRequiredService<TimeProvider>())));
        builder.Services.TryAddSingleton<FieldProtector>();
        builder.Services.TryAddSingleton<BlindIndex>();
        return builder;
    }
}
