namespace GovDataSecurity;

/// <summary>Who acts now: from the request, the job or the console.</summary>
public interface IActorContext
{
    /// <summary>The actor of the current operation.</summary>
    AuditActor Current { get; }
}
