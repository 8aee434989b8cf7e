using GovDataSecurity.Analyzers.Labels;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>A place where data leaves.</summary>
/// <param name="Name">Where it goes: <c>log</c>, <c>console</c>, <c>trace</c>, <c>debug</c>.</param>
/// <param name="MaxLevel">The highest level that may go there in clear.</param>
internal sealed record Sink(string Name, int MaxLevel = Levels.General1);
