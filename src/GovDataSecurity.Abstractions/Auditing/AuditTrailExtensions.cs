namespace GovDataSecurity;

/// <summary>Shorter ways to begin an audited operation.</summary>
public static class AuditTrailExtensions
{
    /// <summary>Records the intent to do something with a data set for a purpose.</summary>
    /// <param name="trail">The audit log.</param>
    /// <param name="activity">Which of the eight activities.</param>
    /// <param name="dataSet">The data set, by its registered name.</param>
    /// <param name="purpose">What it is done for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The operation.</returns>
    /// <exception cref="GovDataSecurityException">The log cannot be written: do not run the operation.</exception>
    public static ValueTask<IAuditOperation> BeginAsync(this IAuditTrail trail, DataActivity activity, AuditCode dataSet, AuditCode purpose, CancellationToken cancellationToken = default)
        => (trail ?? throw new ArgumentNullException(nameof(trail))).BeginAsync(
            new AuditIntent { Activity = activity, Operation = activity.ToString().ToLowerInvariant(), DataSet = dataSet, Purpose = purpose, Level = DataLevel.Unlabeled.Effective() },
            cancellationToken);
}
