using Bogus;
using Bogus.Bson;

namespace GovDataSecurity.Testing;

/// <summary>The words that names are made of: frequent surnames and given names from Bogus, what it lacks from here.</summary>
internal static class Lexicon
{
    /// <summary>What every simulated name contains: "example", which nobody is called.</summary>
    public const string Mark = "示例";

    /// <summary>Surnames of one character, the frequent ones first.</summary>
    public static readonly string[] Surnames = Names("last_name");

    public static readonly string[] CompoundSurnames = ["欧阳", "上官", "诸葛", "司马", "皇甫", "尉迟", "令狐", "慕容", "夏侯", "东方"];

    /// <summary>Given names of two characters, for roads and companies.</summary>
    public static readonly string[] GivenNames = [.. Names("first_name").Where(name => name.Length == 2).Distinct(StringComparer.Ordinal)];

    /// <summary>Characters that given names of men end in.</summary>
    public static readonly string[] MaleEndings = [.. Names("first_name").Select(name => name[^1..]).Distinct(StringComparer.Ordinal)];

    public static readonly string[] FemaleEndings =
    [
        "芳", "娜", "敏", "静", "秀", "娟", "英", "华", "慧", "巧", "美", "丽", "雪", "琳", "颖", "洁", "梅", "莉", "兰", "婷", "玉", "萍", "红", "玲", "芬", "燕", "彩", "菊",
        "勤", "珍", "贞", "艳", "凤", "琴", "云", "莲", "真", "环", "荣", "爱", "妹", "霞", "香", "月", "莺", "媛", "瑞", "凡", "佳", "嘉", "琼", "桂", "叶", "璧", "璐", "娅",
    ];

    /// <summary>Characters that many systems lose: beyond the basic plane, or beyond GBK.</summary>
    public static readonly string[] RareEndings = ["𬱖", "𠮷", "𫘜", "𬀩", "𣲘", "䶮", "㛃", "㐆"];

    public static readonly string[] DottedMaleNames = ["买买提", "艾力", "吐尔逊", "阿卜杜拉", "艾尔肯", "库尔班", "依明", "玉素甫"];

    public static readonly string[] DottedFemaleNames = ["阿依古丽", "古丽娜尔", "帕提曼", "热依汗", "阿依努尔", "米热古丽", "祖丽菲娅", "玛依拉"];

    private static string[] Names(string list)
    {
        var names = (BArray)((BObject)Database.GetLocale("zh_CN")["name"])[list];
        return [.. Enumerable.Range(0, names.Count).Select(i => names[i].StringValue)];
    }
}
