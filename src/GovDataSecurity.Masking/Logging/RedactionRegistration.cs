using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Masking;

/// <summary>Remembers which registration of the logger factory is ours, so that it isn't wrapped twice, and with which options it redacts.</summary>
internal sealed record RedactionRegistration(ServiceDescriptor Factory, MaskingOptions? Options)
{
    /// <summary>The options given with the registration, else those that are registered as a service, else the defaults with the registered clock.</summary>
    public MaskingOptions OptionsOf(IServiceProvider provider) => Options ?? DefaultsOf(provider);

    public static MaskingOptions DefaultsOf(IServiceProvider provider)
        => provider.GetService<MaskingOptions>() ?? MaskingOptions.Default with { Time = provider.GetService<TimeProvider>() ?? TimeProvider.System };
}
