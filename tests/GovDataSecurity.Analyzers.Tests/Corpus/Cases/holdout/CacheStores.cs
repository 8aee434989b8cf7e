using System.Text;
using System.Text.Json;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using StackExchange.Redis;

namespace Gov.Caching;

internal static class CacheKeys
{
    public static string ByNumber([ResidentIdNumber] string number) => "member:" + number;
    public static string ById(Guid id) => $"member:{id:N}";
}

internal sealed class CacheStores(IMemoryCache memory, IDistributedCache distributed, IConnectionMultiplexer redis, IDataProtector protector, IMemberRegister register)
{
    public void Memory(FamilyMember m)
    {
        memory.Set(CacheKeys.ById(m.Id), m.Version); // clean
        memory.Set(CacheKeys.ByNumber(m.IdNumber), m.Version); // GDS2007
        memory.Set("latest", m.Phone, TimeSpan.FromMinutes(5)); // GDS2007
        using var entry = memory.CreateEntry("relation");
        entry.Value = m.Relation; // clean
        using var second = memory.CreateEntry("bank");
        second.Value = m.BankAccount; // GDS2007
    }

    public Task<FamilyMember?> Cached(Guid id)
        => memory.GetOrCreateAsync(CacheKeys.ById(id), async entry =>
        {
            entry.SlidingExpiration = TimeSpan.FromMinutes(1); // clean
            return await register.FindAsync(id); // GDS2007
        });

    public Task<int> CachedVersion(Guid id)
        => memory.GetOrCreateAsync(CacheKeys.ById(id), async entry => (await register.FindAsync(id)).Version); // clean

    public async Task Distributed(FamilyMember m)
    {
        await distributed.SetStringAsync("m:" + m.Id, JsonSerializer.Serialize(m)); // GDS2007
        await distributed.SetStringAsync("v:" + m.Id, m.Version.ToString()); // clean
        await distributed.SetAsync("a:" + m.Id, Encoding.UTF8.GetBytes(m.Address!)); // GDS2007
        await distributed.SetStringAsync("p:" + m.Id, protector.Protect(m.Phone!)); // clean
        await distributed.RemoveAsync("v:" + m.Id); // clean
    }

    public async Task Redis(FamilyMember m, byte[] key)
    {
        var db = redis.GetDatabase();
        await db.StringSetAsync("phone:" + m.Id, m.Phone); // GDS2007
        await db.StringSetAsync("phone:" + m.Phone, m.Version); // GDS2007
        await db.StringSetAsync("phone:" + Hide.Pseudonym(m.Phone!, key), m.Version); // clean
        db.HashSet("member", [new HashEntry("version", m.Version), new HashEntry("name", m.Name)]); // GDS2007
        db.HashSet("member", m.Id.ToString(), m.Version); // clean
        db.SetAdd("blacklist", m.IdNumber); // GDS2007
        db.SetAdd("blacklist", Mask.ResidentIdNumber(m.IdNumber)); // clean
        db.SortedSetAdd("income", m.Id.ToString(), (double)m.MonthlyIncome); // GDS2007
        db.SortedSetAdd("updated", m.Id.ToString(), m.UpdatedAt.Ticks); // clean
        redis.GetSubscriber().Publish(RedisChannel.Literal("changed"), m.Id.ToString()); // clean
        db.StringIncrement($"hits:{m.Relation}"); // clean
    }

    public void CsRedis(FamilyMember m)
    {
        RedisHelper.Set("last", m); // GDS2007
        RedisHelper.HSet("versions", m.Id.ToString(), m.Version); // clean
        RedisHelper.HSet("disability", m.Id.ToString(), m.Disability!); // GDS2007
    }
}
