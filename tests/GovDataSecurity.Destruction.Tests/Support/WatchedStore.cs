namespace GovDataSecurity.Destruction.Tests;

/// <summary>A store that tells before and after it stores.</summary>
internal sealed class WatchedStore(IDestructionOrderStore store) : IDestructionOrderStore
{
    public Action<DestructionOrder>? BeforeSave { get; set; }

    public Action<DestructionOrder>? AfterSave { get; set; }

    public ValueTask<DestructionOrder?> FindAsync(AuditCode id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    public async ValueTask SaveAsync(DestructionOrder order, CancellationToken cancellationToken = default)
    {
        BeforeSave?.Invoke(order);
        await store.SaveAsync(order, cancellationToken);
        AfterSave?.Invoke(order);
    }

    public ValueTask<IReadOnlyList<AuditCode>> ListAsync(CancellationToken cancellationToken = default) => store.ListAsync(cancellationToken);
}
