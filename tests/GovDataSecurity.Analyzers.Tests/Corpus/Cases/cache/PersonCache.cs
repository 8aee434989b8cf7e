// 内存与分布式缓存:值和键。
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;

namespace Corpus.Cache.PersonCache;

public sealed record Person
{
    public Guid Id { get; init; }
    [PersonName] public string Name { get; init; } = "";
    [ResidentIdNumber] public string IdNumber { get; init; } = "";
    public string Town { get; init; } = "";
}

public interface IPersonSource
{
    Task<Person> LoadAsync(Guid id);
    Task<string> TownOfAsync(Guid id);
}

public sealed class PersonCache(IMemoryCache memory, IDistributedCache distributed, IPersonSource source, BlindIndex index, FieldProtector protector)
{
    private readonly ConcurrentDictionary<Guid, Person> _local = new();

    public void Keep(Person person)
    {
        _local[person.Id] = person; // clean
        memory.Set(person.Id, person); // GDS2007
        memory.Set("town:" + person.Id, person.Town); // clean
        memory.Set("name:" + person.Id, person.Name, TimeSpan.FromMinutes(5)); // GDS2007
        memory.Set("id:" + person.IdNumber, person.Id); // GDS2007
        memory.Set("masked:" + person.Id, Mask.PersonName(person.Name)); // clean
        memory.Set("known:" + person.Id, person.IdNumber.Length == 18); // clean
    }

    public bool Has([ResidentIdNumber] string idNumber)
        => memory.TryGetValue("id:" + idNumber, out _); // GDS2007

    public bool HasKey(Guid id)
        => memory.TryGetValue(id, out _); // clean

    public Task<Person?> PersonAsync(Guid id)
        => memory.GetOrCreateAsync(id, async entry => await source.LoadAsync(id)); // GDS2007

    public Task<string?> TownAsync(Guid id)
        => memory.GetOrCreateAsync("town:" + id, entry => source.TownOfAsync(id)); // clean

    public async Task DistributeAsync(Person person, CancellationToken token)
    {
        await distributed.SetStringAsync(person.Id.ToString(), JsonSerializer.Serialize(person), token); // GDS2007
        await distributed.SetAsync(person.Id.ToString(), JsonSerializer.SerializeToUtf8Bytes(person), token); // GDS2007
        await distributed.SetStringAsync("town:" + person.Id, person.Town, token); // clean
        var sealedName = protector.Protect(person.Name, new FieldContext("9901", "person", "name", person.Id.ToString("N"), null));
        await distributed.SetStringAsync("name:" + person.Id, sealedName, token); // clean
        await distributed.RefreshAsync("id:" + person.IdNumber, token); // GDS2007
        await distributed.RemoveAsync("id:" + person.Id, token); // clean
    }

    public string? Read([ResidentIdNumber] string idNumber)
        => distributed.GetString("person:" + idNumber); // GDS2007

    public string? ReadByIndex([ResidentIdNumber] string idNumber)
        => distributed.GetString("person:" + index.Compute(idNumber, null, "9901", "person", "id")); // clean

    public void Entry(Person person)
    {
        using var entry = memory.CreateEntry("e:" + person.Id); // clean
        entry.Value = person.Name; // GDS2007
        entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
    }
}
