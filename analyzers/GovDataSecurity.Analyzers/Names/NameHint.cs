using GovDataSecurity.Analyzers.Labels;

namespace GovDataSecurity.Analyzers.Names;

/// <summary>A name that suggests a kind.</summary>
/// <param name="Text">In lower case, without separators.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsWeak">Whether it counts only with a second signal.</param>
internal sealed record NameHint(string Text, Kind Kind, bool IsWeak);
