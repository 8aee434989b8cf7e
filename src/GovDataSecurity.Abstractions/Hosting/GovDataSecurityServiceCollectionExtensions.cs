using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the SDK to a service collection.</summary>
public static class GovDataSecurityServiceCollectionExtensions
{
    /// <summary>Adds the SDK. Services that are registered already are kept.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The builder, for further packages.</returns>
    public static GovDataSecurityBuilder AddGovDataSecurity(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        return new GovDataSecurityBuilder(services);
    }

    /// <summary>Adds the SDK and configures it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">What to use.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddGovDataSecurity(this IServiceCollection services, Action<GovDataSecurityBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(services.AddGovDataSecurity());
        return services;
    }
}
