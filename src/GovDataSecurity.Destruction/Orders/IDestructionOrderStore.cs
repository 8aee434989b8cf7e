namespace GovDataSecurity.Destruction;

/// <summary>Where orders are kept. What is stored survives a crash.</summary>
public interface IDestructionOrderStore
{
    /// <summary>Finds an order.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order, or <see langword="null"/>.</returns>
    /// <exception cref="GovDataSecurityException">The order cannot be read.</exception>
    ValueTask<DestructionOrder?> FindAsync(AuditCode id, CancellationToken cancellationToken = default);

    /// <summary>Stores an order durably: all of it or nothing.</summary>
    /// <param name="order">The order; its version follows the stored one, or is 1 for a new order.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GovDataSecurityException">Somebody else stored this version first (<see cref="ErrorCode.DestructionOrderChanged"/>), or the order cannot be written.</exception>
    ValueTask SaveAsync(DestructionOrder order, CancellationToken cancellationToken = default);

    /// <summary>Lists the numbers of all orders.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The numbers, oldest first.</returns>
    ValueTask<IReadOnlyList<AuditCode>> ListAsync(CancellationToken cancellationToken = default);
}
