using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Refuses a save when another interceptor changed a protected member after protection: the change would be lost without a word.</summary>
internal sealed class LateChangeInterceptor : DbCommandInterceptor
{
    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result)
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges, Context: { } context })
        {
            SaveSession.Find(context)?.CheckUnchanged();
        }

        return result;
    }
}
