// 旁路缓存的仓储:接口、装饰器、键构造。
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace Corpus.Sharing.PersonRepository;

public sealed class Person
{
    public long Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [HomeAddress] public string Address { get; set; } = "";
    public int Version { get; set; }
}

public interface IPersonRepository
{
    Task<Person?> FindAsync([ResidentIdNumber] string idNumber);

    Task SaveAsync(Person person);
}

public sealed class SqlPersonRepository(IDbConnection db, BlindIndex index, FieldProtector protector) : IPersonRepository
{
    public async Task<Person?> FindAsync([ResidentIdNumber] string idNumber)
    {
        var key = index.Compute(idNumber, null, "9901", "person", "id_number");
        return await db.QuerySingleOrDefaultAsync<Person>("select * from person where id_index = @key", new { key }); // clean
    }

    public async Task SaveAsync(Person person)
    {
        var context = new FieldContext("9901", "person", "id_number", person.Id.ToString(), null);
        await db.ExecuteAsync("update person set id_number = @number where id = @id", new { number = protector.Protect(person.IdNumber, context), id = person.Id }); // clean
        await db.ExecuteAsync("update person set address = @address where id = @id", new { address = person.Address, id = person.Id }); // GDS2001
        await db.ExecuteAsync("insert into person_log(text) values(@text)", new { text = "saved " + person.Id }); // clean
        await db.ExecuteAsync("insert into person_log(text) values(@text)", new { text = "saved " + person.Name }); // GDS2001
    }
}

public sealed class CachedPersonRepository(IPersonRepository inner, IMemoryCache cache, ILogger<CachedPersonRepository> logger) : IPersonRepository
{
    public async Task<Person?> FindAsync([ResidentIdNumber] string idNumber)
    {
        var key = Key(idNumber);
        if (cache.TryGetValue(key, out Person? cached)) // GDS2007
        {
            logger.LogDebug("命中 {Version}", cached?.Version); // clean
            return cached;
        }

        var person = await inner.FindAsync(idNumber);
        logger.LogDebug("未命中 {Key}", key); // GDS3001
        return cache.Set("person:" + person?.Id, person); // GDS2007
    }

    public async Task SaveAsync(Person person)
    {
        await inner.SaveAsync(person); // clean
        cache.Remove(Key(person.IdNumber)); // GDS2007
        cache.Remove("person:" + person.Id); // clean
        logger.LogInformation("已保存 {Person}", person); // clean
        logger.LogInformation("已保存 {@Person}", person); // GDS3002
        logger.LogInformation("已保存 {Person}", JsonSerializer.Serialize(person)); // GDS3002
    }

    private static string Key(string idNumber) => $"person:id:{idNumber}";
}

public sealed class PersonPage(IPersonRepository repository, ILogger<PersonPage> logger)
{
    public async Task<string> TitleAsync([ResidentIdNumber] string idNumber)
    {
        var person = await repository.FindAsync(idNumber); // clean
        logger.LogInformation("查看 {Found}", person is not null); // clean
        logger.LogInformation("查看 {Name}", person?.Name); // GDS3001
        return person?.Name ?? "";
    }
}
