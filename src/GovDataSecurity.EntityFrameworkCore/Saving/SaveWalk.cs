using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Goes through the rows that a context is about to save.</summary>
internal sealed class SaveWalk(DbContext context, Protection protection)
{
    private readonly ProtectedModel _model = ProtectedModel.Of(context);

    /// <summary>Protects what changed.</summary>
    /// <returns>What will be stored and destroyed, by data set.</returns>
    /// <exception cref="GovDataSecurityException">A row cannot be protected; then none is saved.</exception>
    public IReadOnlyCollection<SaveGroup> Protect()
    {
        var tenant = protection.Tenant;
        var (rows, deleted) = Collect();
        var stale = rows.FindAll(row => row.HasChanges);
        if (stale.Count > 0)
        {
            // One write to the ring for all new subjects.
            protection.Ring.GetOrCreateMany([.. stale.Select(row => row.Scope(tenant)).Distinct()]);
        }

        foreach (var row in rows.Where(row => !row.IsKnown))
        {
            row.Protect(protection, tenant);
        }

        return Group(rows.Where(row => row.IsSaved), deleted, tenant);
    }

    /// <summary>Refuses when a row holds a value that is not the one that was protected.</summary>
    /// <exception cref="GovDataSecurityException">It does (<see cref="ErrorCode.ChangedWhileSaving"/>).</exception>
    public void CheckUnchanged()
    {
        foreach (var (entry, type) in Entries().Where(row => row.Entry.State != EntityState.Deleted))
        {
            var (snapshot, _) = RowSnapshots.Find(context, entry.Entity);
            for (var i = 0; i < type.Members.Count; i++)
            {
                if (snapshot is null || !snapshot.HasValue(i, type.Members[i].Get(entry.Entity)))
                {
                    throw new GovDataSecurityException(ErrorCode.ChangedWhileSaving, type.Members[i].FullName);
                }
            }
        }
    }

    private (List<RowProtector> Rows, List<(EntityEntry Entry, ProtectedEntity Type)> Deleted) Collect()
    {
        // Before Entity Framework looks for changes: it would refuse a changed key too, but not by name.
        CheckKeys();
        if (context.ChangeTracker.AutoDetectChangesEnabled)
        {
            context.ChangeTracker.DetectChanges();
            CheckKeys();
        }

        var rows = new List<RowProtector>();
        var deleted = new List<(EntityEntry, ProtectedEntity)>();
        foreach (var (entry, type) in Entries())
        {
            if (entry.State == EntityState.Deleted)
            {
                deleted.Add((entry, type));
            }
            else
            {
                rows.Add(new RowProtector(entry, type));
            }
        }

        return (rows, deleted);
    }

    private void CheckKeys()
    {
        foreach (var (entry, type) in Entries())
        {
            RowKey.CheckUnchanged(entry, type);
        }
    }

    private List<(EntityEntry Entry, ProtectedEntity Type)> Entries()
    {
        var tracker = context.ChangeTracker;
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. from entry in tracker.Entries() let type = _model.Find(entry.Metadata) where type is not null select (entry, type)];
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private IReadOnlyCollection<SaveGroup> Group(IEnumerable<RowProtector> saved, List<(EntityEntry Entry, ProtectedEntity Type)> deleted, string tenant)
    {
        if (protection.Trail is null)
        {
            return [];
        }

        var now = protection.Time.GetUtcNow();
        var groups = new Dictionary<(string, DataActivity), SaveGroup>();
        foreach (var row in saved)
        {
            Find(row.Type, DataActivity.Store).Add(row.Changed, row.Row, protection.ReferenceOf(row.Type, tenant, row.Record, row.Subject), now);
        }

        foreach (var (entry, type) in deleted)
        {
            var reference = RowKey.TryOf(entry, type) is var (record, subject) ? protection.ReferenceOf(type, tenant, record, subject) : default;
            Find(type, DataActivity.Destroy).Add(type.Members, row: null, reference, now);
        }

        return groups.Values;

        SaveGroup Find(ProtectedEntity type, DataActivity activity)
        {
            if (!groups.TryGetValue((type.DataSet, activity), out var group))
            {
                groups.Add((type.DataSet, activity), group = new SaveGroup(type.DataSet, activity));
            }

            return group;
        }
    }
}
