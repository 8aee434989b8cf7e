using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Protects the rows that a context is about to save, and records the save: an intent before, the outcome after.</summary>
internal sealed class ProtectingInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (Start(eventData) is { Audit: { } audit })
        {
            audit.Begin();
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Start(eventData) is { Audit: { } audit })
        {
            await audit.BeginAsync(cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        End(eventData)?.Succeed();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(SavedChanges(eventData, result));

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Fail(eventData, eventData.Exception);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => End(eventData)?.Fail("canceled");

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesCanceled(eventData);
        return Task.CompletedTask;
    }

    private static SaveSession? Start(DbContextEventData eventData) => eventData.Context is { } context ? SaveSession.Start(context) : null;

    private static SaveAudit? End(DbContextEventData eventData) => eventData.Context is { } context ? SaveSession.End(context)?.Audit : null;

    private static void Fail(DbContextEventData eventData, Exception exception)
    {
        if (eventData.Context is { } context)
        {
            SaveSession.Fail(context, exception);
        }
    }
}
