namespace GovDataSecurity.Testing;

/// <summary>What is plausible at an age: schooling, work, health.</summary>
internal static class LifeCourse
{
    public const int AgeOfMajority = 18;

    public static readonly string[] Educations = ["未上过学", "学前教育", "小学", "初中", "高中", "中等职业教育", "大学专科", "大学本科", "硕士研究生", "博士研究生"];
    public static readonly string[] MaritalStatuses = ["未婚", "已婚", "丧偶", "离婚"];
    public static readonly string[] Genders = ["男", "女"];
    public static readonly string[] Disabilities = ["视力残疾一级", "视力残疾四级", "听力残疾二级", "听力残疾三级", "言语残疾三级", "肢体残疾二级", "肢体残疾四级", "智力残疾三级", "精神残疾二级", "多重残疾一级"];

    /// <summary>The peoples of GB/T 3304, about as frequent as they come: the first one far before all others.</summary>
    public static readonly string[] Ethnicities =
    [
        "汉族", "壮族", "维吾尔族", "回族", "苗族", "满族", "彝族", "土家族", "藏族", "蒙古族", "布依族", "侗族", "瑶族", "白族", "哈尼族", "朝鲜族", "黎族", "哈萨克族", "傣族", "东乡族",
        "傈僳族", "畲族", "仡佬族", "拉祜族", "水族", "佤族", "纳西族", "羌族", "土族", "仫佬族", "柯尔克孜族", "锡伯族", "撒拉族", "景颇族", "达斡尔族", "布朗族", "毛南族", "塔吉克族",
        "阿昌族", "普米族", "怒族", "鄂温克族", "京族", "基诺族", "保安族", "德昂族", "俄罗斯族", "裕固族", "门巴族", "乌孜别克族", "珞巴族", "鄂伦春族", "独龙族", "赫哲族", "高山族", "塔塔尔族",
    ];

    public static readonly string[] Occupations =
        ["农民", "工人", "司机", "售货员", "保安员", "厨师", "保洁员", "个体经营者", "护士", "技术员", "会计", "行政人员", "教师", "医生", "工程师", "公务员", "律师", "学生", "退休人员", "无业"];

    private static readonly string[] Crafts = Occupations[..8];
    private static readonly string[] Trained = Occupations[8..12];
    private static readonly string[] Professions = Occupations[10..17];
    private static readonly string[] Dotted = ["维吾尔族", "哈萨克族", "柯尔克孜族", "塔吉克族", "乌孜别克族", "塔塔尔族"];

    /// <summary>The schooling that a person has or is in.</summary>
    public static string Education(int age, ref RandomNumbers numbers) => age switch
    {
        < 3 => Educations[0],
        < 6 => Educations[1],
        < 12 => Educations[2],
        < 15 => Educations[3],
        < 18 => Educations[numbers.Chance(60) ? 4 : 5],
        < 23 => Educations[3 + numbers.PickByPercent([10, 10, 10, 30])],
        < 40 => Educations[age < 28 ? Math.Min(8, Highest(ref numbers)) : Highest(ref numbers)],
        < 60 => Educations[2 + numbers.PickByPercent([12, 40, 16, 10, 12, 9])],
        _ => Educations[numbers.PickByPercent([8, 0, 45, 30, 10, 3, 3])],
    };

    /// <summary>What a person lives on.</summary>
    public static string Occupation(int age, bool isMale, string education, ref RandomNumbers numbers)
    {
        if (age < 6)
        {
            return "学龄前儿童";
        }

        var isHigher = Array.IndexOf(Educations, education) >= 6;
        if (age < AgeOfMajority || age < 22 && isHigher)
        {
            return "学生";
        }

        if (age >= (isMale ? 60 : 55))
        {
            return isHigher || numbers.Chance(50) ? "退休人员" : "农民";
        }

        if (numbers.Chance(6))
        {
            return "无业";
        }

        return numbers.Pick(!isHigher ? Crafts : education == "大学专科" ? Trained : Professions);
    }

    /// <summary>Yuan a month, in steps of ten.</summary>
    public static decimal Income(string occupation, ref RandomNumbers numbers) => occupation switch
    {
        "学龄前儿童" or "学生" or "无业" => 0,
        "退休人员" => numbers.Between(180, 700) * 10,
        "农民" => numbers.Between(80, 350) * 10,
        _ => numbers.Between(250, 1800) * 10,
    };

    public static string Ethnicity(ref RandomNumbers numbers) => numbers.Chance(91) ? Ethnicities[0] : numbers.PickFrequent(Ethnicities[1..]);

    public static bool HasDottedNames(string ethnicity) => Array.IndexOf(Dotted, ethnicity) >= 0;

    private static int Highest(ref RandomNumbers numbers) => 3 + numbers.PickByPercent([22, 12, 12, 24, 23, 6]);
}
