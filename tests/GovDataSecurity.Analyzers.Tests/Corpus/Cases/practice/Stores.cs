// 数据库与缓存:ADO.NET、EF Core、FreeSql、Redis。
using System.Data;
using System.Text.Json;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Caching.Hybrid;
using StackExchange.Redis;

namespace Gov.Practice.Stores;

public sealed class Permit
{
    public int Id { get; set; }
    [PersonName] public string Holder { get; set; } = "";
    [PassportNumber] public string Passport { get; set; } = "";
    public string Zone { get; set; } = "";
    public DateTime Until { get; set; }
}

/// <summary>The row behind; nobody labeled it.</summary>
public sealed class PermitRow
{
    public int Id { get; set; }
    public string Holder { get; set; } = "";
    public string Zone { get; set; } = "";

    public static PermitRow From(Permit permit) => new() { Id = permit.Id, Holder = permit.Holder, Zone = permit.Zone };
}

public sealed class ZoneRow
{
    public int Id { get; set; }
    public string Zone { get; set; } = "";
}

public sealed class PermitContext(DbContextOptions<PermitContext> options) : DbContext(options)
{
    public DbSet<PermitRow> Rows => Set<PermitRow>();

    public DbSet<ZoneRow> Zones => Set<ZoneRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
        => modelBuilder.ApplyConfiguration(new ZoneConfiguration());

    private sealed class ZoneConfiguration : IEntityTypeConfiguration<ZoneRow>
    {
        public void Configure(EntityTypeBuilder<ZoneRow> builder) => builder.HasKey(z => z.Id); // clean
    }
}

public sealed class Permits(PermitContext db, SqlConnection sql, IDatabase redis, HybridCache hybrid, FieldProtector protector)
{
    public async Task SaveAsync(Permit permit, IEnumerable<Permit> others)
    {
        db.Rows.Add(PermitRow.From(permit)); // GDS2001
        db.Zones.Add(new ZoneRow { Id = permit.Id, Zone = permit.Zone }); // clean
        db.Rows.AddRange(others.Select(PermitRow.From)); // GDS2001
        db.Zones.AddRange(from o in others group o by o.Zone into z select new ZoneRow { Zone = z.Key }); // clean
        await db.AddAsync(new PermitRow { Id = permit.Id, Holder = Mask.PersonName(permit.Holder)! }); // clean
        await db.SaveChangesAsync();
        var count = await db.Database.SqlQuery<int>($"select count(*) from permit where zone = {permit.Zone}").FirstAsync(); // clean
        await db.Rows.FromSqlInterpolated($"select * from permit where holder = {permit.Holder} limit {count}").LoadAsync(); // GDS2001
        await db.Database.ExecuteSqlRawAsync("delete from permit where id = {0}", permit.Id); // clean
        await db.Database.ExecuteSqlRawAsync("delete from permit where passport = {0}", permit.Passport); // GDS2001
    }

    public async Task CommandsAsync(Permit permit)
    {
        await using var command = new SqlCommand("update permit set zone = @zone where id = @id", sql); // clean
        command.Parameters.AddWithValue("@zone", permit.Zone); // clean
        command.Parameters.Add("@holder", SqlDbType.NVarChar).Value = permit.Holder; // GDS2001
        command.Parameters.Add(new SqlParameter("@passport", SqlDbType.NVarChar, 20) { Value = permit.Passport }); // GDS2001
        command.Parameters.Add(new SqlParameter("@until", permit.Until)); // clean
        command.CommandText += $" and passport = '{permit.Passport}'"; // GDS2001
        await command.ExecuteNonQueryAsync();
        var cipher = protector.Protect(permit.Passport, new FieldContext("9901", "permit", "passport", permit.Id.ToString(), null));
        command.Parameters.AddWithValue("@cipher", cipher); // clean
    }

    public async Task RedisAsync(Permit permit)
    {
        RedisKey key = $"permit:{permit.Id}";
        await redis.StringSetAsync(key, permit.Zone); // clean
        await redis.StringSetAsync(key, JsonSerializer.Serialize(permit), TimeSpan.FromMinutes(5)); // GDS2007
        await redis.HashSetAsync(key, [new HashEntry("zone", permit.Zone), new HashEntry("holder", permit.Holder)]); // GDS2007
        await redis.KeyDeleteAsync("permit:" + permit.Passport); // GDS2007
        await redis.SetAddAsync("zones", permit.Zone); // clean
        await redis.ListRightPushAsync("holders", permit.Holder.ToUpperInvariant()); // GDS2007
        await redis.SortedSetAddAsync("until", permit.Id, permit.Until.Ticks); // clean
        var row = await hybrid.GetOrCreateAsync("row:" + permit.Id, permit, static (p, _) => ValueTask.FromResult(p.Zone)); // clean
        await hybrid.SetAsync("row:" + row, PermitRow.From(permit)); // GDS2007
        await hybrid.SetAsync("zone:" + row, new ZoneRow { Zone = permit.Zone }); // clean
    }
}
