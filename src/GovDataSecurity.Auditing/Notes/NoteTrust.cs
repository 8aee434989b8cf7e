namespace GovDataSecurity.Auditing;

/// <summary>What the signatures of a note are worth.</summary>
internal enum NoteTrust
{
    /// <summary>No known key signed it.</summary>
    Unknown,

    /// <summary>A known key signed it, and no known key's signature is wrong.</summary>
    Signed,

    /// <summary>The signature of a known key is wrong.</summary>
    Bad,
}
