namespace GovDataSecurity.Testing;

/// <summary>When a part of a value counts as seen.</summary>
internal enum PieceRule
{
    /// <summary>Wherever it stands: it is distinctive.</summary>
    Anywhere,

    /// <summary>Where no word or number goes on beside it.</summary>
    WholeWord,

    /// <summary>Where mask characters follow it, or for the end of a value precede it: then even little of it says that a mask keeps too much.</summary>
    BesideMask,
}
