// LINQ 查询语法、异步流、表达式投影、规约。
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Queries;

public sealed class Subsidy
{
    public int Id { get; set; }
    public int HouseId { get; set; }
    [PersonName] public string Payee { get; set; } = "";
    [BankAccountNumber] public string Account { get; set; } = "";
    [Income] public decimal Amount { get; set; }
    public string Project { get; set; } = "";
    public DateOnly PaidOn { get; set; }
}

public sealed class House
{
    public int Id { get; set; }
    [HomeAddress] public string Address { get; set; } = "";
    public string Village { get; set; } = "";
    public List<Subsidy> Subsidies { get; set; } = [];
}

public sealed class SubsidyContext(DbContextOptions<SubsidyContext> options) : DbContext(options)
{
    public DbSet<Subsidy> Subsidies => Set<Subsidy>();

    public DbSet<House> Houses => Set<House>();
}

public sealed record PayRow(int Id, string Who, string Project)
{
    public static readonly Expression<Func<Subsidy, PayRow>> From = s => new PayRow(s.Id, s.Payee, s.Project);
}

public abstract class Specification<T>
{
    public abstract Expression<Func<T, bool>> Criteria { get; }
}

public sealed class InVillage(string village) : Specification<House>
{
    public override Expression<Func<House, bool>> Criteria => h => h.Village == village;
}

public sealed class SubsidyReports(SubsidyContext db, ILogger<SubsidyReports> logger)
{
    public void Syntax()
    {
        var rows =
            from s in db.Subsidies.AsEnumerable()
            join h in db.Houses on s.HouseId equals h.Id into houses
            from h in houses.DefaultIfEmpty()
            let tail = s.Account.Substring(s.Account.Length - 4)
            where s.Amount > 100m
            orderby s.PaidOn descending, s.Id
            select new { s.Id, s.Project, Tail = tail, h.Address, Village = h.Village.ToUpperInvariant(), Large = s.Amount > 1000m };
        foreach (var row in rows)
        {
            logger.LogInformation("{Id} {Project} {Village} {Large}", row.Id, row.Project, row.Village, row.Large); // clean
            logger.LogInformation("{Tail}", row.Tail); // GDS3001
            logger.LogInformation("{Address}", row.Address); // GDS3001
        }

        var groups =
            from s in db.Subsidies.AsEnumerable()
            group s by s.Project into g
            select (Project: g.Key, Count: g.Count(), Payees: string.Join(',', from s in g select s.Payee));
        foreach (var (project, count, payees) in groups)
        {
            logger.LogInformation("{Project} {Count}", project, count); // clean
            logger.LogInformation("{Payees}", payees); // GDS3001
        }

        var byPayee = from s in db.Subsidies.AsEnumerable() group s.Project by s.Payee;
        foreach (var g in byPayee)
        {
            logger.LogInformation("{Who}", g.Key); // GDS3001
            logger.LogInformation("{Projects}", string.Join(',', g)); // clean
        }
    }

    public async Task ProjectAsync()
    {
        var rows = await db.Subsidies.Where(s => s.Amount > 0).Select(PayRow.From).ToListAsync();
        logger.LogInformation("{Count}", rows.Count); // clean
        logger.LogInformation("{Project}", rows[0].Project); // clean
        logger.LogInformation("{Who}", rows[0].Who); // GDS3001
        var largest = await db.Houses.Select(h => new { h.Village, Last = h.Subsidies.OrderByDescending(s => s.PaidOn).Select(s => s.Payee).FirstOrDefault() }).FirstAsync();
        logger.LogInformation("{Village}", largest.Village); // clean
        logger.LogInformation("{Last}", largest.Last); // GDS3001
        var specification = new InVillage("示例村");
        logger.LogInformation("{Any}", await db.Houses.AnyAsync(specification.Criteria)); // clean
        var lookup = (await db.Subsidies.ToListAsync()).ToLookup(s => s.Project, s => s.Account);
        logger.LogInformation("{Keys}", string.Join(',', lookup.Select(g => g.Key))); // clean
        logger.LogInformation("{First}", lookup["低保"].First()); // GDS3001
        var total = await db.Subsidies.GroupBy(s => s.Project).Select(g => new { g.Key, Sum = g.Sum(s => s.Amount) }).ToDictionaryAsync(x => x.Key, x => x.Sum);
        logger.LogInformation("{Projects}", total.Keys.Count); // clean
    }

    public async IAsyncEnumerable<(int Id, string Payee)> StreamAsync([EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (var s in db.Subsidies.AsAsyncEnumerable().WithCancellation(token))
        {
            yield return (s.Id, Payee: s.Payee.Trim());
        }
    }

    public async Task ConsumeAsync()
    {
        await foreach (var (id, payee) in StreamAsync())
        {
            logger.LogInformation("{Id}", id); // clean
            logger.LogInformation("{Payee}", payee); // GDS3001
        }

        await foreach (var batch in BatchAsync(StreamAsync(), 10))
        {
            logger.LogInformation("{Size}", batch.Length); // clean
            logger.LogInformation("{First}", batch[0].Payee); // GDS3001
            logger.LogInformation("{First}", Mask.PersonName(batch[0].Payee)); // clean
        }
    }

    private static async IAsyncEnumerable<T[]> BatchAsync<T>(IAsyncEnumerable<T> items, int size)
    {
        var batch = new List<T>(size);
        await foreach (var item in items)
        {
            batch.Add(item);
            if (batch.Count == size)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }
    }

    public async Task SearchAsync([PersonName] string payee, string project)
    {
        await db.Subsidies.FromSql($"select * from subsidy where project = {project}").CountAsync(); // clean
        await db.Subsidies.FromSqlRaw("select * from subsidy where payee = '" + payee + "'").CountAsync(); // GDS2001
        await db.Database.ExecuteSqlAsync($"insert into log(project) values({project})"); // clean
        await db.Database.ExecuteSqlAsync($"insert into log(payee) values({payee})"); // GDS2001
        await db.Houses.Where(h => h.Village == project).ExecuteUpdateAsync(s => s.SetProperty(h => h.Village, h => h.Village.Trim())); // clean
    }
}
