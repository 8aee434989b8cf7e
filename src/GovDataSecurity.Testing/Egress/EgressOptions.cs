using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>What a contract lets pass.</summary>
public sealed class EgressOptions
{
    /// <summary>The highest level that may be seen: that of the reader whom the output is for. <see cref="DataLevel.General1"/>, public data, when nothing is said; sensitive personal information only from <see cref="DataLevel.General4"/> on.</summary>
    public DataLevel VisibleUpTo { get; init; } = DataLevel.General1;

    /// <summary>Texts that may be seen although a labeled value contains them, such as the city in an address.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The maskers: what a mask of the value keeps may be seen.</summary>
    public MaskerRegistry Maskers { get; init; } = MaskerRegistry.Default;

    /// <summary>The clock by which labels that depend on the row are read.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
