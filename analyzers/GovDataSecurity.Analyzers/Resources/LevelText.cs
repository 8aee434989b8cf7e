using System.Globalization;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Resources;

/// <summary>The name of a level as an argument of a message; levels between the named ones show as the next lower named one with <c>+</c>.</summary>
internal sealed class LevelText(int level) : LocalizableString
{
    private readonly int _level = level;

    protected override string GetText(IFormatProvider? formatProvider)
    {
        var named = Levels.NamedAtOrBelow(_level);
        var name = Text.Messages.GetString("Level." + Levels.NameOf(named), formatProvider as CultureInfo);
        return named == _level ? name : name + "+";
    }

    protected override int GetHash() => _level;

    protected override bool AreEqual(object? other) => other is LevelText text && text._level == _level;
}
