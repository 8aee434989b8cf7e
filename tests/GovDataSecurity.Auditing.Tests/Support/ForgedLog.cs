using System.Security.Cryptography;
using System.Text;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>A log as somebody with the signing key can write it: any entries, any checkpoint.</summary>
internal static class ForgedLog
{
    public static void Write(string directory, IReadOnlyList<byte[]> entries, ulong? claimedSize = null)
    {
        var edge = TreeEdge.Empty();
        Directory.CreateDirectory(directory);
        var tiles = new TileWriter(directory, Path.Combine(directory, "new"), DurableStore.Instance);
        foreach (var entry in entries)
        {
            edge.Append(entry, tiles);
        }

        edge.Partials(TreeEdge.Empty(), tiles);
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = VerifierKey.Of(Logs.Origin, signer);
        File.WriteAllText(Path.Combine(directory, VerifierKey.FileName), key.ToString());
        var checkpoint = new Checkpoint(Logs.Origin, claimedSize ?? edge.Size, edge.Range.Root());
        File.WriteAllBytes(Path.Combine(directory, SignedNote.CheckpointFile), SignedNote.Sign(checkpoint.ToString(), key, signer));
    }

    public static byte[] Record(ulong sequence, RecordPhase phase, int operation, int minute = 0) => Encoding.UTF8.GetBytes(
        $$"""{"schema":"gds-audit.1","sequence":{{sequence}},"operationId":"{{new Guid(operation, 0, 0, new byte[8])}}","phase":"{{(phase == RecordPhase.Intent ? "intent" : "outcome")}}","time":"2026-01-01T00:{{minute:D2}}:00Z"}""");
}
