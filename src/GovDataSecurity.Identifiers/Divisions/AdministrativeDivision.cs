namespace GovDataSecurity.Identifiers;

/// <summary>行政区划: where an address names its province, prefecture and county.</summary>
/// <remarks>
/// Names after GB/T 2260, state of 2023, with the counties' functional zones. Four prefecture-level cities have no counties (东莞, 中山, 儋州,
/// 嘉峪关), municipalities no prefectures, and some counties belong to their province directly; the list knows them. Divisions that it doesn't know
/// are recognized by their last word below one that is known or that ends in 省 or 市, as long as nothing else could be meant.
/// </remarks>
public static class AdministrativeDivision
{
    private static readonly string[] Countries = ["中华人民共和国", "中国"];

    // What stands in the place of a prefecture in the published lists.
    private static readonly string[] Placeholders = ["市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位", "县"];

    private static readonly string[] Zones =
        ["高新技术产业开发区", "经济技术开发区", "高新技术开发区", "经济开发区", "高新区", "经开区", "开发区", "工业园区"];

    /// <summary>The length of the beginning of an address that names country, province, prefecture and county, and nothing smaller.</summary>
    /// <param name="address">Any text.</param>
    /// <returns>A length in UTF-16 units; 0 when the text doesn't begin with a division. Towns, streets and neighborhoods are never part of it, and
    /// of the four cities without counties it ends with the city.</returns>
    public static int LengthDownToCounty(ReadOnlySpan<char> address)
    {
        var start = Length(address, Countries);
        foreach (var province in DivisionTable.Provinces)
        {
            if (Begins(address, start, province.Name))
            {
                return InProvince(province, address, start + province.Name.Length);
            }

            if (Begins(address, start, province.ShortName))
            {
                // Alone, a short name may begin the name of a street.
                var behind = start + province.ShortName.Length;
                var end = InProvince(province, address, behind);
                return end > behind ? end : 0;
            }
        }

        return WithoutProvince(address, start);
    }

    private static int WithoutProvince(ReadOnlySpan<char> address, int start)
    {
        foreach (var province in DivisionTable.Provinces)
        {
            foreach (var prefecture in province.Prefectures)
            {
                if (Begins(address, start, prefecture.Name))
                {
                    return InPrefecture(province, prefecture, address, start + prefecture.Name.Length);
                }
            }
        }

        var county = 0;
        foreach (var province in DivisionTable.Provinces)
        {
            county = Math.Max(county, County(province.Counties, address, start));
        }

        if (county > 0)
        {
            return start + county;
        }

        var invented = start + UnknownDivision.Province(address.Slice(start));
        var next = invented + (invented > start ? Separator(address, invented) : 0);
        var city = UnknownDivision.Prefecture(address.Slice(next)) is > 0 and var length ? next + length : invented;
        return city == start ? 0 : WithUnknownCounty(address, city);
    }

    private static int InProvince(ListedProvince province, ReadOnlySpan<char> address, int end)
    {
        var start = end + Separator(address, end);
        if (province.Prefectures.Count == 0 && Begins(address, start, province.Name))
        {
            // Lists repeat a municipality in the place of its prefecture.
            end = start + province.Name.Length;
            start = end + Separator(address, end);
        }

        var behindPlaceholder = start + Length(address.Slice(start), Placeholders);
        if (behindPlaceholder > start)
        {
            behindPlaceholder += Separator(address, behindPlaceholder);
            if (County(province.Counties, address, behindPlaceholder) is > 0 and var direct)
            {
                return behindPlaceholder + direct;
            }
        }

        foreach (var prefecture in province.Prefectures)
        {
            if (Begins(address, start, prefecture.Name))
            {
                return InPrefecture(province, prefecture, address, start + prefecture.Name.Length);
            }
        }

        foreach (var prefecture in province.Prefectures)
        {
            if (Begins(address, start, prefecture.ShortName))
            {
                var behind = start + prefecture.ShortName.Length;
                var isCalledPrefecture = prefecture.Name.EndsWith("州", StringComparison.Ordinal) && Begins(address, behind, "州");
                behind += isCalledPrefecture ? 1 : 0;
                var next = behind + Separator(address, behind);
                var county = County(prefecture.Counties, address, next);
                if (county > 0 || isCalledPrefecture)
                {
                    return county > 0 ? next + county : behind;
                }
            }
        }

        if (County(province.Counties, address, start) is > 0 and var known)
        {
            return start + known;
        }

        if (province.Prefectures.Count > 0 && UnknownDivision.Prefecture(address.Slice(start)) is > 0 and var city)
        {
            end = start + city;
        }

        return WithUnknownCounty(address, end);
    }

    private static int WithUnknownCounty(ReadOnlySpan<char> address, int end)
    {
        var start = end + Separator(address, end);
        return UnknownDivision.County(address.Slice(start)) is > 0 and var county ? start + county : end;
    }

    /// <summary>Forms and exports put something between the levels.</summary>
    private static int Separator(ReadOnlySpan<char> address, int at)
        => at < address.Length && address[at] is ' ' or '\u3000' or '-' or '/' or ',' or '，' or '、' or '|' ? 1 : 0;

    private static int InPrefecture(ListedProvince province, ListedPrefecture prefecture, ReadOnlySpan<char> address, int end)
    {
        if (prefecture.Counties.IsEmpty)
        {
            return end;
        }

        var start = end + Separator(address, end);

        // 伊犁 has prefectures of its own.
        foreach (var inner in province.Prefectures)
        {
            if (inner.Name.EndsWith("地区", StringComparison.Ordinal) && Begins(address, start, inner.Name))
            {
                return InPrefecture(province, inner, address, start + inner.Name.Length);
            }
        }

        var behind = start + (Begins(address, start, Placeholders[0]) ? Placeholders[0].Length : 0);
        behind += behind > start ? Separator(address, behind) : 0;
        if (County(prefecture.Counties, address, behind) is > 0 and var county)
        {
            return behind + county;
        }

        return Length(address.Slice(start), Zones) is > 0 and var zone ? start + zone : WithUnknownCounty(address, end);
    }

    /// <returns>The length of the longest county's name that stands there.</returns>
    private static int County(DivisionNames counties, ReadOnlySpan<char> address, int start) => counties.LongestPrefix(address.Slice(start));

    private static bool Begins(ReadOnlySpan<char> address, int start, string name) => address.Slice(start).StartsWith(name.AsSpan(), StringComparison.Ordinal);

    private static int Length(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name.AsSpan(), StringComparison.Ordinal))
            {
                return name.Length;
            }
        }

        return 0;
    }
}
