using System.Text.Json;

namespace GovDataSecurity.Auditing.Tests;

/// <summary>A published proof, right or wrong.</summary>
internal sealed record ProofVector(string Desc, bool WantErr, ulong LeafIdx, ulong TreeSize, string? Root, string? LeafHash, ulong Size1, ulong Size2, string? Root1, string? Root2, string[]? Proof)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IEnumerable<ProofVector> Read(string path) => File.ReadLines(path).Select(l => JsonSerializer.Deserialize<ProofVector>(l, Web)!);

    public IReadOnlyList<byte[]> Hashes => [.. (Proof ?? []).Select(Convert.FromBase64String)];
}
