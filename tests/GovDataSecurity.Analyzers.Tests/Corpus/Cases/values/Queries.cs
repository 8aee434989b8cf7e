using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Statistics;

/// <summary>查询: LINQ in both syntaxes.</summary>
public sealed class Queries(ILogger<Queries> logger)
{
    public void Methods(IReadOnlyList<FamilyMember> members, IReadOnlyList<Applicant> applicants)
    {
        var names = members.Where(m => m.Relation == RelationKind.Child).Select(m => m.Name).ToList();
        logger.LogInformation("子女 {Names}", names); // GDS3001
        var ids = members.Where(m => m.IdNumber.StartsWith("9901")).Select(m => m.Id).ToList();
        logger.LogInformation("编号 {Ids}", ids); // clean
        var ordered = members.OrderBy(m => m.IdNumber).ThenBy(m => m.Name).Select(m => m.Version).ToArray();
        logger.LogInformation("版本 {Ordered}", ordered); // clean
        var firstPhone = members.Select(m => m.Phone).FirstOrDefault(p => p is not null);
        logger.LogInformation("电话 {First}", firstPhone); // GDS3001
        var exists = members.Any(m => m.IdNumber == applicants[0].IdNumber);
        logger.LogInformation("存在 {Exists}", exists); // clean
        var count = members.Count(m => m.MonthlyIncome < 1000m);
        logger.LogInformation("人数 {Count}", count); // clean
        var highest = members.Max(m => m.MonthlyIncome);
        logger.LogInformation("最高 {Highest}", highest); // GDS3001
        var oldest = members.MinBy(m => m.Birth);
        logger.LogInformation("最长者 {Id}", oldest?.Id); // clean
        logger.LogInformation("最长者 {Name}", oldest?.Name); // GDS3001
        var all = members.Aggregate("", (text, m) => text + m.IdNumber + ";");
        logger.LogInformation("全部 {All}", all); // GDS3001
        var versions = members.Aggregate(0, (sum, m) => sum + m.Version);
        logger.LogInformation("版本和 {Versions}", versions); // clean
        var zipped = members.Zip(applicants, (m, a) => m.Name + "/" + a.ApplicationNo);
        logger.LogInformation("配对 {Zipped}", string.Join(",", zipped)); // GDS3001
        var numbered = members.Select((m, i) => $"{i}:{m.Scheme}");
        logger.LogInformation("编号 {Numbered}", string.Join(",", numbered)); // clean
        var flattened = members.SelectMany(m => m.Guardians);
        logger.LogInformation("监护人 {All}", string.Join(",", flattened)); // GDS3001
        var distinct = members.Select(m => m.Address).Distinct().Count();
        logger.LogInformation("住址数 {Distinct}", distinct); // clean
        var map = members.ToDictionary(m => m.Id, m => m.IdNumber);
        logger.LogInformation("映射 {Values}", string.Join(",", map.Values)); // GDS3001
        var hidden = members.Select(m => Mask.ResidentIdNumber(m.IdNumber)).Where(n => n.Length > 0).ToList();
        logger.LogInformation("脱敏 {Hidden}", hidden); // clean
        var method = members.Select(m => m.Name).Select(Mask.PersonName);
        logger.LogInformation("脱敏 {Method}", string.Join(",", method)); // clean
        var chunk = members.Select(m => m.Phone).Chunk(10).First();
        logger.LogInformation("批 {Chunk}", string.Join(",", chunk)); // GDS3001
        var groups = members.GroupBy(m => m.Name).Select(g => g.Count());
        logger.LogInformation("分组 {Groups}", string.Join(",", groups)); // clean
        var keys = members.GroupBy(m => m.Name).Select(g => g.Key);
        logger.LogInformation("分组 {Keys}", string.Join(",", keys)); // GDS3001
        var casted = members.Select(m => (object)m.MonthlyIncome).Cast<decimal>().ToList();
        logger.LogInformation("收入 {Casted}", casted); // GDS3001
        var appended = new[] { "合计" }.Concat(members.Select(m => m.Phone)).ToArray();
        logger.LogInformation("号码 {Appended}", string.Join(",", appended)); // GDS3001
    }

    public void Syntax(IReadOnlyList<FamilyMember> members, IReadOnlyList<Applicant> applicants)
    {
        var names = from m in members where m.Version > 1 select m.Name;
        logger.LogInformation("名单 {Names}", string.Join(",", names)); // GDS3001
        var lengths = from m in members let n = m.IdNumber where n.Length == 18 select m.Version;
        logger.LogInformation("版本 {Lengths}", string.Join(",", lengths)); // clean
        var years = from m in members let n = m.IdNumber select n.Substring(6, 4);
        logger.LogInformation("年份 {Years}", string.Join(",", years)); // GDS3001
        var joined = from m in members
                     join a in applicants on m.IdNumber equals a.IdNumber
                     select a.ApplicationNo;
        logger.LogInformation("申请 {Joined}", string.Join(",", joined)); // clean
        var both = from m in members
                   join a in applicants on m.IdNumber equals a.IdNumber
                   select new { a.ApplicationNo, m.Phone };
        foreach (var row in both)
        {
            logger.LogInformation("申请 {No}", row.ApplicationNo); // clean
            logger.LogInformation("电话 {Phone}", row.Phone); // GDS3001
        }

        var grouped = from m in members
                      group m by m.Relation into g
                      orderby g.Key
                      select new { g.Key, Count = g.Count(), Total = g.Sum(m => m.MonthlyIncome) };
        foreach (var g in grouped)
        {
            logger.LogInformation("关系 {Key}", g.Key); // clean
            logger.LogInformation("人数 {Count}", g.Count); // clean
            logger.LogInformation("收入 {Total}", g.Total); // GDS3001
        }

        var guardians = from m in members from g in m.Guardians select g;
        logger.LogInformation("监护人 {Guardians}", string.Join(",", guardians)); // GDS3001
        var chained = from m in members select m.Address into address where address != null select address.Length;
        logger.LogInformation("长度 {Chained}", string.Join(",", chained)); // clean
    }

    public void Projections(IReadOnlyList<FamilyMember> members)
    {
        var rows = members.Select(m => new { m.Id, Label = m.Scheme, Number = m.IdNumber }).ToList();
        foreach (var row in rows)
        {
            logger.LogInformation("行 {Id}", row.Id); // clean
            logger.LogInformation("行 {Label}", row.Label); // clean
            logger.LogInformation("行 {Number}", row.Number); // GDS3001
        }

        var views = members.Select(m => new { m.Id, Name = Mask.PersonName(m.Name) }).ToList();
        logger.LogInformation("视图 {@Views}", views); // clean
        var tuples = members.Select(m => (m.Version, m.Birth)).ToList();
        logger.LogInformation("版本 {Version}", tuples[0].Version); // clean
        logger.LogInformation("出生 {Birth}", tuples[0].Birth); // GDS3001
        var shaped = from m in members select new { m.Scheme, m.Version };
        logger.LogInformation("项目 {@Shaped}", shaped); // clean
    }
}
