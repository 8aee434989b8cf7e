using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Each query gives the rows that it gives without protection.</summary>
public sealed class TwinTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private static readonly JsonSerializerOptions Json = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
    };

    private static readonly Dictionary<string, Func<ReliefDb, object?>> Queries = new()
    {
        // Whole rows
        ["rows"] = db => db.Members.OrderBy(x => x.Id).ToList(),
        ["rows, not tracked"] = db => db.Members.AsNoTracking().OrderBy(x => x.Id).ToList(),
        ["rows, identity"] = db => db.Members.OrderBy(x => x.Id).Select(x => x).ToList(),
        ["find"] = db => db.Households.Find(People.First),
        ["include"] = db => db.Households.Include(x => x.Members.OrderBy(m => m.Id)).OrderBy(x => x.Id).ToList(),
        ["include, filtered by index"] = db => db.Households.Include(x => x.Members.Where(m => m.IdNumber == People.HeadId)).OrderBy(x => x.Id).ToList(),
        ["include, split"] = db => db.Households.Include(x => x.Members).AsSplitQuery().OrderBy(x => x.Id).Select(x => new { x.Id, x.Members.Count }).ToList(),
        ["then include"] = db => db.Households.Include(x => x.Members).ThenInclude(x => x.Guardian).OrderBy(x => x.Id).ToList().SelectMany(x => x.Members).OrderBy(x => x.Id).Select(x => x.Guardian?.Name),
        ["explicit load"] = db => { var h = db.Households.Find(People.First)!; db.Entry(h).Collection(x => x.Members).Load(); return h.Members.OrderBy(x => x.Id).Select(x => x.Name); },
        ["reference load"] = db => { var m = db.Members.Single(x => x.IdNumber == People.ChildId); db.Entry(m).Reference(x => x.Guardian).Load(); return m.Guardian!.Name; },
        ["skip and take"] = db => db.Members.OrderBy(x => x.Visits).ThenBy(x => x.Id).Skip(1).Take(2).ToList(),
        ["computed in memory"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Display).ToList(),
        ["entities of a union"] = db => db.Members.Where(x => x.Visits > 3).Union(db.Members.Where(x => x.Visits < 9)).OrderBy(x => x.Id).ToList(),
        ["distinct entities"] = db => db.Members.Select(x => x.Household!).Distinct().OrderBy(x => x.Id).ToList(),
        ["tag and no filters"] = db => db.Members.TagWith("x").IgnoreQueryFilters().OrderBy(x => x.Id).ToList(),

        // Equality
        ["equal, literal"] = db => db.Members.Single(x => x.IdNumber == "990101198503150017").Visits,
        ["equal, captured"] = db => { var id = People.SpouseId; return db.Members.Single(x => x.IdNumber == id).Name; },
        ["equal, reversed"] = db => { var id = People.SpouseId; return db.Members.Count(x => id == x.IdNumber); },
        ["equal, no match"] = db => db.Members.FirstOrDefault(x => x.IdNumber == "990101000000000000"),
        ["equal, method"] = db => { var id = People.ChildId; return db.Members.Count(x => x.IdNumber.Equals(id)); },
        ["equal, static method"] = db => { var id = People.ChildId; return db.Members.Count(x => string.Equals(x.IdNumber, id)); },
        ["equal, object method"] = db => { object id = People.ChildId; return db.Members.Count(x => Equals(x.IdNumber, id)); },
        ["equal, computed value"] = db => { var id = " " + People.ChildId; return db.Members.Count(x => x.IdNumber == id.Trim()); },
        ["equal, nullable column"] = db => { var mobile = "13900000001"; return db.Members.Where(x => x.Mobile == mobile).Select(x => x.Id).ToList(); },
        ["equal, null at run time"] = db => { string? mobile = null; return db.Members.Where(x => x.Mobile == mobile).Select(x => x.Id).OrderBy(x => x).ToList(); },
        ["not equal"] = db => { var mobile = "13900000001"; return db.Members.Where(x => x.Mobile != mobile).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["not equal, null at run time"] = db => { string? mobile = null; return db.Members.Where(x => x.Mobile != mobile).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["negated"] = db => { var id = People.ChildId; return db.Members.Where(x => !(x.IdNumber == id)).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["list"] = db => { var ids = new List<string> { People.HeadId, People.ElderId }; return db.Members.Where(x => ids.Contains(x.IdNumber)).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["array"] = db => { string[] ids = [People.HeadId, People.ElderId]; return db.Members.Where(x => ids.Contains(x.IdNumber)).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["inline array"] = db => db.Members.Where(x => new[] { People.HeadId, People.ElderId }.Contains(x.IdNumber)).OrderBy(x => x.Id).Select(x => x.Id).ToList(),
        ["set"] = db => { var ids = new HashSet<string> { People.ChildId }; return db.Members.Where(x => ids.Contains(x.IdNumber)).Select(x => x.Id).ToList(); },
        ["enumerable"] = db => { IEnumerable<string> ids = [People.ChildId]; return db.Members.Where(x => ids.Contains(x.IdNumber)).Select(x => x.Id).ToList(); },
        ["empty list"] = db => { string[] ids = []; return db.Members.Count(x => ids.Contains(x.IdNumber)); },
        ["not in list"] = db => { string?[] mobiles = ["13900000001"]; return db.Members.Where(x => !mobiles.Contains(x.Mobile)).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["null in list"] = db => { string?[] mobiles = ["13900000001", null]; return db.Members.Where(x => mobiles.Contains(x.Mobile)).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["combined"] = db => { var id = People.HeadId; return db.Members.Where(x => (x.IdNumber == id && x.Visits == 4) || x.Relation == Relation.Child).OrderBy(x => x.Id).Select(x => x.Id).ToList(); },
        ["any, all, count"] = db => { var id = People.HeadId; return (db.Members.Any(x => x.IdNumber == id), db.Members.All(x => x.IdNumber == id), db.Members.LongCount(x => x.IdNumber != id)); },
        ["through a reference"] = db => { var id = People.HeadId; return db.Members.Where(x => x.Guardian!.IdNumber == id).Select(x => x.Id).ToList(); },
        ["through a collection"] = db => { var id = People.ElderId; return db.Households.Where(x => x.Members.Any(m => m.IdNumber == id)).Select(x => x.Id).ToList(); },
        ["in a subquery"] = db => { var id = People.ElderId; return db.Households.Where(x => db.Members.Any(m => m.HouseholdId == x.Id && m.IdNumber == id)).Select(x => x.Id).ToList(); },
        ["in a captured query"] = db => { var some = db.Members.Where(m => m.IdNumber == People.ElderId); return db.Households.Where(x => some.Any(m => m.HouseholdId == x.Id)).Select(x => x.Id).ToList(); },
        ["of a picked row"] = db => { var id = People.ElderId; return db.Households.Where(x => x.Members.OrderBy(m => m.Id).First().IdNumber == id).Select(x => x.Id).ToList(); },
        ["in a projection"] = db => { var id = People.HeadId; return db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, Hit = x.IdNumber == id }).ToList(); },
        ["in a conditional projection"] = db => { var id = People.HeadId; return db.Members.OrderBy(x => x.Id).Select(x => x.IdNumber == id ? "yes" : "no").ToList(); },
        ["through an interface"] = db => ByInterface(db.Members, People.ElderId),
        ["predicate made at run time"] = db => db.Members.Where(MadeAtRunTime()).Select(x => x.Id).ToList(),
        ["order by a match"] = db => { var id = People.ChildId; return db.Members.OrderBy(x => x.IdNumber == id).ThenBy(x => x.Id).Select(x => x.Id).ToList(); },

        // Null
        ["is null"] = db => db.Members.Where(x => x.Disability == null).OrderBy(x => x.Id).Select(x => x.Id).ToList(),
        ["is not null"] = db => db.Members.Where(x => null != x.Disability).OrderBy(x => x.Id).Select(x => x.Id).ToList(),
        ["has value"] = db => db.Members.Where(x => x.Birth.HasValue).OrderBy(x => x.Id).Select(x => x.Id).ToList(),
        ["has no value"] = db => db.Members.Where(x => !x.Birth.HasValue || x.Birth == null).OrderBy(x => x.Id).Select(x => x.Id).ToList(),

        ["null in a projection"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, None = x.Disability == null, Born = x.Birth.HasValue }).ToList(),

        // Projections
        ["member"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name).ToList(),
        ["member, nullable"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Disability).ToList(),
        ["member, date"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Birth).ToList(),
        ["member, decimal"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Income).ToList(),
        ["member, bytes"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Photo).ToList(),
        ["member, widened"] = db => db.Members.OrderBy(x => x.Id).Select(x => (decimal?)x.Income).ToList(),
        ["member, as object"] = db => db.Members.OrderBy(x => x.Id).Select(x => (object)x.Name).ToList(),
        ["member, converted"] = db => db.Members.OrderBy(x => x.Id).Select(x => (double)x.Income).ToList(),
        ["member, value of nullable"] = db => db.Members.Where(x => x.Birth != null).OrderBy(x => x.Id).Select(x => x.Birth!.Value).ToList(),
        ["anonymous"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, x.Name, x.Mobile }).ToList(),
        ["record"] = db => db.Members.OrderBy(x => x.Id).Select(x => new MemberView(x.Id, x.Name) { Mobile = x.Mobile }).ToList(),
        ["tuple"] = db => db.Members.OrderBy(x => x.Id).Select(x => new Tuple<Guid, string>(x.Id, x.Name)).ToList(),
        ["value tuple"] = db => db.Members.OrderBy(x => x.Id).Select(x => ValueTuple.Create(x.Id, x.Name)).ToList(),
        ["entity made anew"] = db => db.Members.OrderBy(x => x.Id).Select(x => new Member { Id = x.Id, Name = x.Name, IdNumber = x.IdNumber }).ToList(),
        ["array of members"] = db => db.Members.OrderBy(x => x.Id).Select(x => new[] { x.Name, x.IdNumber }).ToList(),
        ["nested"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, Person = new { x.Name, Home = new { x.Household!.Address } } }).ToList(),
        ["computed"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name + "/" + x.IdNumber).ToList(),
        ["computed, interpolated"] = db => db.Members.OrderBy(x => x.Id).Select(x => $"{x.Name}:{x.Visits}").ToList(),
        ["computed, cut"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.IdNumber.Substring(0, 6)).ToList(),
        ["computed, number"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Income + 1).ToList(),
        ["computed, default"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Disability ?? "none").ToList(),
        ["computed, condition"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Guardian == null ? "none" : x.Guardian.Name).ToList(),
        ["computed, own method"] = db => db.Members.OrderBy(x => x.Id).Select(x => Initial(x.Name)).ToList(),
        ["computed, compared in memory"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name == "示例甲").ToList(),
        ["reference"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Household!.Address).ToList(),
        ["optional reference"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, Guardian = x.Guardian!.Name, Income = (decimal?)x.Guardian.Income }).ToList(),
        ["collection"] = db => db.Households.OrderBy(x => x.Id).Select(x => new { x.Id, Names = x.Members.OrderBy(m => m.Id).Select(m => m.Name).ToList() }).ToList(),
        ["collection of objects"] = db => db.Households.OrderBy(x => x.Id).Select(x => new { x.Address, People = x.Members.OrderBy(m => m.Id).Select(m => new { m.Name, m.Income }).ToList() }).ToList(),
        ["collection, filtered"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.Where(m => m.IdNumber == People.HeadId).Select(m => m.Name).ToList()).ToList(),
        ["picked row"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.OrderBy(m => m.Visits).Select(m => m.Name).FirstOrDefault()).ToList(),
        ["member of a picked row"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.OrderBy(m => m.Visits).FirstOrDefault()!.Name).ToList(),
        ["member of a row picked by index"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.SingleOrDefault(m => m.IdNumber == People.HeadId)!.Mobile).ToList(),
        ["flattened"] = db => db.Households.SelectMany(x => x.Members).OrderBy(x => x.Id).Select(x => x.Name).ToList(),
        ["flattened with owner"] = db => db.Households.SelectMany(x => x.Members, (h, m) => new { h.Address, m.Name, m.Id }).OrderBy(x => x.Id).ToList(),
        ["flattened members"] = db => db.Households.SelectMany(x => x.Members.Select(m => m.Name)).ToList().Order(),
        ["join"] = db => db.Members.Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { m.Id, m.Name, h.Address }).OrderBy(x => x.Id).ToList(),
        ["join of rows"] = db => db.Members.Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { m, h }).OrderBy(x => x.m.Id).Where(x => x.m.IdNumber == People.HeadId).Select(x => new { x.m.Name, x.h.Address }).ToList(),
        ["join, query syntax"] = db => (from m in db.Members join h in db.Households on m.HouseholdId equals h.Id where m.IdNumber == People.ElderId select new { m.Name, h.District }).ToList(),
        ["left join"] = db => (from h in db.Households join m in db.Members on h.Id equals m.HouseholdId into ms from m in ms.DefaultIfEmpty() orderby h.Id, m.Id select new { h.Id, m.Name }).ToList(),
        ["left join, operator"] = db => db.Households.LeftJoin(db.Members, h => h.Id, m => m.HouseholdId, (h, m) => new { h.Id, MemberId = (Guid?)m!.Id, m.Name }).OrderBy(x => x.Id).ThenBy(x => x.MemberId).ToList(),
        ["let"] = db => (from m in db.Members let home = m.Household orderby m.Id select new { m.Name, home!.Address }).ToList(),
        ["let of a member"] = db => (from m in db.Members let name = m.Name where m.Visits > 3 orderby m.Id select name).ToList(),
        ["first of projected"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name).First(),
        ["single of projected"] = db => db.Members.Where(x => x.IdNumber == People.HeadId).Select(x => new { x.Name }).Single(),
        ["take of projected"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, x.Name }).Skip(1).Take(2).ToList(),
        ["count of projected"] = db => db.Members.Select(x => x.Name).Count(),
        ["any of projected"] = db => db.Members.Select(x => new { x.Name }).Any(),
        ["filter by plain after projection"] = db => db.Members.Select(x => new { x.Id, x.Name, x.Visits }).Where(x => x.Visits == 4).OrderBy(x => x.Id).ToList(),
        ["row kept in projection"] = db => db.Members.Select(x => new { Row = x, x.Visits }).Where(x => x.Row.IdNumber == People.HeadId).Select(x => x.Row.Name).ToList(),
        ["in memory after AsEnumerable"] = db => db.Members.AsEnumerable().OrderBy(x => x.Name).ThenBy(x => x.Id).GroupBy(x => x.Name).Select(g => (g.Key, g.Count())).ToList(),

        ["projected twice"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x.Id, x.Name }).Select(x => x.Name).ToList(),
        ["projected three times"] = db => db.Members.Select(x => new { x.Id, Inner = new { x.Name, x.Visits } }).Where(x => x.Inner.Visits > 2).OrderBy(x => x.Id).Select(x => x.Inner).Select(x => x.Name).ToList(),
        ["ordered after projection"] = db => db.Members.Select(x => new { x.Id, x.Name, x.Visits }).OrderByDescending(x => x.Visits).ThenBy(x => x.Id).ToList(),
        ["any with plain predicate after projection"] = db => db.Members.Select(x => new { x.Name, x.Visits }).Any(x => x.Visits > 8),
        ["join with a projected sequence"] = db => db.Households.Join(db.Members.Select(m => new { m.HouseholdId, m.Name, m.Id }), h => h.Id, m => m.HouseholdId, (h, m) => new { m.Id, h.District, m.Name }).OrderBy(x => x.Id).ToList(),
        ["left join with a projected sequence"] = db => db.Households.LeftJoin(db.Members.Select(m => new { m.HouseholdId, m.Name, m.Id }), h => h.Id, m => m.HouseholdId, (h, m) => new { h.Id, h.District, m!.Name }).ToList().OrderBy(x => x.Id).ThenBy(x => x.Name),
        ["group join counted"] = db => db.Households.GroupJoin(db.Members, h => h.Id, m => m.HouseholdId, (h, ms) => new { h.Id, h.Address, Count = ms.Count() }).OrderBy(x => x.Id).ToList(),
        ["picked composite"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.OrderBy(m => m.Id).Select(m => new { m.Name, m.Visits }).FirstOrDefault()).ToList(),
        ["grouped after projection"] = db => db.Members.Select(x => new { x.Name, x.Relation }).GroupBy(x => x.Relation).Select(g => new { g.Key, Count = g.Count() }).OrderBy(x => x.Key).ToList(),
        ["element at"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name).ElementAt(2),
        ["last"] = db => db.Members.OrderBy(x => x.Id).Select(x => x.Name).Last(),
        ["default if empty"] = db => db.Members.Where(x => x.Visits > 99).DefaultIfEmpty().Select(x => x!.Name).ToList(),
        ["joined text"] = db => db.Households.OrderBy(x => x.Id).Select(x => string.Join(',', x.Members.OrderBy(m => m.Id).Select(m => m.Name))).ToList(),
        ["flattened objects"] = db => db.Households.SelectMany(x => x.Members.Select(m => new { m.Name, m.Id })).OrderBy(x => x.Id).ToList(),
        ["flattened, filtered"] = db => db.Households.SelectMany(x => x.Members.Where(m => m.IdNumber == People.ChildId).Select(m => m.Name)).ToList(),
        ["flattened, filtered by captured"] = db => { var id = People.ChildId; return db.Households.SelectMany(x => db.Members.Where(m => m.HouseholdId == x.Id && m.IdNumber == id).DefaultIfEmpty(), (x, m) => new { x.Id, m!.Name }).OrderBy(x => x.Id).ToList(); },
        ["cross join"] = db => (from h in db.Households from m in db.Members where h.Id == m.HouseholdId orderby m.Id select new { h.District, m.Name }).ToList(),
        ["scalar subquery"] = db => db.Households.OrderBy(x => x.Id).Select(x => new { x.Id, Hits = x.Members.Count(m => m.IdNumber == People.HeadId) }).ToList(),
        ["to dictionary"] = db => db.Members.OrderBy(x => x.Id).ToDictionary(x => x.Id, x => x.Name),
        ["to array inside"] = db => db.Households.OrderBy(x => x.Id).Select(x => x.Members.OrderBy(m => m.Id).Select(m => m.Mobile).ToArray()).ToList(),
        ["whole rows and members"] = db => db.Members.OrderBy(x => x.Id).Select(x => new { x, x.Name, Home = x.Household }).ToList().Select(x => (x.x.IdNumber, x.Name, x.Home!.Address)),
        ["cast to interface"] = db => db.Members.OrderBy(x => x.Id).Select(x => ((IPerson)x).Name).ToList(),
        ["of type"] = db => db.Members.OfType<Member>().OrderBy(x => x.Id).Select(x => x.Name).ToList(),
        ["property by name"] = db => db.Members.OrderBy(x => x.Id).Select(x => EF.Property<string>(x, "Name")).ToList(),
        ["equal property by name"] = db => db.Members.Where(x => EF.Property<string>(x, "IdNumber") == People.HeadId).Select(x => x.Visits).ToList(),
        ["contains row"] = db => { var one = db.Members.First(x => x.IdNumber == People.HeadId); return db.Members.Contains(one); },
        ["row equality"] = db => { var one = db.Members.First(x => x.IdNumber == People.HeadId); return db.Members.Where(x => x.Guardian == one).Select(x => x.Name).ToList(); },
        ["count of names in a filter"] = db => db.Households.Where(x => x.Members.Select(m => m.Name).Count() > 1).Select(x => x.Id).ToList(),
        ["any of names in a filter"] = db => db.Households.Where(x => x.Members.Select(m => new { m.Name, m.Visits }).Any(m => m.Visits > 8)).Select(x => x.Id).ToList(),
        ["exists by name of plain"] = db => db.Members.Any(x => db.Offices.Any(o => o.Id == x.Visits)),

        // Groups by what is not protected
        ["group, count"] = db => db.Members.GroupBy(x => x.Relation).Select(g => new { g.Key, Count = g.Count(), Visits = g.Sum(x => x.Visits) }).OrderBy(x => x.Key).ToList(),
        ["group, counted by index"] = db => db.Members.GroupBy(x => x.Relation).Select(g => new { g.Key, Hits = g.Count(x => x.IdNumber == People.HeadId) }).OrderBy(x => x.Key).ToList(),
        ["group, rows"] = db => db.Members.GroupBy(x => x.HouseholdId).ToList().OrderBy(g => g.Key).Select(g => new { g.Key, Names = g.Select(x => x.Name).Order() }),
        ["group, names"] = db => db.Members.GroupBy(x => x.HouseholdId).Select(g => new { g.Key, Names = g.OrderBy(x => x.Id).Select(x => x.Name).ToList() }).OrderBy(x => x.Key).ToList(),
        ["group, first row"] = db => db.Members.GroupBy(x => x.HouseholdId).Select(g => g.OrderBy(x => x.Id).First()).ToList().OrderBy(x => x.Id).Select(x => x.Name),
        ["aggregates of plain"] = db => (db.Members.Sum(x => x.Visits), db.Members.Max(x => x.Visits), db.Members.Average(x => x.Visits)),

        // Not protected
        ["plain type"] = db => db.Offices.Where(x => x.Title.StartsWith("示")).OrderBy(x => x.Title).ToList(),
        ["plain member"] = db => db.Households.Where(x => x.District.CompareTo("9902") >= 0).OrderByDescending(x => x.District).Select(x => x.District).Distinct().ToList(),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Query_Protected_GivesWhatTheTwinGives(string name)
    {
        using var db = filled.Store.Open();
        using var twin = filled.Store.OpenTwin();
        Assert.Equal(Print(Queries[name](twin)), Print(Queries[name](db)));
    }

    private static string Print(object? result) => JsonSerializer.Serialize(result, Json);

    private static string Initial(string name) => name[..1];

    private static List<Guid> ByInterface<T>(IQueryable<T> people, string id)
        where T : class, IPerson
        => [.. people.Where(x => x.IdNumber == id).Select(x => EF.Property<Guid>(x, "Id"))];

    private static System.Linq.Expressions.Expression<Func<Member, bool>> MadeAtRunTime()
    {
        var row = System.Linq.Expressions.Expression.Parameter(typeof(Member));
        return System.Linq.Expressions.Expression.Lambda<Func<Member, bool>>(
            System.Linq.Expressions.Expression.Equal(
                System.Linq.Expressions.Expression.Property(row, nameof(Member.IdNumber)),
                System.Linq.Expressions.Expression.Constant(People.ElderId)),
            row);
    }
}
