using System.Collections.Concurrent;

namespace GovDataSecurity.Masking;

/// <summary>Types of the application that were printed or logged, by the name that their records print. Bounded.</summary>
internal static class SeenTypes
{
    private const int MostNames = 10_000;

    private static readonly ConcurrentDictionary<string, Type> ByName = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Type>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of several types with the same name one that has labels is kept, so that none is taken for harmless.</summary>
    public static void Add(Type type)
    {
        var name = NameOf(type);
        if (name.Length == 0 || BySpan.TryGetValue(name, out var seen) && seen == type || ByName.Count >= MostNames)
        {
            return;
        }

        ByName.AddOrUpdate(name.ToString(), static (_, type) => type, static (_, old, type) => TypeProfile.Of(old).Exposure >= TypeProfile.Of(type).Exposure ? old : type, type);
    }

    public static Type? Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var type) ? type : null;

    /// <summary>The name that a record of a type prints; empty for compiler-generated types, those of anonymous objects among them, which print none.</summary>
    public static ReadOnlySpan<char> NameOf(Type type)
    {
        var name = type.Name;
        var end = name.IndexOf('`', StringComparison.Ordinal);
        return name[0] == '<' ? "" : end < 0 ? name : name.AsSpan(0, end);
    }
}
