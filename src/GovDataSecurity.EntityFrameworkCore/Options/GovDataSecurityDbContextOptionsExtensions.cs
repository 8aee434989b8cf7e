using GovDataSecurity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Switches protection on for a context.</summary>
public static class GovDataSecurityDbContextOptionsExtensions
{
    /// <summary>Stores labeled members as envelopes, finds them by blind index, opens them with the key of their row, and audits saves.</summary>
    /// <param name="options">The options of the context. The provider may be chosen before or after.</param>
    /// <param name="configure">What to use; whatever it leaves out comes from the application's services.</param>
    /// <returns>The same options.</returns>
    public static DbContextOptionsBuilder UseGovDataSecurity(this DbContextOptionsBuilder options, Action<ProtectionOptionsBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new ProtectionOptionsBuilder(options.Options.FindExtension<ProtectionOptionsExtension>() ?? new ProtectionOptionsExtension());
        configure?.Invoke(builder);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(builder.Extension);
        return options;
    }

    /// <inheritdoc cref="UseGovDataSecurity(DbContextOptionsBuilder, Action{ProtectionOptionsBuilder}?)" />
    /// <typeparam name="TContext">The context.</typeparam>
    public static DbContextOptionsBuilder<TContext> UseGovDataSecurity<TContext>(this DbContextOptionsBuilder<TContext> options, Action<ProtectionOptionsBuilder>? configure = null)
        where TContext : DbContext
        => (DbContextOptionsBuilder<TContext>)UseGovDataSecurity((DbContextOptionsBuilder)options, configure);
}
