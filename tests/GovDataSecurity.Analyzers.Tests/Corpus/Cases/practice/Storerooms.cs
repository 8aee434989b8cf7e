// 存储:仓储基类、Dapper 动态参数、ADO、缓存扩展、压缩文件、XML。
using System.Data;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Serialization;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace Gov.Practice.Storerooms;

public abstract class Entity
{
    public Guid Id { get; set; }
}

public sealed class Ward : Entity
{
    [PersonName] public string Name { get; set; } = "";
    [GuardianInformation] public string Guardian { get; set; } = "";
    public int Grade { get; set; }
}

public sealed class School : Entity
{
    public string Code { get; set; } = "";
    public string Town { get; set; } = "";
}

public sealed class SchoolContext(DbContextOptions<SchoolContext> options) : DbContext(options)
{
    public DbSet<Ward> Wards => Set<Ward>();

    public DbSet<School> Schools => Set<School>();
}

public abstract class EfRepository<T>(DbContext db)
    where T : Entity
{
    protected DbContext Db => db;

    public virtual async Task SaveAsync(T entity, CancellationToken token)
    {
        Db.Set<T>().Update(entity); // GDS2001 @repository
        await Db.SaveChangesAsync(token);
    }
}

public sealed class WardRepository(SchoolContext db) : EfRepository<Ward>(db)
{
    public void Attach(Ward ward) => db.Entry(ward).State = EntityState.Added; // GDS2001 hard
}

public sealed class SchoolRepository(SchoolContext db) : EfRepository<School>(db);

public sealed class Registration(WardRepository wards, SchoolRepository schools)
{
    public Task RegisterAsync(Ward ward, CancellationToken token) => wards.SaveAsync(ward, token); // GDS2001 @repository

    public Task RegisterAsync(School school, CancellationToken token) => schools.SaveAsync(school, token); // clean
}

public static class CacheExtensions
{
    public static Task SetRecordAsync<T>(this IDistributedCache cache, string key, T value, TimeSpan? keep = null)
        => cache.SetStringAsync(key, JsonSerializer.Serialize(value), new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = keep ?? TimeSpan.FromMinutes(1) }); // GDS2007 @record
}

public sealed class Storerooms(IDbConnection db, IDistributedCache cache, IMemoryCache memory, FieldProtector protector)
{
    public async Task DapperAsync(Ward ward)
    {
        var parameters = new DynamicParameters();
        parameters.Add("@id", ward.Id, DbType.Guid); // clean
        parameters.Add("@grade", ward.Grade); // clean
        await db.ExecuteAsync("update ward set grade = @grade where id = @id", parameters); // clean
        var more = new DynamicParameters(new { ward.Id });
        more.Add("@guardian", ward.Guardian, DbType.String, size: 50); // GDS2001 @more
        await db.ExecuteAsync("sp_guardian", more, commandType: CommandType.StoredProcedure); // GDS2001 @more
        dynamic open = new System.Dynamic.ExpandoObject();
        open.grade = ward.Grade;
        await SqlMapper.ExecuteAsync(db, "update ward set grade = @grade", (object)open); // clean
        var rows = await db.QueryAsync<Ward>($"select * from ward where guardian = '{ward.Guardian.Replace("'", "''")}'"); // GDS2001
        Console.WriteLine(rows.Count()); // clean
    }

    public async Task AdoAsync(DbConnection connection, Ward ward)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "insert into ward(id, name) values(@id, @name)"; // clean
        AddParameter(command, "@id", ward.Id); // clean
        AddParameter(command, "@name", ward.Name); // GDS2001 @parameter
        await command.ExecuteNonQueryAsync();
    }

    private static void AddParameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value; // GDS2001 @parameter
        command.Parameters.Add(parameter); // GDS2001 @parameter
    }

    public async Task CachesAsync(Ward ward, School school)
    {
        await cache.SetRecordAsync("school:" + school.Code, school); // clean
        await cache.SetRecordAsync("ward:" + ward.Id, ward); // GDS2007 @record
        await cache.SetRecordAsync("grade:" + ward.Id, ward.Grade); // clean
        await cache.RemoveAsync("ward:" + ward.Name); // GDS2007
        using (var entry = memory.CreateEntry(ward.Id))
        {
            entry.Value = ward.Guardian; // GDS2007
            entry.SlidingExpiration = TimeSpan.FromMinutes(5); // clean
        }

        var cipher = protector.Protect(ward.Guardian, new FieldContext("9901", "ward", "guardian", ward.Id.ToString(), null));
        await cache.SetStringAsync("guardian:" + ward.Id, cipher); // clean
    }

    public async Task FilesAsync(IReadOnlyList<Ward> wards, string folder)
    {
        await using var file = File.Create(Path.Combine(folder, "wards.xml.gz"));
        await using var zip = new GZipStream(file, CompressionLevel.Fastest);
        new XmlSerializer(typeof(Ward)).Serialize(zip, wards[0]); // GDS2004
        using var archive = ZipFile.Open(Path.Combine(folder, "wards.zip"), ZipArchiveMode.Create);
        var entry = archive.CreateEntry("names.txt"); // clean
        await using (var writer = new StreamWriter(entry.Open()))
        {
            await writer.WriteLineAsync($"{wards.Count}"); // clean
            foreach (var ward in wards)
            {
                await writer.WriteLineAsync($"{ward.Id},{ward.Name}"); // GDS2004
            }
        }

        await using var json = new FileStream(Path.Combine(folder, "grades.json"), FileMode.CreateNew);
        await JsonSerializer.SerializeAsync(json, wards.Select(w => new { w.Id, w.Grade })); // clean
        await JsonSerializer.SerializeAsync(json, wards.Select(w => new { w.Id, w.Guardian })); // GDS2004
        await File.AppendAllLinesAsync(Path.Combine(folder, "index.txt"), from w in wards where w.Grade > 3 select $"{w.Id}"); // clean
        await File.AppendAllLinesAsync(Path.Combine(folder, "index.txt"), from w in wards where w.Grade > 3 select w.Guardian); // GDS2004
        using var binary = new BinaryWriter(File.OpenWrite(Path.Combine(folder, "w.bin")));
        binary.Write(wards.Count); // clean
        binary.Write(Mask.PersonName(wards[0].Name)!); // clean
        binary.Write(wards[0].Name); // GDS2004
    }
}
