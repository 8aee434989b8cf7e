namespace GovDataSecurity.Identifiers;

/// <summary>Divisions that the table doesn't know, by their last word. Strict: a neighborhood (小区), a community or a factory must not pass for a district.</summary>
internal static class UnknownDivision
{
    // In the names of streets, neighborhoods, buildings, and in numbers.
    private const string Smaller = "街路道巷弄号村镇乡组队室栋幢楼苑园庄屯寨里坊厂院校所站店馆场小社库层单元期座片景军一二三四五六七八九十";
    private const string Directions = "东西南北中上下前后";

    private static readonly string[] NoCities = ["超市", "门市", "菜市", "夜市", "集市", "城市", "都市", "早市", "花市"];

    private static readonly string[] NoDistricts =
    [
        "家属区", "宿舍区", "住宅区", "别墅区", "生活区", "工业区", "商业区", "服务区", "保护区", "度假区", "物流区", "仓储区", "科技区", "办公区", "教学区",
        "老城区", "市区", "郊区", "地区", "特区",
    ];

    /// <summary>The length of a name that ends in 省 or 自治区.</summary>
    public static int Province(ReadOnlySpan<char> text) => Math.Max(Named(text, "省", 4, []), Named(text, "自治区", 6, []));

    /// <summary>The length of a name that ends in 市, 自治州, 地区 or 盟.</summary>
    public static int Prefecture(ReadOnlySpan<char> text)
    {
        var city = Named(text, "市", 4, NoCities);
        return city > 0 ? city : Math.Max(Named(text, "自治州", 8, []), Math.Max(Named(text, "地区", 4, []), Named(text, "盟", 4, ["联盟", "同盟"])));
    }

    /// <summary>The length of a name that ends in 区, 县, 市 or 旗.</summary>
    public static int County(ReadOnlySpan<char> text)
    {
        var district = Named(text, "区", 4, NoDistricts);
        var county = Math.Max(Named(text, "自治县", 10, []), Named(text, "自治旗", 10, []));
        county = county > 0 ? county : Math.Max(Named(text, "县", 4, []), Math.Max(Named(text, "旗", 5, ["红旗", "国旗", "彩旗"]), Named(text, "市", 4, NoCities)));
        return district == 0 || county > 0 && county < district ? county : district;
    }

    /// <summary>The length of a name of at least one ideograph in front of a last word.</summary>
    private static int Named(ReadOnlySpan<char> text, string lastWord, int longest, string[] exceptions)
    {
        var length = text.IndexOf(lastWord.AsSpan());
        if (length < 1 || length > longest)
        {
            return 0;
        }

        foreach (var c in text.Slice(0, length))
        {
            if (c is < '\u4E00' or > '\u9FFF' || Smaller.IndexOf(c) >= 0)
            {
                return 0;
            }
        }

        var isPartOfATown = lastWord == "区" && length > 2 && Directions.IndexOf(text[length - 1]) >= 0;
        var name = text.Slice(0, length + lastWord.Length);
        foreach (var exception in exceptions)
        {
            isPartOfATown |= name.EndsWith(exception.AsSpan(), StringComparison.Ordinal);
        }

        return isPartOfATown ? 0 : name.Length;
    }
}
