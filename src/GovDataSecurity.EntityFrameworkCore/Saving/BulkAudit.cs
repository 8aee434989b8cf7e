using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The audit records of <c>ExecuteUpdate</c> and <c>ExecuteDelete</c>: their rows never come into memory, so they are counted, not named.</summary>
internal static class BulkAudit
{
    private static readonly ConditionalWeakTable<DbContext, IAuditOperation> Running = [];

    /// <summary>Called by a translated bulk operation before it runs.</summary>
    /// <param name="query">The execution.</param>
    /// <param name="type">What it changes or destroys.</param>
    /// <param name="activity">Which of the two.</param>
    /// <returns>Whether there is a log.</returns>
    /// <exception cref="GovDataSecurityException">The log cannot be written: nothing runs.</exception>
    public static bool Begin(QueryContext query, ProtectedEntity type, DataActivity activity)
    {
        var context = query.Context;
        End(context, static operation => operation.Fail("interrupted"));
        var protection = Protection.For(context);
        if (protection.Trail is null)
        {
            return false;
        }

        var group = new SaveGroup(type.DataSet, activity);
        Running.Add(context, protection.Trail.Begin(group.BulkIntent(type, protection.Purpose?.Current ?? default)));
        return true;
    }

    /// <summary>Records the outcome of the bulk operation that is under way in a context, if one is.</summary>
    public static void End(DbContext? context, Action<IAuditOperation> outcome)
    {
        if (context is not null && Running.TryGetValue(context, out var operation))
        {
            Running.Remove(context);
            using (operation)
            {
                outcome(operation);
            }
        }
    }
}
