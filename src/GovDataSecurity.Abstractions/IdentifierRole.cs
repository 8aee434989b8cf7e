namespace GovDataSecurity;

/// <summary>What an item tells about whom it belongs to (GB/T 37964-2019, definitions).</summary>
public enum IdentifierRole : byte
{
    /// <summary>非标识: tells nothing about a person or organization.</summary>
    None = 0,

    /// <summary>直接标识符: identifies by itself.</summary>
    Direct = 1,

    /// <summary>准标识符: identifies together with others.</summary>
    Quasi = 2,

    /// <summary>敏感属性: what must not become linked to a person.</summary>
    Attribute = 3,
}
