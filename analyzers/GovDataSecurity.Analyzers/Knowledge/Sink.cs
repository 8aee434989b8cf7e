using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>A place where data leaves.</summary>
/// <param name="Kind">Where it goes: one of <see cref="SinkKinds"/>.</param>
/// <param name="MaxLevel">The highest level that may go there in clear.</param>
/// <param name="View">How much of an object is shown there.</param>
internal sealed record Sink(string Kind, int MaxLevel, View View)
{
    public Sink(string kind, int maxLevel = Levels.General1)
        : this(kind, maxLevel, SinkKinds.ViewOf(kind))
    {
    }
}
