using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Tells <see cref="BulkAudit"/> how the commands of bulk operations ended.</summary>
internal sealed class BulkAuditInterceptor : DbCommandInterceptor
{
    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (IsBulk(eventData))
        {
            BulkAudit.End(eventData.Context, operation => operation.Succeed(result));
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(NonQueryExecuted(command, eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Fail(eventData, "database");

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Fail(eventData, "database");
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Fail(eventData, "canceled");

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Fail(eventData, "canceled");
        return Task.CompletedTask;
    }

    private static void Fail(CommandEventData eventData, AuditCode reason)
    {
        if (IsBulk(eventData))
        {
            BulkAudit.End(eventData.Context, operation => operation.Fail(reason));
        }
    }

    private static bool IsBulk(CommandEventData eventData) => eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
}
