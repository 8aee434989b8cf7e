namespace GovDataSecurity.Destruction;

/// <summary>Destroys data by order: request, approval, supervised execution, proof, certificate. Every step is in the audit log before it is taken.</summary>
/// <remarks>Where an actor is left out it is the one of the <see cref="IActorContext"/>. Every method throws <see cref="GovDataSecurityException"/>.</remarks>
public interface IDestructionService
{
    /// <summary>Asks for the destruction of the subject that a row belongs to.</summary>
    /// <typeparam name="T">The type of the row.</typeparam>
    /// <param name="id">The key of the row.</param>
    /// <param name="reason">Why.</param>
    /// <param name="applicant">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> RequestAsync<T>(Guid id, DestructionReason reason, AuditActor? applicant = null, CancellationToken cancellationToken = default);

    /// <summary>Asks for a destruction.</summary>
    /// <param name="request">Object, reason, process and technique.</param>
    /// <param name="applicant">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> RequestAsync(DestructionRequest request, AuditActor? applicant = null, CancellationToken cancellationToken = default);

    /// <summary>Approves an order for exactly the object that the approver saw.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="objectDigest">The digest of the object that the approver saw.</param>
    /// <param name="approver">Who approves: not the applicant.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> ApproveAsync(AuditCode order, string objectDigest, AuditActor? approver = null, CancellationToken cancellationToken = default);

    /// <summary>Refuses an order. It ends there.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="approver">Who refuses: not the applicant.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> RefuseAsync(AuditCode order, AuditActor? approver = null, CancellationToken cancellationToken = default);

    /// <summary>Takes an order back before it is executed. It ends there.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="applicant">The applicant.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> CancelAsync(AuditCode order, AuditActor? applicant = null, CancellationToken cancellationToken = default);

    /// <summary>Destroys the keys and their copies, deletes the rows, and tries that values which opened before no longer open. An interrupted execution is carried on by the same two persons.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="supervisor">Who is present: not the applicant, the approver or the executor.</param>
    /// <param name="executor">Who carries it out: not the applicant or the approver.</param>
    /// <param name="cancellationToken">Gives up between two steps; the next call carries on.</param>
    /// <returns>The order, verified.</returns>
    Task<DestructionOrder> ExecuteAsync(AuditCode order, AuditActor supervisor, AuditActor? executor = null, CancellationToken cancellationToken = default);

    /// <summary>Issues the certificate of a verified destruction: signs it, logs its digest, and writes it.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="supervisor">The supervisor of the execution, who confirms it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The certificate.</returns>
    Task<DestructionCertificate> CertifyAsync(AuditCode order, AuditActor? supervisor = null, CancellationToken cancellationToken = default);

    /// <summary>Finds an order.</summary>
    /// <param name="order">The number of the order.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The order.</returns>
    Task<DestructionOrder> GetAsync(AuditCode order, CancellationToken cancellationToken = default);
}
