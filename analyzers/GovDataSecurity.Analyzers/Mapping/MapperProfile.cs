using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Mapping;

/// <summary>What the code says about the mapping of one type to another.</summary>
internal sealed class MapperProfile
{
    /// <summary>The target members that are not filled by their names: ignored, or filled by code.</summary>
    public HashSet<string> Configured { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The members of the source that the code for a target member reads, unless it declassifies them.</summary>
    public List<(ISymbol Source, string Target)> Read { get; } = [];

    /// <summary>Whether code makes the whole target.</summary>
    public bool IsReplaced { get; set; }
}
