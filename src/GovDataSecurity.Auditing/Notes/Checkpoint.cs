using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GovDataSecurity.Auditing;

/// <summary>The state of a log in three lines: whose it is, how many entries it has, the root over all of them.</summary>
/// <remarks>C2SP tlog-checkpoint: origin, size in decimal, root in base64, each line ending in a line feed. Further lines are allowed and kept out.</remarks>
internal sealed record Checkpoint(string Origin, ulong Size, MerkleHash Root)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length != 0 || lines[..^1].Any(l => l.Length == 0) || text.Contains('\r', StringComparison.Ordinal)
            || !ulong.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || (lines[1][0] == '0' && lines[1].Length > 1)
            || !Base64Text.TryDecode(lines[2], out var root) || root.Length != MerkleHash.Size)
        {
            return false;
        }

        var parsed = new Checkpoint(lines[0], size, new MerkleHash(root));
        if (size == 0 && !parsed.Root.Equals(MerkleTree.Empty))
        {
            return false;
        }

        checkpoint = parsed;
        return true;
    }

    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
