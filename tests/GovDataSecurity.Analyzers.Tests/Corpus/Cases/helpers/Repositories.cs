using System.Linq.Expressions;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Data;

public interface IRepository<T>
    where T : class
{
    T? Find(long id);

    IReadOnlyList<T> List(Expression<Func<T, bool>> filter);

    Task<IReadOnlyList<T>> PageAsync(int page);

    IQueryable<T> Query();
}

public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

public sealed class Outcome<T>
{
    public T? Value { get; init; }

    public string? Error { get; init; }

    public static Outcome<T> Of(T value) => new() { Value = value };

    public Outcome<TNext> Then<TNext>(Func<T, TNext> next) => Value is null ? new Outcome<TNext> { Error = Error } : Outcome<TNext>.Of(next(Value));
}

public class MemoryRepository<T> : IRepository<T>
    where T : class
{
    private readonly Dictionary<long, T> _rows = [];

    public void Add(long id, T row) => _rows[id] = row;

    public T? Find(long id) => _rows.GetValueOrDefault(id);

    public IReadOnlyList<T> List(Expression<Func<T, bool>> filter) => [.. _rows.Values.Where(filter.Compile())];

    public Task<IReadOnlyList<T>> PageAsync(int page) => Task.FromResult<IReadOnlyList<T>>([.. _rows.Values.Skip(page * 20).Take(20)]);

    public IQueryable<T> Query() => _rows.Values.AsQueryable();
}

/// <summary>窗口查询: generic repositories and results.</summary>
public sealed class ApplicantQueries(ILogger<ApplicantQueries> logger, IRepository<Applicant> applicants, MemoryRepository<Patient> patients)
{
    public async Task Run(long id)
    {
        var applicant = applicants.Find(id);
        logger.LogInformation("申请 {No}", applicant?.ApplicationNo); // clean
        logger.LogInformation("申请人 {Name}", applicant?.Name); // GDS3001
        foreach (var row in await applicants.PageAsync(0))
        {
            logger.LogInformation("行 {Status}", row.Status); // clean
            logger.LogInformation("行 {Phone}", row.Phone); // GDS3001
        }

        var found = applicants.List(a => a.IdNumber == "x");
        logger.LogInformation("找到 {Count}", found.Count); // clean
        var names = applicants.Query().Where(a => a.Status == "待审").Select(a => a.Name).ToList();
        logger.LogInformation("名单 {Names}", names); // GDS3001
        var numbers = applicants.Query().OrderBy(a => a.Name).Select(a => a.ApplicationNo).ToList();
        logger.LogInformation("编号 {Numbers}", numbers); // clean

        var patient = patients.Find(id)!;
        logger.LogInformation("患者 {Room}", patient.科室); // clean
        logger.LogInformation("患者 {Diagnosis}", patient.诊断); // GDS3001
        var page = new Page<Applicant>(found, found.Count);
        logger.LogInformation("页 {Total}", page.Total); // clean
        logger.LogInformation("页 {First}", page.Items[0].Email); // GDS3001
        var outcome = Outcome<Applicant>.Of(applicant!);
        logger.LogInformation("结果 {Error}", outcome.Error); // clean
        logger.LogInformation("结果 {Value}", outcome.Value!.Address); // GDS3001
        var next = outcome.Then(a => a.IdNumber);
        logger.LogInformation("结果 {Next}", next.Value); // GDS3001 hard
        var masked = outcome.Then(a => Mask.ResidentIdNumber(a.IdNumber));
        logger.LogInformation("结果 {Masked}", masked.Value); // clean
        var version = outcome.Then(a => a.Status);
        logger.LogInformation("结果 {Version}", version.Value); // clean
        var text = Outcome<string>.Of(applicant!.Phone);
        logger.LogInformation("结果 {Text}", text.Value); // GDS3001
        var plain = Outcome<string>.Of(applicant.Status);
        logger.LogInformation("结果 {Plain}", plain.Value); // clean
    }
}
