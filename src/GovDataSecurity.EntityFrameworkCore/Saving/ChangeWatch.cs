using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Marks a row as modified when Entity Framework looks for changes and only protected members differ: Entity Framework doesn't see them itself,
/// and an application that asks for changes before it saves would lose them without a word.</summary>
internal static class ChangeWatch
{
    private static readonly EventHandler<DetectedEntityChangesEventArgs> Handler = Detected;

    /// <summary>Watches a context. Leases of pooled contexts forget who watches, so it is called again with every row; once is enough.</summary>
    public static void Watch(DbContext context)
    {
        context.ChangeTracker.DetectedEntityChanges -= Handler;
        context.ChangeTracker.DetectedEntityChanges += Handler;
    }

    private static void Detected(object? sender, DetectedEntityChangesEventArgs e)
    {
        var entry = e.Entry;
        if (entry.State is not (EntityState.Unchanged or EntityState.Modified)
            || ProtectedModel.Of(entry.Context).Find(entry.Metadata) is not { } type
            || RowSnapshots.Find(entry.Context, entry.Entity) is not ({ } snapshot, IsOwn: true))
        {
            return;
        }

        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            if (!snapshot.HasValue(i, member.Get(entry.Entity)))
            {
                entry.Property(member.Ciphertext.Name).IsModified = true;
            }
        }
    }
}
