using GovDataSecurity.Destruction;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds destruction to the SDK.</summary>
public static class GovDataSecurityBuilderDestructionExtensions
{
    /// <summary>Uses destruction, as <see cref="IDestructionService"/>. It takes the key ring and the audit log from the services.</summary>
    /// <param name="builder">The SDK.</param>
    /// <param name="configure">For whom, where orders and certificates go, who signs, which places hold data.</param>
    /// <returns>The SDK.</returns>
    public static GovDataSecurityBuilder UseDestruction(this GovDataSecurityBuilder builder, Action<DestructionBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var destruction = new DestructionBuilder(builder.Services);
        configure(destruction);
        builder.Services.TryAddSingleton(destruction.Build);
        builder.Services.TryAddSingleton<IDestructionService>(services => services.GetRequiredService<DestructionService>());
        return builder;
    }
}
