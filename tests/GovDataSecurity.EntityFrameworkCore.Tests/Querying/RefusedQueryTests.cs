using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>What ciphertext cannot do is refused, by member and operation.</summary>
public sealed class RefusedQueryTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private static readonly Dictionary<string, (string Member, string Operation, Func<ReliefDb, object?> Run)> Queries = new()
    {
        ["order"] = ("Member.Name", "OrderBy", db => db.Members.OrderBy(x => x.Name).ToList()),
        ["order descending"] = ("Member.IdNumber", "OrderByDescending", db => db.Members.OrderByDescending(x => x.IdNumber).ToList()),
        ["then by"] = ("Member.Birth", "ThenBy", db => db.Members.OrderBy(x => x.Id).ThenBy(x => x.Birth).ToList()),
        ["then by descending"] = ("Member.Income", "ThenByDescending", db => db.Members.OrderBy(x => x.Id).ThenByDescending(x => x.Income).ToList()),
        ["order of an optional reference"] = ("Member.Name", "OrderBy", db => db.Members.OrderBy(x => x.Guardian!.Name).ToList()),
        ["order of a subquery"] = ("Member.Name", "OrderBy", db => db.Households.OrderBy(x => x.Members.Select(m => m.Name).FirstOrDefault()).ToList()),
        ["order by length"] = ("Member.Name", "Length", db => db.Members.OrderBy(x => x.Name.Length).ToList()),
        ["order the projected"] = ("Member.Name", "Order", db => db.Members.Select(x => x.Name).Order().ToList()),
        ["order the projected by itself"] = ("Member.Name", "OrderBy", db => db.Members.Select(x => x.Name).OrderBy(x => x).ToList()),
        ["order the projected object"] = ("Member.Name", "OrderBy", db => db.Members.Select(x => new { x.Name }).OrderBy(x => x.Name).ToList()),
        ["order an include"] = ("Member.Name", "OrderBy", db => db.Households.Include(x => x.Members.OrderBy(m => m.Name)).ToList()),
        ["prefix"] = ("Member.Name", "StartsWith", db => db.Members.Where(x => x.Name.StartsWith("示")).ToList()),
        ["suffix"] = ("Member.IdNumber", "EndsWith", db => db.Members.Where(x => x.IdNumber.EndsWith('X')).ToList()),
        ["substring"] = ("Member.Name", "Contains", db => db.Members.Where(x => x.Name.Contains("例")).ToList()),
        ["like"] = ("Member.Name", "Like", db => db.Members.Where(x => EF.Functions.Like(x.Name, "示%")).ToList()),
        ["like in a projection"] = ("Member.Name", "Like", db => db.Members.Select(x => EF.Functions.Like(x.Name, "示%")).ToList()),
        ["cut"] = ("Member.IdNumber", "Substring", db => db.Members.Where(x => x.IdNumber.Substring(0, 6) == "990101").ToList()),
        ["upper"] = ("Member.IdNumber", "ToUpper", db => db.Members.Where(x => x.IdNumber.ToUpper() == People.ElderId).ToList()),
        ["trim"] = ("Member.IdNumber", "Trim", db => db.Members.Where(x => x.IdNumber.Trim() == People.ElderId).ToList()),
        ["null or empty"] = ("Member.Disability", "IsNullOrEmpty", db => db.Members.Where(x => string.IsNullOrEmpty(x.Disability)).ToList()),
        ["compare"] = ("Member.Name", "Compare", db => db.Members.Where(x => string.Compare(x.Name, "示") > 0).ToList()),
        ["compare to"] = ("Member.Name", "CompareTo", db => db.Members.Where(x => x.Name.CompareTo("示") > 0).ToList()),
        ["equal with comparison"] = ("Member.IdNumber", "Equals", db => db.Members.Where(x => x.IdNumber.Equals("a", StringComparison.OrdinalIgnoreCase)).ToList()),
        ["less"] = ("Member.Birth", "<", db => db.Members.Where(x => x.Birth < new DateOnly(2000, 1, 1)).ToList()),
        ["greater or equal"] = ("Member.Income", ">=", db => db.Members.Where(x => x.Income >= 1000).ToList()),
        ["year"] = ("Member.Birth", "Year", db => db.Members.Where(x => x.Birth!.Value.Year == 1985).ToList()),
        ["plus"] = ("Member.Income", "+", db => db.Members.Where(x => x.Income + 1 == 3).ToList()),
        ["concatenate"] = ("Member.Name", "+", db => db.Members.Where(x => x.Name + "a" == "b").ToList()),
        ["coalesce"] = ("Member.Disability", "??", db => db.Members.Where(x => (x.Disability ?? "") == "").ToList()),
        ["conditional"] = ("Member.Name", "?:", db => db.Members.Where(x => (x.Visits > 1 ? x.Name : "a") == "a").ToList()),
        ["equal without index"] = ("Member.Name", "==", db => db.Members.Where(x => x.Name == "示例甲").ToList()),
        ["not equal without index"] = ("Member.Income", "!=", db => db.Members.Where(x => x.Income != 5).ToList()),
        ["equals without index"] = ("Member.Name", "Equals", db => db.Members.Where(x => x.Name.Equals("示例甲")).ToList()),
        ["null at run time without index"] = ("Member.Disability", "==", db => { string? none = null; return db.Members.Where(x => x.Disability == none).ToList(); }),
        ["list without index"] = ("Member.Name", "Contains", db => { string[] names = ["示例甲"]; return db.Members.Where(x => names.Contains(x.Name)).ToList(); }),
        ["equal to a column"] = ("Member.Name", "==", db => db.Members.Where(x => db.Offices.Any(o => o.Title == x.Name)).ToList()),
        ["index equal to a column"] = ("Member.IdNumber", "==", db => db.Members.Where(x => db.Offices.Any(o => x.IdNumber == o.Title)).ToList()),
        ["equal to another member"] = ("Member.IdNumber", "==", db => db.Members.Where(x => x.IdNumber == x.Mobile).ToList()),
        ["equal to the same of another row"] = ("Member.IdNumber", "==", db => db.Members.Where(x => x.IdNumber == x.Guardian!.IdNumber).ToList()),
        ["list of columns"] = ("Member.IdNumber", "Contains", db => db.Members.Where(x => db.Offices.Select(o => o.Title).Contains(x.IdNumber)).ToList()),
        ["value in projected"] = ("Member.IdNumber", "Contains", db => db.Members.Select(x => x.IdNumber).Contains(People.HeadId)),
        ["value in projected of a row"] = ("Member.IdNumber", "Contains", db => db.Households.Where(x => x.Members.Select(m => m.IdNumber).Contains(People.HeadId)).ToList()),
        ["any of a list"] = ("Member.IdNumber", "==", db => { string[] ids = [People.HeadId]; return db.Members.Where(x => ids.Any(id => id == x.IdNumber)).ToList(); }),
        ["equal after projection"] = ("Member.IdNumber", "==", db => db.Members.Select(x => new { x.Id, x.IdNumber }).Where(x => x.IdNumber == People.HeadId).ToList()),
        ["equal after projection to a record"] = ("Member.Name", "==", db => db.Members.Select(x => new MemberView(x.Id, x.Name)).Where(x => x.Name == "a").ToList()),
        ["null after projection"] = ("Member.Mobile", "!=", db => db.Members.Select(x => x.Mobile).Where(x => x != null).ToList()),
        ["equal of let"] = ("Member.Name", "==", db => (from m in db.Members let name = m.Name where name == "a" select m.Id).ToList()),
        ["first with predicate after projection"] = ("Member.Name", "==", db => db.Members.Select(x => x.Name).First(x => x == "a")),
        ["group"] = ("Member.Name", "GroupBy", db => db.Members.GroupBy(x => x.Name).Select(g => g.Count()).ToList()),
        ["group by several"] = ("Member.Name", "GroupBy", db => db.Members.GroupBy(x => new { x.Name, x.Visits }).Select(g => g.Count()).ToList()),
        ["group by index"] = ("Member.IdNumber", "GroupBy", db => db.Members.GroupBy(x => x.IdNumber).Count()),
        ["group of members"] = ("Member.Name", "GroupBy", db => db.Members.GroupBy(x => x.Visits, x => x.Name).ToList()),
        ["group after projection"] = ("Member.Name", "GroupBy", db => db.Members.Select(x => new { x.Name }).GroupBy(x => x.Name).Count()),
        ["names of groups, projected again"] = ("Member.Name", "Select", db => db.Members.GroupBy(x => x.Visits).Select(g => new { g.Key, Name = g.OrderBy(x => x.Id).Select(x => x.Name).FirstOrDefault() }).Select(x => x.Name).ToList()),
        ["names of groups, aggregated"] = ("Member.Name", "Max", db => db.Members.GroupBy(x => x.Visits).Select(g => new { g.Key, Name = g.OrderBy(x => x.Id).Select(x => x.Name).FirstOrDefault() }).OrderBy(x => x.Key).Max(x => x.Key)),
        ["join key"] = ("Member.Name", "Join", db => db.Members.Join(db.Offices, m => m.Name, o => o.Title, (m, o) => m.Id).ToList()),
        ["join key inside"] = ("Member.Name", "Join", db => db.Offices.Join(db.Members, o => o.Title, m => m.Name, (o, m) => m.Id).ToList()),
        ["join key of several"] = ("Member.IdNumber", "Join", db => db.Members.Join(db.Members, m => new { m.Id, m.IdNumber }, m => new { m.Id, m.IdNumber }, (a, b) => a.Id).ToList()),
        ["group join key"] = ("Member.Name", "GroupJoin", db => db.Offices.GroupJoin(db.Members, o => o.Title, m => m.Name, (o, ms) => new { o.Id, Count = ms.Count() }).ToList()),
        ["left join key"] = ("Member.Name", "LeftJoin", db => db.Offices.LeftJoin(db.Members, o => o.Title, m => m.Name, (o, m) => o.Id).ToList()),
        ["distinct"] = ("Member.Name", "Distinct", db => db.Members.Select(x => x.Name).Distinct().ToList()),
        ["distinct objects"] = ("Member.Name", "Distinct", db => db.Members.Select(x => new { x.Name, x.Visits }).Distinct().Count()),
        ["distinct computed"] = ("Member.Name", "Distinct", db => db.Members.Select(x => x.Name + "a").Distinct().ToList()),
        ["distinct by"] = ("Member.Name", "DistinctBy", db => db.Members.DistinctBy(x => x.Name).ToList()),
        ["union"] = ("Member.Name", "Union", db => db.Members.Select(x => x.Name).Union(db.Offices.Select(x => x.Title)).ToList()),
        ["union inside"] = ("Member.Name", "Union", db => db.Offices.Select(x => x.Title).Union(db.Members.Select(x => x.Name)).ToList()),
        ["concat"] = ("Member.Name", "Concat", db => db.Members.Select(x => new { x.Id, x.Name }).Concat(db.Members.Select(x => new { x.Id, x.Name })).ToList()),
        ["intersect"] = ("Member.Name", "Intersect", db => db.Members.Select(x => x.Name).Intersect(db.Offices.Select(x => x.Title)).ToList()),
        ["except"] = ("Member.Name", "Except", db => db.Offices.Select(x => x.Title).Except(db.Members.Select(x => x.Name)).ToList()),
        ["sum"] = ("Member.Income", "Sum", db => db.Members.Sum(x => x.Income)),
        ["sum of projected"] = ("Member.Income", "Sum", db => db.Members.Select(x => x.Income).Sum()),
        ["average"] = ("Member.Income", "Average", db => db.Members.Average(x => x.Income)),
        ["max"] = ("Member.Birth", "Max", db => db.Members.Max(x => x.Birth)),
        ["min of projected"] = ("Member.Name", "Min", db => db.Members.Select(x => x.Name).Min()),
        ["max by"] = ("Member.Income", "MaxBy", db => db.Members.MaxBy(x => x.Income)),
        ["sum of a group"] = ("Member.Income", "Sum", db => db.Members.GroupBy(x => x.Relation).Select(g => new { g.Key, Sum = g.Sum(x => x.Income) }).ToList()),
        ["sum of a collection"] = ("Member.Income", "Sum", db => db.Households.Select(x => x.Members.Sum(m => m.Income)).ToList()),
        ["filter by a sum"] = ("Member.Income", "Sum", db => db.Households.Where(x => x.Members.Sum(m => m.Income) > 5).ToList()),
        ["count with comparison"] = ("Member.Income", ">", db => db.Members.Count(x => x.Income > 5)),
        ["any with comparison"] = ("Member.Income", ">", db => db.Households.Where(x => x.Members.Any(m => m.Income > 5)).ToList()),
        ["all with comparison"] = ("Member.Name", "StartsWith", db => db.Members.All(x => x.Name.StartsWith('a'))),
        ["flattened members, used"] = ("Member.Name", "SelectMany", db => db.Households.SelectMany(x => x.Members.Select(m => m.Name), (h, n) => new { h.Id, n }).ToList()),
        ["default if empty"] = ("Member.Name", "DefaultIfEmpty", db => db.Members.Select(x => x.Name).DefaultIfEmpty().ToList()),
        ["shadow property, ciphertext"] = ("Member.Name", "EF.Property, GetDatabaseValues and Reload", db => db.Members.OrderBy(x => EF.Property<string>(x, "Name:ciphertext")).ToList()),
        ["shadow property, index"] = ("Member.IdNumber", "EF.Property, GetDatabaseValues and Reload", db => db.Members.GroupBy(x => EF.Property<string>(x, "IdNumber:index")).Count()),
        ["property by name"] = ("Member.Name", "OrderBy", db => db.Members.OrderBy(x => EF.Property<string>(x, "Name")).ToList()),
        ["through an interface"] = ("Member.Name", "OrderBy", db => OrderByInterface(db.Members)),
        ["execute update"] = ("Member.Name", "ExecuteUpdate", db => db.Members.ExecuteUpdate(s => s.SetProperty(x => x.Name, "a"))),
        ["execute update from"] = ("Household.Address", "ExecuteUpdate", db => db.Households.ExecuteUpdate(s => s.SetProperty(x => x.District, x => x.Address!))),
        ["execute update, one of several"] = ("Member.Mobile", "ExecuteUpdate", db => db.Members.ExecuteUpdate(s => s.SetProperty(x => x.Visits, 1).SetProperty(x => x.Mobile, (string?)null))),
        ["execute update, filtered"] = ("Member.Name", "==", db => db.Members.Where(x => x.Name == "a").ExecuteUpdate(s => s.SetProperty(x => x.Visits, 1))),
        ["execute delete, filtered"] = ("Member.Income", "<", db => db.Members.Where(x => x.Income < 1).ExecuteDelete()),
        ["stored values"] = ("Member.Birth", "EF.Property, GetDatabaseValues and Reload", db => db.Entry(db.Members.First(x => x.IdNumber == People.HeadId)).GetDatabaseValues()),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_OnCiphertext_IsRefusedByName(string name)
    {
        var (member, operation, run) = Queries[name];
        using var db = filled.Store.Open();
        var refusal = Assert.Throws<GovDataSecurityException>(() => run(db));
        Assert.Equal(ErrorCode.QueryShapeRefused, refusal.Code);
        Assert.Contains($"\"{member}\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($" for {operation},", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Projection_OfARowThatIsNotKnown_IsRefusedByName()
    {
        using var db = filled.Store.Open();
        var refusal = Assert.Throws<GovDataSecurityException>(() => db.Members.Select(x => (x.Visits > 3 ? x : x.Guardian)!.Name).ToList());
        Assert.Equal(ErrorCode.ProjectionRefused, refusal.Code);
        Assert.Contains("Member.Name", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Member.Id))]
    [InlineData(nameof(Member.HouseholdId))]
    public void ExecuteUpdate_OfWhatRowsAreBoundTo_IsRefused(string property)
    {
        using var db = filled.Store.Open();
        var refusal = Assert.Throws<GovDataSecurityException>(() => property == nameof(Member.Id)
            ? db.Members.ExecuteUpdate(s => s.SetProperty(x => x.Id, Guid.NewGuid()))
            : db.Members.ExecuteUpdate(s => s.SetProperty(x => x.HouseholdId, x => x.Id)));
        Assert.Equal(ErrorCode.RecordKeyChanged, refusal.Code);
    }

    private static object OrderByInterface<T>(IQueryable<T> people)
        where T : class, IPerson
        => people.OrderBy(x => x.Name).ToList();
}
