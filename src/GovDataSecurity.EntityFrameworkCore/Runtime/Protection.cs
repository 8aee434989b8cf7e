using System.Runtime.CompilerServices;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The keys, tenant and audit log of one context, taken from its options when it runs.</summary>
internal sealed class Protection
{
    private const string DefaultTenant = "default";

    private static readonly ConditionalWeakTable<DbContext, Protection> PerContext = [];
    private static readonly ConditionalWeakTable<KeyRing, FieldProtector> Protectors = [];
    private static readonly ConditionalWeakTable<KeyRing, BlindIndex> Indexes = [];

    private readonly DbContext _context;
    private readonly Func<DbContext, string>? _tenant;

    private Protection(DbContext context)
    {
        var options = context.GetService<IDbContextOptions>();
        var own = options.FindExtension<ProtectionOptionsExtension>() ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(GovDataSecurityDbContextOptionsExtensions.UseGovDataSecurity));
        var services = options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        Ring = own.Ring ?? services?.GetService<KeyRing>() ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(KeyRing));
        Trail = own.Trail ?? services?.GetService<IAuditTrail>();
        Purpose = own.Purpose ?? services?.GetService<IPurposeContext>();
        Time = own.Time ?? services?.GetService<TimeProvider>() ?? TimeProvider.System;
        Fields = Protectors.GetValue(Ring, static ring => new FieldProtector(ring));
        Index = Indexes.GetValue(Ring, static ring => new BlindIndex(ring));
        _tenant = own.Tenant;
        _context = context;
    }

    public KeyRing Ring { get; }

    public FieldProtector Fields { get; }

    public BlindIndex Index { get; }

    public IAuditTrail? Trail { get; }

    public IPurposeContext? Purpose { get; }

    public TimeProvider Time { get; }

    /// <summary>The tenant of the context now.</summary>
    /// <exception cref="GovDataSecurityException">The context gave none (<see cref="ErrorCode.NotConfigured"/>).</exception>
    public string Tenant => _tenant is null ? DefaultTenant
        : _tenant(_context) is { Length: > 0 } tenant ? tenant
        : throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(Tenant));

    public static Protection For(DbContext context) => PerContext.GetValue(context, static context => new Protection(context));

    public string Seal(object value, ProtectedMember member, string tenant, string record, string subject)
        => Fields.ProtectValue(value, Place(member, tenant, record, subject));

    public object Open(string envelope, ProtectedMember member, string tenant, string record, string subject)
        => Fields.UnprotectValue(envelope, member.ValueType, Place(member, tenant, record, subject));

    public string Search(object value, ProtectedMember member, string tenant)
        => Index.Compute(SearchText.Of(value, member.ValueType), member.Kind, tenant, member.Entity.DataSet, member.Name);

    /// <summary>The reference of a row for the audit log.</summary>
    /// <param name="type">The type of the row.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="record">The key of the row.</param>
    /// <param name="subject">Its subject.</param>
    /// <returns>The reference; none when the subject was destroyed, since nobody shall find it in the log any more.</returns>
    public RecordReference ReferenceOf(ProtectedEntity type, string tenant, string record, string subject)
    {
        try
        {
            return Ring.ReferenceOf(tenant, type.DataSet, subject, record);
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.KeyReprovisioningRefused)
        {
            return default;
        }
    }

    private static FieldContext Place(ProtectedMember member, string tenant, string record, string subject)
        => new(tenant, member.Entity.DataSet, member.Name, record, subject);
}
