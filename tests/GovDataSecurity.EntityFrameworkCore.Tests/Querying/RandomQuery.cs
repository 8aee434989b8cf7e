using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>A query put together from steps that numbers choose: the same numbers make the same query on any context.</summary>
internal sealed class RandomQuery(IReadOnlyList<int> choices)
{
    private static readonly Func<ReliefDb, IQueryable<Member>, IQueryable<Member>>[] RowSteps =
    [
        (_, q) => q.Where(x => x.Visits > 3),
        (_, q) => q.Where(x => x.IdNumber == People.HeadId || x.Visits == 9),
        (_, q) => q.Where(x => x.Mobile == null),
        (_, q) => q.Where(x => x.Mobile != "13900000001"),
        (_, q) => q.OrderBy(x => x.Id),
        (_, q) => q.OrderBy(x => x.Name),
        (_, q) => q.OrderBy(x => x.Id).Take(3),
        (_, q) => q.OrderBy(x => x.Id).Skip(1),
        (_, q) => q.Distinct(),
        (db, q) => q.Union(db.Members.Where(x => x.Visits < 5)),
        (_, q) => q.Where(x => new[] { People.HeadId, People.ElderId, People.ChildId }.Contains(x.IdNumber)),
        (_, q) => q.Include(x => x.Household),
        (_, q) => q.AsNoTracking(),
        (_, q) => q.Where(x => x.Household!.Members.Any(m => m.IdNumber == People.SpouseId)),
        (_, q) => q.Where(x => x.Name.StartsWith("示")),
        (db, q) => q.Concat(db.Members.Where(x => x.IdNumber == People.ElderId)),
        (_, q) => q.Where(x => x.Guardian!.IdNumber == People.HeadId),
        (_, q) => q.Where(x => x.Guardian != null).Select(x => x.Guardian!),
        (_, q) => q.Select(x => x.Household!).SelectMany(h => h.Members),
        (db, q) => q.Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new { m, h }).Where(x => x.h.Size > 0).Select(x => x.m),
        (_, q) => q.GroupBy(x => x.HouseholdId).Select(g => g.OrderBy(x => x.Id).First()),
        (_, q) => q.Select(x => new { Row = x, Kept = x.Name }).Where(x => x.Row.Visits > 1).Select(x => x.Row),
        (db, q) => q.Where(x => db.Households.Where(h => h.Members.Count(m => m.IdNumber != People.HeadId) > 1).Select(h => h.Id).Contains(x.HouseholdId)),
        (_, q) => q.Where(x => !(x.IdNumber == People.HeadId) && x.Birth != null),
        (_, q) => q.Where(x => (x.Disability ?? "") == ""),
    ];

    private static readonly Func<ReliefDb, IQueryable<Member>, IQueryable<Line>>[] Projections =
    [
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.Name, IdNumber = x.IdNumber, Visits = x.Visits }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.Guardian!.Name, IdNumber = x.Household!.Address, Visits = x.Visits }),
        (_, q) => q.Select(x => new { x.Id, x.Name, x.Visits }).Select(x => new Line { Id = x.Id, Name = x.Name, Visits = x.Visits }),
        (_, q) => q.Select(x => new { x, x.Name }).Select(x => new Line { Id = x.x.Id, Name = x.Name, IdNumber = x.x.IdNumber, Visits = x.x.Visits }),
        (db, q) => q.Join(db.Households, m => m.HouseholdId, h => h.Id, (m, h) => new Line { Id = m.Id, Name = m.Name, IdNumber = h.Address, Visits = h.Size }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.Name + x.Mobile, IdNumber = x.IdNumber.Substring(0, 3), Visits = x.Name.Length }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.IdNumber == People.HeadId ? "yes" : "no", Visits = x.Household!.Members.Count(m => m.IdNumber == People.HeadId) }),
        (_, q) => q.SelectMany(x => x.Household!.Members.Select(m => new Line { Id = m.Id, Name = m.Name, Visits = m.Visits })),
        (_, q) => q.SelectMany(x => x.Household!.Members, (x, m) => new Line { Id = m.Id, Name = x.Name, IdNumber = m.IdNumber, Visits = m.Visits }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.Household!.Members.OrderBy(m => m.Id).First().Name, Visits = x.Visits }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Name = x.Household!.Members.OrderBy(m => m.Id).Select(m => m.Name).FirstOrDefault(), Visits = x.Visits }),
        (db, q) => from m in q join g in db.Members on m.GuardianId equals g.Id into gs from g in gs.DefaultIfEmpty() select new Line { Id = m.Id, Name = g.Name, IdNumber = m.IdNumber, Visits = m.Visits },
        (_, q) => q.GroupBy(x => x.Visits).Select(g => new Line { Visits = g.Key, Name = g.OrderBy(x => x.Id).Select(x => x.Name).FirstOrDefault() }),
        (_, q) => q.Select(x => new Line { Id = x.Id, Visits = x.Visits }),
    ];

    private static readonly Func<IQueryable<Line>, IQueryable<Line>>[] LineSteps =
    [
        q => q.Where(x => x.Visits > 2),
        q => q.Where(x => x.Name == "示例甲"),
        q => q.OrderBy(x => x.Visits).ThenBy(x => x.Id),
        q => q.OrderBy(x => x.Name),
        q => q.OrderBy(x => x.Id).ThenBy(x => x.Visits).Take(2),
        q => q.OrderByDescending(x => x.Id).ThenBy(x => x.Visits).Skip(1),
        q => q.Distinct(),
        q => q.Concat(q),
        q => q.Select(x => new Line { Id = x.Id, Name = x.Name, Visits = x.Visits + 1 }),
        q => q.Where(x => x.Id != People.First),
        q => q.Select(x => new { Line = x, x.Visits }).Where(x => x.Visits < 9).Select(x => x.Line),
        q => q.Where(x => x.IdNumber != null),
    ];

    private static readonly Func<IQueryable<Line>, object?>[] Ends =
    [
        q => q.ToList(),
        q => q.Count(),
        q => q.Any(x => x.Visits > 3),
        q => q.OrderBy(x => x.Id).ThenBy(x => x.Visits).Select(x => x.Name).FirstOrDefault(),
        q => q.Select(x => x.Name).ToList(),
        q => q.Max(x => (int?)x.Visits),
        q => q.Min(x => x.Name),
        q => q.GroupBy(x => x.Visits).Select(g => new { g.Key, Count = g.Count() }).ToList(),
        q => q.GroupBy(x => x.Name).Count(),
        q => q.Select(x => new { x.Id, Text = x.Name + "/" + x.IdNumber }).ToList(),
        q => q.AsEnumerable().GroupBy(x => x.Name).Select(g => (g.Key, g.Count())).ToList(),
        q => q.LongCount(x => x.Name == null),
    ];

    private int _next;

    /// <summary>Runs the query.</summary>
    /// <returns>The result, as lines in an order of its own.</returns>
    public string Run(ReliefDb db)
    {
        _next = 0;
        IQueryable<Member> rows = db.Members;
        for (var i = Choose(4); i > 0; i--)
        {
            rows = RowSteps[Choose(RowSteps.Length)](db, rows);
        }

        var lines = Projections[Choose(Projections.Length)](db, rows);
        for (var i = Choose(4); i > 0; i--)
        {
            lines = LineSteps[Choose(LineSteps.Length)](lines);
        }

        var result = Ends[Choose(Ends.Length)](lines);
        return result is System.Collections.IEnumerable many and not string
            ? string.Join('\n', many.Cast<object?>().Select(Print).Order(StringComparer.Ordinal))
            : Print(result);
    }

    private static string Print(object? value) => JsonSerializer.Serialize(value, new JsonSerializerOptions { IncludeFields = true });

    private int Choose(int count) => _next < choices.Count ? (int)((uint)choices[_next++] % (uint)count) : 0;

    private sealed class Line
    {
        public Guid Id { get; init; }

        public string? Name { get; init; }

        public string? IdNumber { get; init; }

        public int Visits { get; init; }
    }
}
