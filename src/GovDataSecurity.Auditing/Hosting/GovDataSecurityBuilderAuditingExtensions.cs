using GovDataSecurity;
using GovDataSecurity.Auditing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the audit log to the SDK.</summary>
public static class GovDataSecurityBuilderAuditingExtensions
{
    /// <summary>Uses an audit log, as <see cref="AuditLog"/> and <see cref="IAuditTrail"/>. It is opened when it is first asked for, and closed with the services.</summary>
    /// <param name="builder">The SDK.</param>
    /// <param name="directory">The folder of the log.</param>
    /// <param name="configure">Further options. A fixed <see cref="AuditLogOptions.Actor"/> also becomes the <see cref="IActorContext"/> when none is registered.</param>
    /// <returns>The SDK.</returns>
    public static GovDataSecurityBuilder UseAuditLog(this GovDataSecurityBuilder builder, string directory, Action<AuditLogOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new AuditLogOptions { Directory = directory };
        configure?.Invoke(options);
        if (options.Actor is { } actor)
        {
            builder.Services.TryAddSingleton<IActorContext>(new FixedActorContext(actor));
        }

        builder.Services.TryAddSingleton(services =>
        {
            options.ActorContext ??= services.GetService<IActorContext>();
            options.TimeProvider = options.TimeProvider == TimeProvider.System ? services.GetService<TimeProvider>() ?? TimeProvider.System : options.TimeProvider;
            return AuditLog.Open(options);
        });
        builder.Services.TryAddSingleton<IAuditTrail>(services => services.GetRequiredService<AuditLog>());
        return builder;
    }
}
