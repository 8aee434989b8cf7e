// 旁路缓存:HybridCache、包装类、元组键。
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;

namespace Corpus.Cache.CacheAside;

public sealed record Tenant
{
    public int Id { get; init; }
    [PersonName] public required string Name { get; init; }
    [HomeAddress] public required string Address { get; init; }
    public required int Rooms { get; init; }
}

public sealed record TenantCard(int Id, string Name, int Rooms);

public sealed record TenantTag(int Id, string Name);

public interface ITenantStore
{
    Tenant Load(int id);
    ValueTask<Tenant> LoadAsync(int id, CancellationToken token);
    ValueTask<int> RoomsAsync(int id, CancellationToken token);
}

public sealed class TenantCache(HybridCache hybrid, IMemoryCache memory, ITenantStore store)
{
    public ValueTask<Tenant> GetAsync(int id, CancellationToken token)
        => hybrid.GetOrCreateAsync($"tenant:{id}", t => store.LoadAsync(id, t), cancellationToken: token); // GDS2007

    public ValueTask<int> RoomsAsync(int id, CancellationToken token)
        => hybrid.GetOrCreateAsync($"rooms:{id}", t => store.RoomsAsync(id, t), cancellationToken: token); // clean

    public ValueTask SetAsync(Tenant tenant)
        => hybrid.SetAsync($"address:{tenant.Id}", tenant.Address); // GDS2007

    public ValueTask ForgetAsync(Tenant tenant)
        => hybrid.RemoveAsync($"tenant:{tenant.Name}"); // GDS2007

    public ValueTask ForgetByIdAsync(Tenant tenant)
        => hybrid.RemoveAsync($"tenant:{tenant.Id}"); // clean

    public TenantCard? Card(int id)
        => memory.GetOrCreate($"card:{id}", _ => Hide(store.Load(id))); // clean

    public TenantTag? OpenTag(int id)
        => memory.GetOrCreate($"tag:{id}", _ => Show(store.Load(id))); // GDS2007 hard

    public string? Address(int id)
        => memory.GetOrCreate($"address:{id}", _ => store.Load(id).Address); // GDS2007

    public int RoomCount(int id)
        => memory.GetOrCreate($"rooms:{id}", _ => store.Load(id).Rooms); // clean

    public void Index(Tenant tenant)
    {
        memory.Set((tenant.Id, tenant.Rooms), true); // clean
        memory.Set((tenant.Id, tenant.Address), true); // GDS2007 hard
    }

    private static TenantCard Hide(Tenant tenant) => new(tenant.Id, Mask.PersonName(tenant.Name), tenant.Rooms);

    private static TenantTag Show(Tenant tenant) => new(tenant.Id, tenant.Name);
}
