using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Containers;

/// <summary>容器.</summary>
public sealed class Containers(ILogger<Containers> logger)
{
    public void Mutable(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        var list = new List<string> { "合计" };
        list.AddRange(members.Select(m => m.Phone ?? ""));
        logger.LogInformation("{List}", string.Join(",", list)); // GDS3001
        var inserted = new List<string>();
        inserted.Insert(0, member.Name);
        logger.LogInformation("{First}", inserted.First()); // GDS3001
        var plain = new List<string> { member.Scheme };
        plain.AddRange(members.Select(m => m.Relation.ToString()));
        logger.LogInformation("{Plain}", string.Join(",", plain)); // clean
        var sorted = new SortedDictionary<int, string> { { 1, member.IdNumber } };
        logger.LogInformation("{Sorted}", sorted[1]); // GDS3001
        logger.LogInformation("{Keys}", string.Join(",", sorted.Keys)); // clean
        var priorities = new PriorityQueue<string, int>();
        priorities.Enqueue(member.Address ?? "", member.Version);
        logger.LogInformation("{Next}", priorities.Dequeue()); // GDS3001
        var linked = new LinkedList<string>();
        linked.AddLast(member.Name);
        logger.LogInformation("{Last}", linked.Last?.Value); // GDS3001
        var old = new ArrayList { member.IdNumber };
        logger.LogInformation("{Old}", old[0]); // GDS3001
        var table = new Hashtable { ["version"] = member.Version };
        logger.LogInformation("{Table}", table["version"]); // clean
        var target = new string[3];
        members.Select(m => m.Name).ToArray().CopyTo(target, 0);
        logger.LogInformation("{Target}", target[0]); // GDS3001 hard
        var source = new[] { member.BankAccount ?? "" };
        var copied = new string[1];
        Array.Copy(source, copied, 1);
        logger.LogInformation("{Copied}", copied[0]); // GDS3001 hard
        var converted = Array.ConvertAll(source, s => s.Length);
        logger.LogInformation("{Converted}", converted[0]); // clean
        var all = members.ToList().ConvertAll(m => m.Birth);
        logger.LogInformation("{All}", all[0]); // GDS3001
        var grid = new Dictionary<string, List<string>>();
        grid["names"] = [member.Name];
        logger.LogInformation("{Grid}", grid["names"][0]); // GDS3001
        logger.LogInformation("{Grid}", grid["names"].Count); // clean
        var jagged = new[] { new[] { member.Scheme }, new[] { member.Scheme } };
        logger.LogInformation("{Jagged}", jagged[0][0]); // clean
        if (grid.TryAdd("phones", [member.Phone ?? ""]))
        {
            logger.LogInformation("{Keys}", string.Join(",", grid.Keys)); // clean
        }
    }

    public void Fixed(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        var immutable = ImmutableList<string>.Empty.Add(member.Scheme);
        logger.LogInformation("{Immutable}", immutable[0]); // clean
        immutable = immutable.Add(member.IdNumber);
        logger.LogInformation("{Immutable}", string.Join(",", immutable)); // GDS3001
        var frozen = members.ToFrozenDictionary(m => m.Id, m => m.Name);
        logger.LogInformation("{Frozen}", frozen[member.Id]); // GDS3001
        logger.LogInformation("{Frozen}", frozen.Count); // clean
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(member.Phone ?? "");
        logger.LogInformation("{Built}", builder.ToImmutable()[0]); // GDS3001
        var set = members.Select(m => m.Address).ToHashSet();
        logger.LogInformation("{Known}", set.Contains(member.Address)); // clean
        logger.LogInformation("{Same}", members.Select(m => m.Name).SequenceEqual(["示例"])); // clean
        logger.LogInformation("{All}", members.All(m => m.IdNumber.Length == 18)); // clean
        logger.LogInformation("{Union}", string.Join(",", members.Select(m => m.Scheme).Union([member.Scheme]))); // clean
        logger.LogInformation("{Except}", string.Join(",", members.Select(m => m.Name).Except([member.Name]))); // GDS3001
        logger.LogInformation("{At}", members.Select(m => m.Phone).ElementAt(0)); // GDS3001
        logger.LogInformation("{Single}", members.Single(m => m.IdNumber == member.IdNumber).Version); // clean
        logger.LogInformation("{Default}", members.Select(m => m.Scheme).DefaultIfEmpty("无").First()); // clean
        logger.LogInformation("{Repeat}", string.Concat(Enumerable.Repeat(member.Name, 2))); // GDS3001
        logger.LogInformation("{Repeat}", string.Concat(Enumerable.Repeat("*", member.Name.Length))); // clean
        logger.LogInformation("{Range}", string.Join(",", Enumerable.Range(0, members.Count))); // clean
        logger.LogInformation("{Index}", members.Select((m, i) => (m.IdNumber, i)).First().i); // clean
        logger.LogInformation("{Type}", members.OfType<FamilyMember>().Last().IdNumber); // GDS3001
        logger.LogInformation("{Average}", members.Average(m => m.MonthlyIncome)); // GDS3001
        logger.LogInformation("{Average}", members.Average(m => m.Version)); // clean
        logger.LogInformation("{By}", members.CountBy(m => m.Relation).First().Value); // clean
        logger.LogInformation("{By}", members.CountBy(m => m.Name).First().Key); // GDS3001
    }

    public void Enumerators(FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        using var one = members.GetEnumerator();
        while (one.MoveNext())
        {
            logger.LogInformation("{Id}", one.Current.Id); // clean
            logger.LogInformation("{Name}", one.Current.Name); // GDS3001
        }

        using var guardians = member.Guardians.AsEnumerable().GetEnumerator();
        if (guardians.MoveNext())
        {
            logger.LogInformation("{Guardian}", guardians.Current); // GDS3001
        }

        foreach (var (index, item) in members.Index())
        {
            logger.LogInformation("{Index}", index); // clean
            logger.LogInformation("{Item}", item.Disability); // GDS3001
        }

        foreach (var ch in member.IdNumber.AsSpan())
        {
            logger.LogInformation("{Char}", ch); // GDS3001
        }

        for (var i = 0; i < member.IdNumber.Length; i++)
        {
            logger.LogInformation("{Position}", i); // clean
        }

        var pairs = members.Select(m => KeyValuePair.Create(m.Id, m.BankAccount));
        foreach (var pair in pairs)
        {
            logger.LogInformation("{Key}", pair.Key); // clean
            logger.LogInformation("{Value}", pair.Value); // GDS3001
        }
    }
}
