namespace GovDataSecurity.Identifiers;

/// <summary>A prefecture-level city, prefecture, league or autonomous prefecture.</summary>
internal sealed class ListedPrefecture
{
    private static readonly string[] LastWords = ["自治州", "地区", "市", "盟", "县"];

    // In the names of autonomous prefectures.
    private static readonly string[] Nationalities =
    [
        "朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "布依族", "侗族", "哈尼族", "壮族", "傣族", "白族", "景颇族", "傈僳族", "回族", "蒙古族", "蒙古",
        "柯尔克孜", "哈萨克",
    ];

    public ListedPrefecture(string name, IEnumerable<string> counties)
    {
        Name = name;
        ShortName = Shortened(name);
        Counties = new DivisionNames(counties);
    }

    public string Name { get; }

    /// <summary>The name without its last word and nationalities: 太原, 喀什, 锡林郭勒, 恩施.</summary>
    public string ShortName { get; }

    public DivisionNames Counties { get; }

    private static string Shortened(string name)
    {
        var last = Array.Find(LastWords, word => name.EndsWith(word, StringComparison.Ordinal)) ?? "";
        var shortened = name.Substring(0, name.Length - last.Length);
        while (Array.Find(Nationalities, word => shortened.EndsWith(word, StringComparison.Ordinal)) is { } nationality)
        {
            shortened = shortened.Substring(0, shortened.Length - nationality.Length);
        }

        return shortened;
    }
}
