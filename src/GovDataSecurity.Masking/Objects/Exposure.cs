namespace GovDataSecurity.Masking;

/// <summary>Whether a value of a type contains labeled data.</summary>
internal enum Exposure
{
    /// <summary>No value of the type does.</summary>
    None,

    /// <summary>Only the value tells, since a member or item is of an open type.</summary>
    Possible,

    /// <summary>Every value counts as labeled.</summary>
    Certain,
}
