using System.Data;
using Dapper;
using GovDataSecurity.Masking;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Gov.Relief;

internal sealed class ReliefDb(DbContextOptions<ReliefDb> options) : DbContext(options)
{
    public DbSet<Applicant> Applicants => Set<Applicant>();
    public DbSet<ReliefBatch> Batches => Set<ReliefBatch>();
}

internal sealed class ReliefBatch
{
    public int Id { get; set; }
    public string BatchNo { get; set; } = "";
    public int Total { get; set; }
}

internal sealed class ReliefRepository(ReliefDb db, IDbConnection connection, SqlConnection sql)
{
    public async Task SaveAsync(Applicant applicant, CancellationToken ct)
    {
        await db.Applicants.AddAsync(applicant, ct); // GDS2001
        db.Batches.Add(new ReliefBatch { BatchNo = applicant.ApplicationNo, Total = 1 }); // clean
        await db.SaveChangesAsync(ct);
    }

    public void ImportAll(IEnumerable<Applicant> rows) => db.AddRange(rows); // GDS2001

    public Task<int> InsertAsync(Applicant a)
        => connection.ExecuteAsync("insert into t_apply(no, idno) values(@No, @IdNo)", new { No = a.ApplicationNo, IdNo = a.IdNumber }); // GDS2001

    public Task<int> TouchAsync(Applicant a)
        => connection.ExecuteAsync("update t_apply set status=@Status where no=@No", new { a.Status, No = a.ApplicationNo }); // clean

    public Applicant? FindByPhone(Applicant like)
        => connection.QueryFirstOrDefault<Applicant>("select * from t_apply where phone = '" + like.Phone + "'"); // GDS2001

    public Applicant? FindByNo(Applicant like)
        => connection.QueryFirstOrDefault<Applicant>($"select * from t_apply where no = '{like.ApplicationNo}'"); // clean

    public void Rename(Applicant a)
    {
        var args = new DynamicParameters();
        args.Add("id", a.Id); // clean
        args.Add("name", a.Name); // GDS2001 @rename
        connection.Execute("update t_apply set name=@name where id=@id", args); // GDS2001 @rename
    }

    public int Ado(Applicant a, byte[] key)
    {
        using var command = sql.CreateCommand();
        command.CommandText = "insert into t_log(addr, digest, masked) values(@a, @d, @m)"; // clean
        command.Parameters.AddWithValue("@a", a.Address); // GDS2001
        command.Parameters.AddWithValue("@d", Hide.Pseudonym(a.IdNumber, key)); // clean
        command.Parameters.Add(new SqlParameter("@m", Mask.MobilePhoneNumber(a.Phone))); // clean
        command.Parameters.Add("@p", SqlDbType.NVarChar, 20).Value = a.Phone; // GDS2001
        return command.ExecuteNonQuery();
    }

    public void RawUpdate(Applicant a)
    {
        db.Database.ExecuteSqlInterpolated($"update t_apply set email = {a.Email} where id = {a.Id}"); // GDS2001
        db.Database.ExecuteSqlRaw("update t_apply set status = {0} where id = {1}", a.Status, a.Id); // clean
    }

    public void Bulk(IReadOnlyList<Applicant> rows)
    {
        var table = new DataTable("t_apply");
        table.Columns.Add("no");
        table.Columns.Add("name");
        foreach (var row in rows)
        {
            table.Rows.Add(row.ApplicationNo, row.Name); // GDS2001 @bulk
        }

        using var copy = new SqlBulkCopy(sql) { DestinationTableName = "t_apply" }; // clean
        copy.WriteToServer(table); // GDS2001 @bulk
    }

    public async Task<List<string>> StatusesAsync() => await db.Applicants.Where(x => x.IdNumber != "").Select(x => x.Status).ToListAsync(); // clean

    public Task<int> CloseAsync(string no) => db.Applicants.Where(x => x.ApplicationNo == no).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, "办结")); // clean
}
