namespace GovDataSecurity;

/// <summary>Is told before a masked value is shown in full. When it throws, the value is not shown.</summary>
public interface IRevealRecorder
{
    /// <summary>Records that a value is about to be shown in full.</summary>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="reference">The keyed reference of its record.</param>
    /// <param name="purpose">What it is shown for.</param>
    void Reveal(DataKind kind, RecordReference reference, AuditCode purpose);
}
