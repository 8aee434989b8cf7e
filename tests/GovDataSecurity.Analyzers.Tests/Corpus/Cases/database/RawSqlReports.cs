// EF Core 的原生 SQL:文本和参数都到达数据库。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;

namespace Corpus.Database.RawSqlReports;

public sealed class CaseFile
{
    public long Id { get; set; }
    public string Stage { get; set; } = "";
    public string PartyIndex { get; set; } = "";
}

public sealed record Party([property: PersonName] string Name, [property: ResidentIdNumber] string IdNumber, [property: HomeAddress] string Address, string PartyCode);

public sealed class CourtContext(DbContextOptions<CourtContext> options) : DbContext(options)
{
    public DbSet<CaseFile> Cases => Set<CaseFile>();
}

public sealed class CaseQueries(CourtContext context, BlindIndex index)
{
    public List<CaseFile> OfParty(Party party)
        => context.Cases.FromSqlRaw("select * from cases where party_id = '" + party.IdNumber + "'").ToList(); // GDS2001

    public List<CaseFile> OfPartyInterpolated(Party party)
        => context.Cases.FromSqlInterpolated($"select * from cases where party_id = {party.IdNumber}").ToList(); // GDS2001

    public List<CaseFile> OfPartySafe(Party party)
    {
        var key = index.Compute(party.IdNumber, null, "9901", "cases", "party");
        return context.Cases.FromSql($"select * from cases where party_index = {key}").ToList(); // clean
    }

    public Task<int> CountAtAsync(Party party)
        => context.Database.SqlQueryRaw<int>("select count(*) as value from cases where address = {0}", party.Address).SingleAsync(); // GDS2001

    public int Note(long caseId, Party party)
        => context.Database.ExecuteSqlRaw("insert into notes(case_id, note) values ({0}, {1})", caseId, $"当事人{party.Name}到庭"); // GDS2001

    public int NoteMasked(long caseId, Party party)
        => context.Database.ExecuteSqlRaw("insert into notes(case_id, note) values ({0}, {1})", caseId, $"当事人{Mask.PersonName(party.Name)}到庭"); // clean

    public int NoteCode(long caseId, Party party)
        => context.Database.ExecuteSqlInterpolated($"insert into notes(case_id, note) values ({caseId}, {party.PartyCode})"); // clean

    public int Rename(long caseId, Party party)
        => context.Database.ExecuteSqlInterpolated($"update cases set party_name = {party.Name} where id = {caseId}"); // GDS2001

    public int RenameWithArray(long caseId, Party party)
    {
        object[] values = [party.Name, caseId];
        return context.Database.ExecuteSqlRaw("update cases set party_name = {0} where id = {1}", values); // GDS2001 hard
    }

    public async Task<int> MergeAsync(IEnumerable<Party> parties)
    {
        var sql = new StringBuilder("insert into party_import(name) values ");
        foreach (var party in parties)
        {
            sql.Append('(').Append('\'').Append(party.Name).Append("'),");
        }

        sql.Length--;
        return await context.Database.ExecuteSqlRawAsync(sql.ToString()); // GDS2001 hard
    }

    public async Task<int> CloseAsync(long caseId, DateOnly day)
    {
        var sql = new StringBuilder("update cases set stage = 'closed'");
        sql.Append(", closed_on = {0} where id = {1}");
        return await context.Database.ExecuteSqlRawAsync(sql.ToString(), day, caseId); // clean
    }

    public Task<int> TouchAsync(Party party)
        => context.Database.ExecuteSqlAsync($"update parties set checked = {party.IdNumber.Length == 18} where code = {party.PartyCode}"); // clean
}
