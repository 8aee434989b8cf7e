namespace GovDataSecurity.Auditing;

/// <summary>What was found where a tile or bundle should be.</summary>
internal enum TileStatus
{
    /// <summary>It is there, whole.</summary>
    Found,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It does not have its form.</summary>
    Malformed,
}
