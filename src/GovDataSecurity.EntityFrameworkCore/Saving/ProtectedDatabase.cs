using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The last gate before rows are written: all interceptors have run, so whatever differs from what was protected would be lost without a word.
/// Also sees failures that interceptors of saves are not told, such as lost races.</summary>
internal sealed class ProtectedDatabase(IDatabase inner, ICurrentDbContext current) : IDatabase
{
    public int SaveChanges(IList<IUpdateEntry> entries)
    {
        try
        {
            SaveSession.Find(current.Context)?.CheckUnchanged();
            return inner.SaveChanges(entries);
        }
        catch (Exception e)
        {
            SaveSession.Fail(current.Context, e);
            throw;
        }
    }

    public async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        try
        {
            SaveSession.Find(current.Context)?.CheckUnchanged();
            return await inner.SaveChangesAsync(entries, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            SaveSession.Fail(current.Context, e);
            throw;
        }
    }

    public Func<QueryContext, TResult> CompileQuery<TResult>(Expression query, bool async) => inner.CompileQuery<TResult>(query, async);

    [Experimental("EF9100")]
    public Expression<Func<QueryContext, TResult>> CompileQueryExpression<TResult>(Expression query, bool async) => inner.CompileQueryExpression<TResult>(query, async);
}
