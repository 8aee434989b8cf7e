using System.Globalization;
using GovDataSecurity.Auditing;

namespace GovDataSecurity.Destruction;

/// <summary>A state of the audit log that a certificate refers to. It covers every step up to the verification.</summary>
public sealed record AuditAnchor
{
    /// <summary>The name of the log.</summary>
    public required string Origin { get; init; }

    /// <summary>How many entries the checkpoint covers.</summary>
    public required long Size { get; init; }

    /// <summary>The root hash, in base64 as it stands in the checkpoint.</summary>
    public required string Root { get; init; }

    /// <summary>The whole checkpoint with its signature (C2SP tlog-checkpoint, signed note): whoever has the log can check that it still contains this state.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>Whether origin, size and root are those of the checkpoint.</summary>
    internal bool Agrees => Checkpoint.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n"), StringComparison.Ordinal);

    /// <summary>Signs a checkpoint over what is in the log, when the log has checkpoints.</summary>
    internal static async ValueTask<AuditAnchor?> TakeAsync(IAuditTrail trail, CancellationToken cancellationToken)
    {
        if (trail is not AuditLog log)
        {
            return null;
        }

        await log.FlushAsync(cancellationToken).ConfigureAwait(false);
        var checkpoint = log.Checkpoint;
        var lines = checkpoint.Split('\n');
        return new AuditAnchor { Origin = lines[0], Size = long.Parse(lines[1], CultureInfo.InvariantCulture), Root = lines[2], Checkpoint = checkpoint };
    }
}
