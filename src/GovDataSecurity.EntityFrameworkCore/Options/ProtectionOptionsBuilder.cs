using System.Linq.Expressions;
using GovDataSecurity.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Says what a protected context uses. What is left out comes from the application's services.</summary>
public sealed class ProtectionOptionsBuilder
{
    internal ProtectionOptionsBuilder(ProtectionOptionsExtension extension) => Extension = extension;

    internal ProtectionOptionsExtension Extension { get; private set; }

    /// <summary>Takes the keys from a ring. Without it: the <see cref="Cryptography.KeyRing"/> of the application's services.</summary>
    /// <param name="ring">The ring; the caller disposes it after the last context.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder KeyRing(KeyRing ring) => With(Extension with { Ring = NotNull(ring) });

    /// <summary>Names the tenant that the rows belong to. Without it: <c>default</c>.</summary>
    /// <param name="tenant">For example an administrative division; it is part of what an envelope is bound to.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GovDataSecurityException">The name is empty (<see cref="ErrorCode.ArgumentEmpty"/>).</exception>
    public ProtectionOptionsBuilder Tenant(string tenant)
    {
        if (string.IsNullOrEmpty(tenant))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(tenant));
        }

        return With(Extension with { Tenant = _ => tenant });
    }

    /// <summary>Asks the context for its tenant, each time it is needed.</summary>
    /// <param name="tenant">Gives the tenant of a context; must not query it.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder Tenant(Func<DbContext, string> tenant) => With(Extension with { Tenant = NotNull(tenant) });

    /// <summary>Records every save of protected rows: an intent before, the outcome after. Without it: the <see cref="IAuditTrail"/> of the
    /// application's services, when there is one.</summary>
    /// <param name="trail">The audit log; a save is refused when it refuses.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder Audit(IAuditTrail trail) => With(Extension with { Trail = NotNull(trail) });

    /// <summary>Names what the data is used for. Without it: the <see cref="IPurposeContext"/> of the application's services, when there is one.</summary>
    /// <param name="purpose">Gives the purpose of the current operation.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder Purpose(IPurposeContext purpose) => With(Extension with { Purpose = NotNull(purpose) });

    /// <summary>Takes the time from a provider. Without it: that of the application's services, else the system's.</summary>
    /// <param name="time">The time; rules about rows, such as the age of minors, depend on it.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder Time(TimeProvider time) => With(Extension with { Time = NotNull(time) });

    /// <summary>Protects members from a level on. Without it: <see cref="DataLevel.General2"/>, which is all personal information.</summary>
    /// <param name="level">The lowest protected level. Changing it for an existing database needs a migration.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder From(DataLevel level) => With(Extension with { Settings = Extension.Settings with { Level = level.Effective() } });

    /// <summary>Makes a member searchable for equality. Direct identifiers such as identity and telephone numbers are searchable without it.</summary>
    /// <typeparam name="TEntity">The type of the row.</typeparam>
    /// <param name="member">The member. Whoever sees the database then sees which rows have equal values.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GovDataSecurityException">The expression is not a member (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public ProtectionOptionsBuilder Index<TEntity>(Expression<Func<TEntity, object?>> member)
        => With(Extension with { Settings = Extension.Settings.WithIndex(typeof(TEntity), NameOf(member), true) });

    /// <summary>Takes the searchability of a member away.</summary>
    /// <typeparam name="TEntity">The type of the row.</typeparam>
    /// <param name="member">The member.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="GovDataSecurityException">The expression is not a member (<see cref="ErrorCode.ArgumentInvalid"/>).</exception>
    public ProtectionOptionsBuilder WithoutIndex<TEntity>(Expression<Func<TEntity, object?>> member)
        => With(Extension with { Settings = Extension.Settings.WithIndex(typeof(TEntity), NameOf(member), false) });

    /// <summary>Registers the name of a data set. Without it: the name of the type.</summary>
    /// <typeparam name="TEntity">The type of the row; types derived from it belong to the same data set.</typeparam>
    /// <param name="name">The name. Envelopes and keys are bound to it: changing it makes stored values unreadable.</param>
    /// <returns>This builder.</returns>
    public ProtectionOptionsBuilder DataSet<TEntity>(AuditCode name)
        => With(Extension with { Settings = Extension.Settings.WithDataSet(typeof(TEntity), name.Value) });

    private static T NotNull<T>(T value)
        where T : class
        => value ?? throw new ArgumentNullException(nameof(value));

    private static string NameOf(LambdaExpression member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var body = member.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : member.Body;
        return body is MemberExpression { Expression: ParameterExpression } access
            ? access.Member.Name
            : throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(member), "x => x.Member");
    }

    private ProtectionOptionsBuilder With(ProtectionOptionsExtension extension)
    {
        Extension = extension;
        return this;
    }
}
