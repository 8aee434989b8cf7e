namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The scale of <c>GovDataSecurity.DataLevel</c>, by number: the analyzers know the library by metadata only.</summary>
internal static class Levels
{
    public const int Unlabeled = 0;
    public const int General1 = 10;
    public const int General4 = 40;
    public const int Important = 50;
    public const int Core = 60;

    private static readonly (int Level, string Name)[] Named =
        [(General1, "General1"), (20, "General2"), (30, "General3"), (General4, "General4"), (Important, "Important"), (Core, "Core")];

    /// <summary>The level that counts, as at run time: nothing declared counts as General4.</summary>
    public static int Effective(int level) => level == Unlabeled ? General4 : Math.Min(level, Core);

    public static int NamedAtOrBelow(int level) => Named.LastOrDefault(named => named.Level <= level) is { Level: > 0 } found ? found.Level : General1;

    public static string NameOf(int level) => Named.First(named => named.Level == level).Name;

    /// <returns>The level of a name, or <see langword="null"/>.</returns>
    public static int? Parse(string name) => Array.Find(Named, named => named.Name == name) is { Level: > 0 } found ? found.Level : null;

    /// <summary>The lowest named level that is at least <paramref name="level"/>.</summary>
    public static string NameAtOrAbove(int level) => Named.First(named => named.Level >= Effective(level)).Name;
}
