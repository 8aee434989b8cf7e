using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>What simulated names are made of. The order is part of what a name becomes and never changes.</summary>
internal static class FakeNameLists
{
    // The hundred most frequent surnames, and those of two characters.
    private const string SingleSurnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static readonly string[] CompoundSurnames = ["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "慕容", "令狐", "端木"];

    private const string Neutral = "安宁和平文明知行远思齐嘉言一诺清晨希望新乐天舒怡然若谷子书墨青云川泽泉石禾田林森景辰星河海洋春秋冬夏阳晴雨雪霖朗悦欣同心";

    private const string Male = "强刚勇毅军伟杰俊涛波斌峰磊鹏飞龙虎国建民志超凯旭东栋梁材武胜利昌盛荣华贵富祥瑞庆丰年松柏山岩铁钢锋宏博浩瀚宇轩昂豪雄";

    private const string Female = "芳芬兰梅菊莲荷桂桃杏丽娟娜婷婉婧妍娇媚妮姗姣淑慧敏静雅洁琴棋瑶琳琪珍珠玉环翠彩凤燕莺蓉蕾薇萍萱茜霞虹露霜月娥嫣倩巧秀";

    private static readonly string[] AllSurnames = [.. SingleSurnames.Select(static c => c.ToString()), .. CompoundSurnames];
    private static readonly string[] MaleLasts = Characters(Male + Neutral);
    private static readonly string[] FemaleLasts = Characters(Female + Neutral);
    private static readonly string[] AllLasts = Characters(Male + Female + Neutral);

    public static IReadOnlyList<string> Surnames => AllSurnames;

    public static IReadOnlyList<string> Lasts(Gender gender) => gender switch
    {
        Gender.Male => MaleLasts,
        Gender.Female => FemaleLasts,
        _ => AllLasts,
    };

    public static bool IsSurname(ReadOnlySpan<char> text)
    {
        foreach (var surname in AllSurnames)
        {
            if (text.SequenceEqual(surname))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsLast(char c) => Male.Contains(c, StringComparison.Ordinal) || Female.Contains(c, StringComparison.Ordinal) || Neutral.Contains(c, StringComparison.Ordinal);

    private static string[] Characters(string text) => [.. text.Distinct().Select(static c => c.ToString())];
}
