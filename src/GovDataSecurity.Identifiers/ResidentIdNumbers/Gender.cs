namespace GovDataSecurity.Identifiers;

/// <summary>性别 as registers code it (GB/T 2261.1-2003).</summary>
public enum Gender
{
    /// <summary>未知的性别.</summary>
    Unknown = 0,

    /// <summary>男性.</summary>
    Male = 1,

    /// <summary>女性.</summary>
    Female = 2,
}
