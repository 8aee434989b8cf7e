using GovDataSecurity.Masking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.Logging;

/// <summary>Redacts logs.</summary>
public static class GovDataRedactionExtensions
{
    /// <summary>Redacts everything that is logged, for all providers: messages, structured values, scopes and exceptions.</summary>
    /// <param name="builder">The logging builder.</param>
    /// <param name="options">Maskers, clock and limits; without them those that are registered as a service, else the defaults.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// <para>An object whose type has labels is replaced by what <see cref="ObjectMasker"/> prints, inside collections, tuples and anonymous objects too,
    /// and the message is written again from its template. Text that nobody labeled is scanned for identifiers: in values, templates, what other
    /// objects print, and exceptions, for which a stand-in with the type's name and the stack is handed on.</para>
    /// <para>What cannot be redacted is erased and counted in <c>govdatasecurity.masking.failures</c> of the meter <c>GovDataSecurity.Masking</c>; nothing is
    /// thrown into the application.</para>
    /// <para>Providers may be added before or after. Call it after anything that replaces the logger factory: loggers that are asked for by their
    /// category's type redact all the same, those of a factory that was replaced later don't.</para>
    /// </remarks>
    public static ILoggingBuilder AddGovDataRedaction(this ILoggingBuilder builder, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.TryAddSingleton<ILoggerFactory, LoggerFactory>();
        var current = services.Last(service => service.ServiceType == typeof(ILoggerFactory) && !service.IsKeyedService);
        if (services.Any(service => service.ImplementationInstance is RedactionRegistration registration && registration.Factory == current))
        {
            return builder;
        }

        var (create, ownsInner) = Inner(services, current);
        var wrapper = ServiceDescriptor.Singleton<ILoggerFactory>(provider => new RedactingLoggerFactory(
            create(provider), options ?? RedactionRegistration.DefaultsOf(provider), ownsInner, provider.GetServices<ILoggerProvider>()));
        services.Remove(current);
        services.Add(wrapper);
        services.AddSingleton(new RedactionRegistration(wrapper, options));
        foreach (var logger in services.Where(service => service.ServiceType == typeof(ILogger<>) && service.ImplementationType == typeof(Logger<>)).ToList())
        {
            services.Remove(logger);
            services.AddSingleton(typeof(ILogger<>), typeof(RedactingLogger<>));
        }

        return builder;
    }

    /// <summary>Redacts everything that is logged through a factory, without dependency injection.</summary>
    /// <param name="factory">A factory; disposing the result disposes it.</param>
    /// <param name="options">Maskers, clock and limits.</param>
    /// <returns>A factory whose loggers redact, as <see cref="AddGovDataRedaction"/> says.</returns>
    public static ILoggerFactory WithGovDataRedaction(this ILoggerFactory factory, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return new RedactingLoggerFactory(factory, options ?? MaskingOptions.Default, ownsInner: true);
    }

    /// <summary>How the wrapped factory comes to be, and whether the wrapper has to dispose it: the container disposes what it creates by type.</summary>
    private static (Func<IServiceProvider, ILoggerFactory> Create, bool OwnsInner) Inner(IServiceCollection services, ServiceDescriptor current)
    {
        if (current.ImplementationInstance is ILoggerFactory instance)
        {
            return (_ => instance, false);
        }

        if (current.ImplementationFactory is { } factory)
        {
            return (provider => (ILoggerFactory)factory(provider), true);
        }

        var type = current.ImplementationType!;
        services.TryAdd(new ServiceDescriptor(type, type, ServiceLifetime.Singleton));
        return (provider => (ILoggerFactory)provider.GetRequiredService(type), false);
    }
}
