namespace GovDataSecurity.Identifiers;

/// <summary>What stands behind what may be a name.</summary>
internal enum NameEnd
{
    /// <summary>Text that says nothing.</summary>
    None,

    /// <summary>A word that sentences about people go on with.</summary>
    Follow,

    /// <summary>Something that is no Chinese character.</summary>
    Boundary,

    /// <summary>A form of address.</summary>
    Title,
}
