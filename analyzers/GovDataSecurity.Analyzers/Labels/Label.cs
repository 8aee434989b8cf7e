using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>What the attributes say about a member: a level, and what the data is.</summary>
/// <param name="Level">The effective level.</param>
/// <param name="Kind">The highest kind, or <see langword="null"/> when no attribute names one.</param>
internal sealed record Label(int Level, Kind? Kind)
{
    /// <summary>What the data is, for a message.</summary>
    public LocalizableString What => Kind is not null ? new KindText(Kind) : Text.Of(Level switch
    {
        >= Levels.Core => "What.Core",
        >= Levels.Important => "What.Important",
        _ => "What.Classified",
    });

    public LevelText LevelText => new(Level);

    public static Label? Join(Label? a, Label? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        var (high, low) = a.Level >= b.Level ? (a, b) : (b, a);
        return high.Kind is null && low.Kind is not null ? high with { Kind = low.Kind } : high;
    }
}
