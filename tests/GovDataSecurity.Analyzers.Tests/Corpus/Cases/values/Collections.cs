using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Statistics;

/// <summary>集合: arrays, lists, dictionaries, stacks, indexers, collection expressions.</summary>
public sealed class Collections(ILogger<Collections> logger, IMemberRegister register)
{
    private static readonly HashSet<string> Blocked = new(StringComparer.Ordinal);

    public void Sequences(IReadOnlyList<FamilyMember> members, FamilyMember member)
    {
        var names = new List<string>();
        foreach (var m in members)
        {
            names.Add(m.Name);
        }

        logger.LogInformation("名单 {Names}", names); // GDS3001
        logger.LogInformation("首位 {First}", names[0]); // GDS3001
        logger.LogInformation("人数 {Count}", names.Count); // clean
        logger.LogInformation("包含 {Has}", names.Contains("示例")); // clean
        names.Clear();

        var array = new string[2];
        array[0] = member.IdNumber;
        array[1] = "合计";
        logger.LogInformation("数组 {Array}", array[0]); // GDS3001
        logger.LogInformation("数组 {Joined}", string.Join(",", array)); // GDS3001
        logger.LogInformation("数组 {Length}", array.Length); // clean

        string[] numbers = [.. members.Select(m => m.IdNumber), "合计"];
        logger.LogInformation("证号 {Numbers}", string.Join(",", numbers)); // GDS3001
        List<string> phones = [member.Phone ?? "", "12345"];
        logger.LogInformation("电话 {Phones}", string.Join(",", phones)); // GDS3001
        string[] schemes = [.. members.Select(m => m.Scheme), member.Scheme];
        logger.LogInformation("项目 {Schemes}", string.Join(",", schemes)); // clean
        string[] masked = [.. members.Select(m => Mask.PersonName(m.Name))];
        logger.LogInformation("名单 {Masked}", string.Join(",", masked)); // clean

        var stack = new Stack<string>();
        stack.Push(member.BankAccount ?? "");
        logger.LogInformation("栈顶 {Top}", stack.Peek()); // GDS3001
        var queue = new Queue<FamilyMember>(members);
        while (queue.TryDequeue(out var next))
        {
            logger.LogInformation("处理 {Id}", next.Id); // clean
            logger.LogInformation("处理 {Name}", next.Name); // GDS3001
        }

        var immutable = ImmutableArray.Create(member.Phone, "12345");
        logger.LogInformation("号码 {Immutable}", immutable[0]); // GDS3001
        var matrix = new string[1, 1];
        matrix[0, 0] = member.Address ?? "";
        logger.LogInformation("表格 {Cell}", matrix[0, 0]); // GDS3001
        Span<string> window = numbers;
        logger.LogInformation("窗口 {First}", window[0]); // GDS3001
        foreach (var guardian in member.Guardians)
        {
            logger.LogInformation("监护人 {Guardian}", guardian); // GDS3001
        }
    }

    public void Maps(IReadOnlyList<FamilyMember> members, FamilyMember member)
    {
        var byNumber = members.ToDictionary(m => m.IdNumber, m => m.Version);
        logger.LogInformation("版本 {Version}", byNumber[member.IdNumber]); // clean
        logger.LogInformation("登记 {Known}", byNumber.ContainsKey(member.IdNumber)); // clean
        if (byNumber.TryGetValue(member.IdNumber, out var version))
        {
            logger.LogInformation("版本 {Version}", version); // clean
        }

        foreach (var key in byNumber.Keys)
        {
            logger.LogInformation("键 {Key}", key); // GDS3001
        }

        foreach (var (number, value) in byNumber)
        {
            logger.LogInformation("值 {Value}", value); // clean
            logger.LogInformation("键 {Number}", number); // GDS3001
        }

        var phones = new Dictionary<Guid, string?>();
        phones[member.Id] = member.Phone;
        logger.LogInformation("电话 {Phone}", phones[member.Id]); // GDS3001
        logger.LogInformation("键 {Keys}", string.Join(",", phones.Keys)); // clean
        if (phones.TryGetValue(member.Id, out var phone))
        {
            logger.LogInformation("电话 {Phone}", phone); // GDS3001
        }

        var index = new Dictionary<string, string> { ["name"] = member.Name, ["scheme"] = member.Scheme };
        logger.LogInformation("全部 {Index}", string.Join(";", index.Values)); // GDS3001
        var concurrent = new ConcurrentDictionary<Guid, string>();
        var stored = concurrent.GetOrAdd(member.Id, _ => member.IdNumber);
        logger.LogInformation("缓存 {Stored}", stored); // GDS3001
        var statuses = new Dictionary<string, string>();
        statuses[member.IdNumber] = "已核验";
        logger.LogInformation("状态 {Status}", statuses[member.IdNumber]); // clean
        logger.LogInformation("状态 {Status}", register.StatusOf(member.IdNumber)); // clean
    }

    public void Checks(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        Blocked.Add(member.IdNumber);
        logger.LogInformation("黑名单 {Blocked}", Blocked.Contains(member.IdNumber)); // clean
        logger.LogInformation("黑名单人数 {Count}", Blocked.Count); // clean
        var unique = new HashSet<string>(members.Select(m => m.IdNumber));
        logger.LogInformation("重复 {Duplicates}", members.Count - unique.Count); // clean
        var added = unique.Add(member.IdNumber);
        logger.LogInformation("新增 {Added}", added); // clean
        logger.LogInformation("集合 {Unique}", string.Join(",", unique)); // GDS3001
        var counts = new Dictionary<string, int>();
        counts[member.Name] = counts.GetValueOrDefault(member.Name) + 1;
        logger.LogInformation("同名 {Count}", counts[member.Name]); // clean
        logger.LogInformation("名单 {Counts}", counts); // GDS3001 hard
        var lookup = members.ToLookup(m => m.Relation, m => m.Name);
        logger.LogInformation("子女数 {Count}", lookup[RelationKind.Child].Count()); // clean
        logger.LogInformation("子女 {Children}", string.Join(",", lookup[RelationKind.Child])); // GDS3001
    }
}
