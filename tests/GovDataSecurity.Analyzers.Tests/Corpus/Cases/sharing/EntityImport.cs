// 同一份名单的两条路:进数据库、进缓存、进文件;含本地函数、切换表达式、元组返回。
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.EntityFrameworkCore;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Sharing.EntityImport;

public sealed class Tenant
{
    public Guid Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    public string RoomCode { get; set; } = "";
}

public sealed class SealedTenant
{
    public Guid Id { get; set; }
    public string NameCipher { get; set; } = "";
    public string IdNumberIndex { get; set; } = "";
    public string RoomCode { get; set; } = "";
}

public sealed class HousingContext(DbContextOptions<HousingContext> options) : DbContext(options)
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<SealedTenant> SealedTenants => Set<SealedTenant>();
}

public static class HousingSetup
{
    public static void AddHousing(this IServiceCollection services, string connection)
        => services.AddDbContext<HousingContext>((provider, options) => options.UseNpgsql(connection).EnableDetailedErrors());
}

public sealed class HousingImport(HousingContext db, IMemoryCache cache, FieldProtector protector, BlindIndex index)
{
    public async Task OpenAsync(IReadOnlyList<Tenant> tenants, CancellationToken token)
    {
        await db.Tenants.AddRangeAsync(tenants, token); // GDS2001
        await db.SaveChangesAsync(token);
        foreach (var tenant in tenants)
        {
            cache.Set(tenant.Id, tenant); // GDS2007
            cache.Set(tenant.IdNumber, tenant.Id); // GDS2007
            cache.Set(tenant.Id, tenant.RoomCode); // clean
        }

        await File.WriteAllTextAsync("tenants.json", JsonSerializer.Serialize(tenants), token); // GDS2004
    }

    public async Task SealedAsync(IReadOnlyList<Tenant> tenants, CancellationToken token)
    {
        db.SealedTenants.AddRange(tenants.Select(Seal)); // clean
        await db.SaveChangesAsync(token);
        foreach (var tenant in tenants)
        {
            cache.Set(tenant.Id, Seal(tenant)); // clean
            var (key, room) = Reference(tenant);
            cache.Set(key, room); // clean
        }

        var rooms = tenants.Select(t => new { t.Id, t.RoomCode });
        await File.WriteAllTextAsync("rooms.json", JsonSerializer.Serialize(rooms), token); // clean
        var shown = tenants.Select(t => new { t.RoomCode, Name = Mask.PersonName(t.Name) });
        await File.WriteAllTextAsync("shown.json", JsonSerializer.Serialize(shown), token); // clean
        var named = tenants.Select(t => new { t.RoomCode, t.Name });
        await File.WriteAllTextAsync("named.json", JsonSerializer.Serialize(named), token); // GDS2004
    }

    public string Title(Tenant tenant, int mode)
    {
        var title = mode switch
        {
            0 => tenant.RoomCode,
            1 => Mask.PersonName(tenant.Name),
            _ => Full(),
        };
        File.WriteAllText("mode.txt", mode.ToString()); // clean
        File.WriteAllText("title.txt", title); // GDS2004
        return title;

        string Full() => tenant.RoomCode + tenant.Name;
    }

    private SealedTenant Seal(Tenant tenant) => new()
    {
        Id = tenant.Id,
        NameCipher = protector.Protect(tenant.Name, new FieldContext("9901", "tenant", "name", tenant.Id.ToString("N"), null)),
        IdNumberIndex = index.Compute(tenant.IdNumber, null, "9901", "tenant", "id_number"),
        RoomCode = tenant.RoomCode,
    };

    private (string Key, string Room) Reference(Tenant tenant)
        => (index.Compute(tenant.IdNumber, null, "9901", "tenant", "id_number"), tenant.RoomCode);
}
