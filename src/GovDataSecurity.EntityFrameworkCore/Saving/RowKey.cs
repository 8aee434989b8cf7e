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
        => TryOf(entry, type) ?? throw new GovDataSecurityException(ErrorCode.RecordKeyMissing, type.Name);

    /// <summary>The texts of key and subject, or <see langword="null"/> when one is missing.</summary>
    public static (string Record, string Subject)? TryOf(EntityEntry entry, ProtectedEntity type)
    {
        var read = Reader(entry);

        // In a key of several parts a zero may be a number like any other.
        var isMissing = type.Key.Any(part => entry.Property(part.Name).IsTemporary) || (type.Key.Count == 1 && RecordText.IsUnset(read(type.Key[0]), type.Key[0]));
        if (isMissing || RecordText.Join([.. type.Key.Select(part => RecordText.Of(read(part), part))]) is not { } record)
        {
            return null;
        }

        return type.Subject is not { } subject ? (record, record)
            : entry.Property(subject.Name).IsTemporary || RecordText.IsUnset(read(subject), subject) ? null
            : (record, RecordText.Of(read(subject), subject)!);
    }

    /// <summary>Refuses a row whose key or subject is not what it was.</summary>
    /// <param name="entry">The row; nothing is checked when it is new or removed.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="GovDataSecurityException">It was changed (<see cref="ErrorCode.RecordKeyChanged"/>).</exception>
    public static void CheckUnchanged(EntityEntry entry, ProtectedEntity type)
    {
        if (entry.State is EntityState.Modified or EntityState.Unchanged
            && type.Key.Append(type.Subject).OfType<IProperty>().Any(part => IsChanged(entry.Property(part.Name))))
        {
            throw new GovDataSecurityException(ErrorCode.RecordKeyChanged, type.Name);
        }
    }

    private static bool IsChanged(PropertyEntry part) => !Equals(part.OriginalValue, part.CurrentValue);

    // A row that is removed may have lost its owner on the way; it is stored under the old one.
    private static Func<IProperty, object?> Reader(EntityEntry entry)
        => entry.State == EntityState.Deleted ? part => entry.Property(part.Name).OriginalValue : part => entry.Property(part.Name).CurrentValue;
}
