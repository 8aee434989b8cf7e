using GovDataSecurity;
using GovDataSecurity.Cryptography;
using GovDataSecurity.EntityFrameworkCore;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What a protected context knows about its keys.</summary>
public static class ProtectedDbContextExtensions
{
    /// <summary>The scopes of the keys that protect a subject's rows, in all data sets of a context: what an order to destroy the subject names.</summary>
    /// <param name="context">A context with protection.</param>
    /// <param name="subject">The value of the members marked <c>[SubjectId]</c>, or of the primary key where there is none.</param>
    /// <returns>The scopes that have a key or had one; none when nothing was ever stored for the subject.</returns>
    /// <exception cref="GovDataSecurityException">The context has no protection (<see cref="ErrorCode.ModelNotProtected"/>), or the subject is
    /// null, empty or zero (<see cref="ErrorCode.ArgumentEmpty"/>).</exception>
    public static IReadOnlyList<KeyScope> GetSubjectScopes(this DbContext context, object subject)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(subject);
        var model = ProtectedModel.Of(context);
        var protection = Protection.For(context);
        var tenant = protection.Tenant;
        var scopes = new HashSet<KeyScope>();
        foreach (var type in model.Entities)
        {
            if (SubjectOf(type, subject) is { } text)
            {
                scopes.Add(new KeyScope(tenant, type.DataSet, KeyUse.FieldEncryption, text));
            }
        }

        return [.. scopes.Where(scope => protection.Ring.Find(scope) is not null || protection.Ring.WasDestroyed(scope))];
    }

    private static string? SubjectOf(ProtectedEntity type, object subject)
    {
        var property = type.Subject ?? (type.Key.Count == 1 ? type.Key[0] : null);
        if (property is null || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) != subject.GetType())
        {
            return null;
        }

        return RecordText.IsUnset(subject, property) ? throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(subject)) : RecordText.Of(subject, property);
    }
}
