using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The snapshots of all rows in memory. They live as long as the objects they belong to.</summary>
/// <remarks>A context's own snapshot comes first; then the one from when the object was loaded by another context.</remarks>
internal static class RowSnapshots
{
    private static readonly ConditionalWeakTable<object, RowSnapshot> ByRow = [];
    private static readonly ConditionalWeakTable<DbContext, ConditionalWeakTable<object, RowSnapshot>> ByContext = [];

    /// <summary>Remembers a row that was read.</summary>
    /// <param name="context">The context that tracks it; <see langword="null"/> when none does.</param>
    /// <param name="row">The row.</param>
    /// <param name="snapshot">Its values.</param>
    public static void Loaded(DbContext? context, object row, RowSnapshot snapshot)
    {
        ByRow.AddOrUpdate(row, snapshot);
        if (context is not null)
        {
            ByContext.GetOrCreateValue(context).AddOrUpdate(row, snapshot);
            ChangeWatch.Watch(context);
        }
    }

    /// <summary>Remembers a row that is about to be saved.</summary>
    public static void Saved(DbContext context, object row, RowSnapshot snapshot)
    {
        ByContext.GetOrCreateValue(context).AddOrUpdate(row, snapshot);
        ChangeWatch.Watch(context);
        ByRow.TryAdd(row, snapshot);
    }

    /// <summary>Finds what is known about a row.</summary>
    /// <param name="context">The context that saves it.</param>
    /// <param name="row">The row.</param>
    /// <returns>The snapshot, and whether it is the context's own.</returns>
    public static (RowSnapshot? Snapshot, bool IsOwn) Find(DbContext context, object row)
        => ByContext.TryGetValue(context, out var saved) && saved.TryGetValue(row, out var own) ? (own, true)
            : (ByRow.TryGetValue(row, out var loaded) ? loaded : null, false);
}
