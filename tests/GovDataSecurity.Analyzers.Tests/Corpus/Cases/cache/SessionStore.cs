// 会话仓:包装器、后台刷新、批量、过期回调。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using StackExchange.Redis;

namespace Corpus.Cache.SessionStore;

public sealed record LoginSession
{
    public Guid Id { get; init; }
    [PersonName] public required string UserName { get; init; }
    [MobilePhoneNumber] public required string Mobile { get; init; }
    [Credential] public required string Token { get; init; }
    public required string[] Roles { get; init; }
    public DateTimeOffset Expires { get; init; }
}

public sealed class JsonCache(IDistributedCache cache)
{
    public Task PutAsync<T>(string key, T value, CancellationToken token = default)
        => cache.SetStringAsync(key, JsonSerializer.Serialize(value), token); // GDS2007 @value @key

    public async Task<T?> GetAsync<T>(string key, CancellationToken token = default)
        => await cache.GetStringAsync(key, token) is { } json ? JsonSerializer.Deserialize<T>(json) : default;
}

public sealed class SessionStore(JsonCache json, IDistributedCache cache, IMemoryCache memory, IDatabase redis, IDataProtector protector)
{
    public async Task OpenAsync(LoginSession session)
    {
        await json.PutAsync(session.Id.ToString(), session.Roles); // clean
        await json.PutAsync(session.Id.ToString(), session); // GDS2007 @value hard
        await json.PutAsync("m:" + session.Mobile, session.Roles); // GDS2007 @key hard
        var roles = await json.GetAsync<string[]>(session.Id.ToString()); // clean
        await cache.SetAsync(session.Id.ToString(), protector.Protect(JsonSerializer.SerializeToUtf8Bytes(session))); // clean
        await cache.SetAsync(session.Id.ToString(), Encoding.UTF8.GetBytes(session.Token), new DistributedCacheEntryOptions { AbsoluteExpiration = session.Expires }); // GDS2007
        memory.Set(session.Id, roles?.Length ?? 0); // clean
    }

    public void Remember(LoginSession session)
    {
        var options = new MemoryCacheEntryOptions { AbsoluteExpiration = session.Expires };
        memory.Set(session.Id, session.UserName, options); // GDS2007
        memory.Set(session.Id, Mask.PersonName(session.UserName), options); // clean
        var cached = memory.Get<string>("mobile:" + session.Mobile); // GDS2007
        memory.Set("cached", cached is null); // clean
    }

    public void Batch(IEnumerable<LoginSession> sessions)
    {
        var entries = sessions.Select(s => new HashEntry(s.Id.ToString(), s.Roles.Length)).ToArray();
        redis.HashSet("sessions", entries); // clean
        redis.HashSet("mobiles", [.. sessions.Select(s => new HashEntry(s.Id.ToString(), s.Mobile))]); // GDS2007
        foreach (var (id, token) in sessions.Select(s => (s.Id, s.Token)))
        {
            redis.StringSet("token:" + id, token); // GDS2007
            redis.StringSet("seen:" + id, true); // clean
        }
    }

    public bool Locked([PersonName] string userName, int failures)
    {
        redis.StringIncrement("fail:" + userName); // GDS2007
        return (long)redis.StringGet("fail:total") + failures > 5; // clean
    }
}
