namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the SDK in a service collection; each package adds its own methods.</summary>
public sealed class GovDataSecurityBuilder
{
    internal GovDataSecurityBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services that are configured.</summary>
    public IServiceCollection Services { get; }
}
