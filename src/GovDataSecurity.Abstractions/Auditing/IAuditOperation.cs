namespace GovDataSecurity;

/// <summary>A guarded operation whose intent is recorded. Disposing records the outcome.</summary>
public interface IAuditOperation : IAsyncDisposable, IDisposable
{
    /// <summary>The id that intent and outcome share.</summary>
    string Id { get; }

    /// <summary>The operation succeeded.</summary>
    /// <param name="rows">How many rows it touched.</param>
    /// <param name="persons">How many distinct persons, when that is known.</param>
    void Succeed(long rows, long? persons = null);

    /// <summary>The operation was refused by policy.</summary>
    /// <param name="reason">Why, as a code.</param>
    void Deny(AuditCode reason);

    /// <summary>The operation failed.</summary>
    /// <param name="reason">Why, as a code; never the message of an exception.</param>
    void Fail(AuditCode reason);
}
