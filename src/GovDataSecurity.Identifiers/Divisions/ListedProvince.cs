namespace GovDataSecurity.Identifiers;

/// <summary>A province, autonomous region, municipality or special administrative region.</summary>
internal sealed class ListedProvince
{
    public ListedProvince(string name, List<ListedPrefecture> prefectures, IEnumerable<string> counties)
    {
        Name = name;
        ShortName = Shortened(name);
        Prefectures = prefectures;
        Counties = new DivisionNames(counties);
    }

    public string Name { get; }

    /// <summary>The name without its last word and the nationality in it: 山西, 宁夏, 香港.</summary>
    public string ShortName { get; }

    /// <summary>Empty for municipalities.</summary>
    public List<ListedPrefecture> Prefectures { get; }

    /// <summary>The counties of all prefectures, and those that belong to the province directly.</summary>
    public DivisionNames Counties { get; }

    private static string Shortened(string name) => name.StartsWith("内蒙古", StringComparison.Ordinal) ? "内蒙古" : name.Substring(0, name.StartsWith("黑龙江", StringComparison.Ordinal) ? 3 : 2);
}
