namespace GovDataSecurity.Auditing;

/// <summary>Takes bundles and tiles that are to be written.</summary>
internal interface ITileSink
{
    void Bundle(ulong index, IReadOnlyList<ReadOnlyMemory<byte>> entries);

    void Tile(int level, ulong index, IReadOnlyList<MerkleHash> hashes);
}
