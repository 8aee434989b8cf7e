namespace GovDataSecurity.Testing;

/// <summary>与户主关系: what a member of a family is to its head (GB/T 4761).</summary>
public enum FamilyRelation
{
    /// <summary>户主.</summary>
    Head,

    /// <summary>配偶.</summary>
    Spouse,

    /// <summary>子女.</summary>
    Child,

    /// <summary>父母.</summary>
    Parent,
}
