using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>A row that was attached and never loaded: what the application meant shows only in what Entity Framework marked.</summary>
internal static class AttachedRow
{
    /// <summary>Whether an empty protected member is to be written.</summary>
    /// <param name="entry">The row.</param>
    /// <returns><see langword="true"/> when the whole row was marked, as by <c>Update</c>; <see langword="false"/> when only parts of it were;
    /// <see langword="null"/> when that can't be told apart.</returns>
    public static bool? IsWhole(EntityEntry entry)
    {
        if (entry.State != EntityState.Modified)
        {
            return false;
        }

        var plain = entry.Properties.Where(IsPlain).ToList();

        // Update marks every property, changed or not; a detected change differs from what was attached.
        if (!plain.TrueForAll(property => property.IsModified) || (plain.Count > 0 && plain.TrueForAll(property => !Equals(property.OriginalValue, property.CurrentValue))))
        {
            return false;
        }

        return plain.Count == 1 ? null : true;
    }

    private static bool IsPlain(PropertyEntry property)
        => !property.Metadata.IsPrimaryKey() && !property.Metadata.IsShadowProperty() && property.Metadata.GetAfterSaveBehavior() == PropertySaveBehavior.Save;
}
