namespace GovDataSecurity.Destruction;

/// <summary>Loads and stores orders, and takes their steps under the eyes of the audit log.</summary>
internal sealed class OrderBook(IDestructionOrderStore store, OrderProtection protection, IAuditTrail audit)
{
    private static readonly HashSet<ErrorCode> Refusals =
    [
        ErrorCode.DestructionOrderIncomplete,
        ErrorCode.DestructionRoleConflict,
        ErrorCode.DestructionNotApproved,
        ErrorCode.DestructionActorNotAllowed,
        ErrorCode.DestructionObjectChanged,
        ErrorCode.DestructionTrialBlind,
    ];

    public async Task<DestructionOrder> LoadAsync(AuditCode id, CancellationToken cancellationToken)
    {
        var order = await store.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new GovDataSecurityException(ErrorCode.DestructionOrderNotFound, id);
        protection.RequireUnaltered(order);
        return order;
    }

    /// <summary>Stores the next version of an order.</summary>
    public async Task<DestructionOrder> SaveAsync(DestructionOrder order, CancellationToken cancellationToken)
    {
        var next = protection.Seal(order with { Version = order.Version + 1 });
        await store.SaveAsync(next, cancellationToken).ConfigureAwait(false);
        return next;
    }

    /// <summary>Takes a step: the intent is durable before, the outcome is recorded after. When the log refuses, the step isn't taken.</summary>
    public async Task<DestructionOrder> StepAsync(
        DestructionOrder order,
        AuditActor actor,
        string operation,
        Func<IAuditOperation, Task<DestructionOrder>> step,
        CancellationToken cancellationToken,
        params IReadOnlyList<RecordReference> references)
    {
        var intent = new AuditIntent
        {
            Activity = DataActivity.Destroy,
            Operation = operation,
            DataSet = order.Object.DataSet,
            References = references.Count > 0 ? references : order.Object.Subjects,
            Level = order.Object.Level,
            Purpose = order.Reason.ToString(),
            Approval = order.Id,
            Basis = order.Basis,
            Rows = order.Object.Records,
            Actor = actor,
        };
        await using var audited = await audit.BeginAsync(intent, cancellationToken).ConfigureAwait(false);
        DestructionOrder next;
        try
        {
            next = await step(audited).ConfigureAwait(false);
        }
        catch (GovDataSecurityException e) when (Refusals.Contains(e.Code))
        {
            audited.Deny(e.Code.ToString());
            throw;
        }
        catch (GovDataSecurityException e)
        {
            audited.Fail(e.Code.ToString());
            throw;
        }

        audited.Succeed(order.Object.Records, order.Object.Persons);
        return next;
    }
}
