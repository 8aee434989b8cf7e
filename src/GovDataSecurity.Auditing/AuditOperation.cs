namespace GovDataSecurity.Auditing;

/// <summary>An operation whose intent is in the log.</summary>
internal sealed class AuditOperation(AuditLog log, Guid id) : IAuditOperation
{
    private readonly Lock _gate = new();
    private AuditRecord? _outcome;
    private bool _isClosed;

    public string Id { get; } = id.ToString();

    public void Succeed(long rows, long? persons = null)
    {
        Require(rows >= 0, nameof(rows));
        Require(persons is null or >= 0, nameof(persons));
        Decide(AuditOutcome.Succeeded, default, rows, persons);
    }

    public void Deny(AuditCode reason) => Decide(AuditOutcome.Denied, reason, null, null);

    public void Fail(AuditCode reason) => Decide(AuditOutcome.Failed, reason, null, null);

    public void Dispose()
    {
        if (Close() is { } outcome)
        {
            try
            {
                log.Append(outcome).GetAwaiter().GetResult();
            }
            catch (Exception e)
            {
                throw NotWritten(e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Close() is { } outcome)
        {
            try
            {
                await log.Append(outcome).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                throw NotWritten(e);
            }
        }
    }

    private static void Require(bool holds, string name)
    {
        if (!holds)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, name, ">= 0");
        }
    }

    private AuditRecord? Close()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return null;
            }

            _isClosed = true;
            return _outcome ?? Outcome(AuditOutcome.Failed, default, null, null);
        }
    }

    private void Decide(AuditOutcome outcome, AuditCode reason, long? rows, long? persons)
    {
        lock (_gate)
        {
            if (_isClosed || _outcome is not null)
            {
                throw new GovDataSecurityException(ErrorCode.AuditOperationClosed, Id);
            }

            _outcome = Outcome(outcome, reason, rows, persons);
        }
    }

    private AuditRecord Outcome(AuditOutcome outcome, AuditCode reason, long? rows, long? persons)
        => new() { OperationId = id, Phase = RecordPhase.Outcome, Outcome = outcome, Reason = reason, Rows = rows, Persons = persons };

    private GovDataSecurityException NotWritten(Exception cause)
        => new(ErrorCode.AuditOutcomeNotWritten, cause, Id, cause is GovDataSecurityException e ? e.Code.ToString() : cause.GetType().Name);
}
