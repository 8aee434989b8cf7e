using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The snapshots of all rows in memory. They live as long as the objects they belong to.</summary>
/// <remarks>A context's own snapshot, from its last save, comes first; then the one from when the object was loaded, by whatever context.</remarks>
internal static class RowSnapshots
{
    private static readonly ConditionalWeakTable<object, RowSnapshot> ByRow = [];
    private static readonly ConditionalWeakTable<DbContext, ConditionalWeakTable<object, RowSnapshot>> ByContext = [];

    public static void Loaded(object row, RowSnapshot snapshot) => ByRow.AddOrUpdate(row, snapshot);

    public static void Saved(DbContext context, object row, RowSnapshot snapshot)
    {
        ByContext.GetOrCreateValue(context).AddOrUpdate(row, snapshot);
        ByRow.TryAdd(row, snapshot);
    }

    public static RowSnapshot? Find(DbContext context, object row)
        => ByContext.TryGetValue(context, out var saved) && saved.TryGetValue(row, out var own) ? own
            : ByRow.TryGetValue(row, out var loaded) ? loaded : null;
}
