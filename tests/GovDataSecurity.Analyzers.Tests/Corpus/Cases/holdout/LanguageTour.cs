using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Tour;

internal readonly struct CardRange(string from, string to)
{
    public string From { get; } = from;
    public string To { get; } = to;
    public static CardRange operator +(CardRange a, CardRange b) => new(a.From, b.To);
    public static implicit operator string(CardRange r) => r.From + "~" + r.To;
}

internal sealed class Roster
{
    private readonly Dictionary<int, FamilyMember> _rows = [];
    public FamilyMember this[int no] { get => _rows[no]; set => _rows[no] = value; }
    public string this[string column, int no] => column == "phone" ? _rows[no].Phone ?? "" : _rows[no].Scheme;
    public int Count => _rows.Count;
}

internal static class Texts
{
    extension(FamilyMember member)
    {
        public string Title => member.Name + "同志";
        public string VersionTitle => "v" + member.Version;
    }

    public static string Concat(params ReadOnlySpan<string> parts)
    {
        var all = "";
        foreach (var part in parts)
        {
            all += part;
        }

        return all;
    }

    public static bool TrySplit(string number, out string area, out bool adult)
    {
        area = number[..6];
        adult = string.CompareOrdinal(number, 6, "2008", 0, 4) < 0;
        return number.Length == 18;
    }

    public static void Swap(ref string a, ref string b) => (a, b) = (b, a);
}

internal sealed class LanguageTour(ILogger<LanguageTour> logger, Roster roster)
{
    public void Records(FamilyMember m)
    {
        var moved = m with { Address = "新址", UpdatedAt = DateTime.Now };
        logger.LogInformation("变更 {Member}", moved); // GDS3002
        logger.LogInformation("变更时间 {At}", moved.UpdatedAt); // clean
        var (a, b) = (m.IdNumber, m.Relation);
        logger.LogInformation("关系 {R}", b); // clean
        logger.LogInformation("证件 {A}", a); // GDS3001
        (string Key, int Ver) pair = (m.BankAccount ?? "", m.Version);
        logger.LogInformation("{Ver}", pair.Ver); // clean
        logger.LogInformation("{Pair}", pair); // GDS3001|GDS3002
    }

    public void Operators(FamilyMember x, FamilyMember y)
    {
        var range = new CardRange(x.BankAccount!, "-") + new CardRange("-", y.BankAccount!);
        string text = range;
        logger.LogInformation("区间 {Range}", text); // GDS3001
        var plain = new CardRange("1", "2") + new CardRange("3", "4");
        logger.LogInformation("区间 {Range}", (string)plain); // clean
    }

    public void Indexers()
    {
        logger.LogInformation("第一行 {Row}", roster[0].Address); // GDS3001
        logger.LogInformation("行数 {Count}", roster.Count); // clean
        logger.LogInformation("电话 {Phone}", roster["phone", 1]); // GDS3001
        logger.LogInformation("方案 {Scheme}", roster[3].Scheme); // clean
    }

    public void RefOut(FamilyMember m)
    {
        if (Texts.TrySplit(m.IdNumber, out var area, out var adult))
        {
            logger.LogInformation("区划 {Area}", area); // GDS3001
            logger.LogInformation("成年 {Adult}", adult); // clean
        }

        var left = m.Phone ?? "";
        var right = "公开";
        Texts.Swap(ref left, ref right);
        logger.LogInformation("右 {Right}", right); // GDS3001
    }

    public void Extensions(FamilyMember m)
    {
        logger.LogInformation("称呼 {Title}", m.Title); // GDS3001
        logger.LogInformation("版本 {Title}", m.VersionTitle); // clean
        logger.LogInformation("{All}", Texts.Concat("户主", ":", m.Name)); // GDS3001
        logger.LogInformation("{All}", Texts.Concat("户主", ":", m.Scheme)); // clean
    }

    public string Switches(FamilyMember m, string field)
    {
        var shown = field switch
        {
            "name" => m.Name,
            "scheme" => m.Scheme,
            _ => "",
        };
        logger.LogInformation("字段 {Shown}", shown); // GDS3001
        var grade = m.MonthlyIncome switch
        {
            < 1000m => "A",
            < 3000m => "B",
            _ => "C",
        };
        logger.LogInformation("等级 {Grade}", grade); // clean
        if (m is { Address: { } home, Relation: RelationKind.Head and var kind })
        {
            logger.LogInformation("户主 {Kind}", kind); // clean
            logger.LogInformation("户主住 {Home}", home); // GDS3001
        }

        return grade;
    }

    public void Collections(FamilyMember m, List<FamilyMember> others)
    {
        string[] ids = [m.IdNumber, .. others.Select(o => o.IdNumber)];
        logger.LogInformation("共 {Count}", ids.Length); // clean
        logger.LogInformation("{Ids}", string.Join(',', ids)); // GDS3001
        int[] versions = [m.Version, .. others.Select(o => o.Version)];
        logger.LogInformation("{Versions}", string.Join(',', versions)); // clean
        if (others is [var first, .., var last])
        {
            logger.LogInformation("末 {Last}", last.Phone); // GDS3001
            logger.LogInformation("首 {First}", first.Id); // clean
        }
    }

    public void Dynamics(FamilyMember m)
    {
        dynamic bag = m;
        logger.LogInformation("动态 {Value}", (string)bag.Name); // GDS3001 hard
        object boxed = m.MonthlyIncome;
        if (boxed is decimal income)
        {
            logger.LogInformation("收入 {Income}", income); // GDS3001
        }

        object plain = m.Version;
        logger.LogInformation("装箱 {Plain}", plain); // clean
    }

    public void Overwrite(FamilyMember m)
    {
        var text = m.Name;
        text = "（已隐藏）";
        logger.LogInformation("{Text}", text); // clean
        var label = m.Scheme;
        for (var i = 0; i < 2; i++)
        {
            logger.LogInformation("{Label}", label); // GDS3001
            label = m.Phone ?? "";
        }
    }

    public void TryFinally(FamilyMember m)
    {
        var state = "开始";
        try
        {
            state = m.Disability ?? "";
            Console.Beep();
            state = "完成";
        }
        catch (IOException)
        {
            logger.LogError("出错 {State}", state); // GDS3001
        }
        finally
        {
            logger.LogInformation("结束 {At}", DateTime.Now); // clean
        }
    }
}
