namespace GovDataSecurity.Identifiers;

/// <summary>姓: one character, or two in a compound surname (复姓).</summary>
public static class Surname
{
    // In use today, simplified and traditional. Left out where the first character is a frequent surname and the second a frequent
    // given name (贺兰, 乐正, 宗政): reading those as compound would show a character of the given name.
    private static readonly HashSet<string> Compound = new(StringComparer.Ordinal)
    {
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "尉遲", "公孙", "公孫",
        "慕容", "令狐", "司徒", "司空", "司寇", "夏侯", "轩辕", "軒轅", "宇文", "长孙", "長孫", "鲜于", "鮮于", "闾丘", "閭丘",
        "东郭", "東郭", "南宫", "南宮", "端木", "百里", "呼延", "澹台", "澹臺", "濮阳", "濮陽", "淳于", "单于", "單于",
        "太史", "太叔", "申屠", "公冶", "公羊", "公良", "公西", "公输", "公輸", "仲孙", "仲孫", "钟离", "鍾離", "鐘離",
        "闻人", "聞人", "万俟", "萬俟", "赫连", "赫連", "拓跋", "独孤", "獨孤", "第五", "西门", "西門", "左丘", "漆雕",
        "壤驷", "壤駟", "颛孙", "顓孫", "巫马", "巫馬", "亓官", "子车", "子車", "羊舌", "微生", "达奚", "達奚", "褚师", "褚師",
        "纳兰", "納蘭", "完颜", "完顏", "耶律", "哥舒", "豆卢", "豆盧", "毌丘",
    };

    internal static IReadOnlyCollection<string> CompoundSurnames => Compound;

    /// <summary>Whether a name begins with a compound surname that is followed by something.</summary>
    /// <param name="name">A name.</param>
    /// <returns><see langword="false"/> for two characters alone: they may be a surname and a given name.</returns>
    public static bool IsCompound(ReadOnlySpan<char> name) => name.Length > 2 && IsListed(name.Slice(0, 2));

#if NET
    private static bool IsListed(ReadOnlySpan<char> surname) => Compound.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surname);
#else
    private static bool IsListed(ReadOnlySpan<char> surname) => Compound.Contains(surname.ToString());
#endif
}
