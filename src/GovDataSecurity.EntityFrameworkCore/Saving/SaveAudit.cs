using System.Runtime.ExceptionServices;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The audit records of one save.</summary>
internal sealed class SaveAudit(Protection protection, IReadOnlyCollection<SaveGroup> groups)
{
    private readonly List<(IAuditOperation Operation, long Rows)> _operations = [];
    private readonly List<AuditIntent> _intents = [.. groups.SelectMany(group => group.Intents(protection.Purpose?.Current ?? default))];

    public void Begin()
    {
        try
        {
            foreach (var intent in _intents)
            {
                _operations.Add((protection.Trail!.Begin(intent), intent.Rows ?? 0));
            }
        }
        catch
        {
            Fail("refused");
            throw;
        }
    }

    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var intent in _intents)
            {
                _operations.Add((await protection.Trail!.BeginAsync(intent, cancellationToken).ConfigureAwait(false), intent.Rows ?? 0));
            }
        }
        catch
        {
            Fail("refused");
            throw;
        }
    }

    public void Succeed() => End(static (operation, rows) => operation.Succeed(rows))?.Throw();

    // The save has failed already; that its outcome can't be recorded must not hide why.
    public void Fail(AuditCode reason) => _ = End((operation, _) => operation.Fail(reason));

    private ExceptionDispatchInfo? End(Action<IAuditOperation, long> outcome)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var (operation, rows) in _operations)
        {
            try
            {
                using (operation)
                {
                    outcome(operation, rows);
                }
            }
            catch (GovDataSecurityException e)
            {
                first ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        _operations.Clear();
        return first;
    }
}
