using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>A save that is under way in a context.</summary>
internal sealed class SaveSession
{
    private static readonly ConditionalWeakTable<DbContext, SaveSession> Running = [];

    private readonly SaveWalk _walk;
    private bool _checked;

    private SaveSession(SaveWalk walk, SaveAudit? audit)
    {
        _walk = walk;
        Audit = audit;
    }

    public SaveAudit? Audit { get; }

    /// <summary>Protects the rows of a context and begins a session.</summary>
    /// <param name="context">The context.</param>
    /// <returns>The session; <see langword="null"/> when the model protects nothing.</returns>
    /// <exception cref="GovDataSecurityException">A row cannot be protected.</exception>
    public static SaveSession? Start(DbContext context)
    {
        // Left over when another interceptor threw after ours: Entity Framework tells nobody.
        End(context)?.Audit?.Fail("interrupted");
        if (ProtectedModel.Of(context).Entities.Count == 0)
        {
            return null;
        }

        var protection = Protection.For(context);
        var walk = new SaveWalk(context, protection);
        var groups = walk.Protect();
        var session = new SaveSession(walk, groups.Count > 0 ? new SaveAudit(protection, groups) : null);
        Running.AddOrUpdate(context, session);
        return session;
    }

    public static SaveSession? Find(DbContext context) => Running.TryGetValue(context, out var session) ? session : null;

    public static SaveSession? End(DbContext context) => Running.TryGetValue(context, out var session) && Running.Remove(context) ? session : null;

    /// <summary>Ends the session of a save that failed, if it has not ended yet, and records why.</summary>
    public static void Fail(DbContext context, Exception exception) => End(context)?.Audit?.Fail(exception switch
    {
        OperationCanceledException => "canceled",
        DbUpdateConcurrencyException => "concurrency",
        DbUpdateException => "database",
        GovDataSecurityException refused => $"gdse:{(int)refused.Code}",
        _ => "error",
    });

    /// <summary>Refuses when a protected member was changed since; looks once.</summary>
    /// <exception cref="GovDataSecurityException">One was (<see cref="ErrorCode.ChangedWhileSaving"/>).</exception>
    public void CheckUnchanged()
    {
        if (!_checked)
        {
            _checked = true;
            _walk.CheckUnchanged();
        }
    }
}
