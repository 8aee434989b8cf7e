using System.Collections.Concurrent;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Remembers what was revealed, and can refuse.</summary>
internal sealed class RevealLog : IRevealRecorder
{
    public ConcurrentQueue<(DataKind Kind, RecordReference Reference, AuditCode Purpose)> Entries { get; } = new();

    public bool Refuses { get; set; }

    public void Reveal(DataKind kind, RecordReference reference, AuditCode purpose)
    {
        if (Refuses)
        {
            throw new GovDataSecurityException(ErrorCode.AuditNotWritable, "audit", "full");
        }

        Entries.Enqueue((kind, reference, purpose));
    }
}
