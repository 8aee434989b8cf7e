using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The key and the subject of a row in memory: what its envelopes are bound to.</summary>
internal static class RowKey
{
    /// <summary>The texts of key and subject.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="type">Its type.</param>
    /// <returns>The texts.</returns>
    /// <exception cref="GovDataSecurityException">Nobody has set the key or the subject (<see cref="ErrorCode.RecordKeyMissing"/>).</exception>
    public static (string Record, string Subject) Of(EntityEntry entry, ProtectedEntity type)
    {
        // In a key of several parts a zero may be a number like any other.
        var parts = type.Key.Select(part => RecordText.Of(entry.Property(part.Name).CurrentValue, part)).ToList();
        var isMissing = type.Key.Any(part => entry.Property(part.Name).IsTemporary) || (type.Key.Count == 1 && IsUnset(entry, type.Key[0].Name));
        if (isMissing || RecordText.Join(parts) is not { } record || (type.Subject is { } named && IsUnset(entry, named.Name)))
        {
            throw new GovDataSecurityException(ErrorCode.RecordKeyMissing, type.Name);
        }

        return (record, type.Subject is { } subject ? RecordText.Of(entry.Property(subject.Name).CurrentValue, subject)! : record);
    }

    /// <summary>Refuses a row whose key or subject is not what it was.</summary>
    /// <param name="entry">The row; nothing is checked when it is new.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="GovDataSecurityException">It was changed (<see cref="ErrorCode.RecordKeyChanged"/>).</exception>
    public static void CheckUnchanged(EntityEntry entry, ProtectedEntity type)
    {
        if (entry.State != EntityState.Added && type.Key.Append(type.Subject).OfType<IProperty>().Any(part => IsChanged(entry.Property(part.Name))))
        {
            throw new GovDataSecurityException(ErrorCode.RecordKeyChanged, type.Name);
        }
    }

    private static bool IsChanged(PropertyEntry part) => !Equals(part.OriginalValue, part.CurrentValue);

    private static bool IsUnset(EntityEntry entry, string property)
    {
        var part = entry.Property(property);
        return part.IsTemporary || RecordText.IsUnset(part.CurrentValue, part.Metadata);
    }
}
