// 居民登记:上下文没有启用保护,带标注的实体以明文入库。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Database.ResidentRegistration;

public sealed class Resident
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    [PersonName]
    public string Name { get; set; } = "";

    [ResidentIdNumber]
    public string IdNumber { get; set; } = "";

    [MobilePhoneNumber]
    public string? Mobile { get; set; }

    public string StreetCode { get; set; } = "";
}

public sealed class Visit
{
    public long Id { get; set; }
    public Guid ResidentId { get; set; }
    public DateTimeOffset At { get; set; }
    public int Minutes { get; set; }
}

/// <summary>走访记录里的联系电话,单独一张表。</summary>
public sealed class ContactRow
{
    public long Id { get; set; }

    [MobilePhoneNumber]
    public string Phone { get; set; } = "";
}

public sealed class ResidentContext(DbContextOptions<ResidentContext> options) : DbContext(options)
{
    public DbSet<Resident> Residents => Set<Resident>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<ContactRow> Contacts => Set<ContactRow>();
}

public static class Startup
{
    public static void AddResidents(this IServiceCollection services, string connection)
        => services.AddDbContext<ResidentContext>(options => options.UseNpgsql(connection));
}

public sealed class RegistrationService(ResidentContext db)
{
    public async Task RegisterAsync(Resident resident, CancellationToken token)
    {
        db.Residents.Add(resident); // GDS2001
        await db.SaveChangesAsync(token);
    }

    public async Task RegisterAsync(Resident head, Resident spouse, CancellationToken token)
    {
        await db.AddAsync(head, token); // GDS2001
        await db.Residents.AddRangeAsync([spouse], token); // GDS2001
        await db.SaveChangesAsync(token);
    }

    public int Import(IReadOnlyList<Resident> batch)
    {
        db.Residents.AddRange(batch); // GDS2001
        return db.SaveChanges();
    }

    public void Correct(Resident resident)
    {
        db.Update(resident); // GDS2001
        db.SaveChanges();
    }

    public void ChangePhone([MobilePhoneNumber] string phone)
    {
        var row = new ContactRow { Phone = phone };
        db.Contacts.Add(row); // GDS2001
        db.Set<ContactRow>().Add(new ContactRow { Phone = phone.Trim() }); // GDS2001
        db.Contacts.Add(new ContactRow { Phone = Mask.MobilePhoneNumber(phone) }); // clean
        db.SaveChanges();
    }

    public async Task VisitAsync(Resident resident, int minutes, CancellationToken token)
    {
        db.Visits.Add(new Visit { ResidentId = resident.Id, Minutes = minutes }); // clean
        await db.SaveChangesAsync(token);
    }

    public async Task<string> StreetOfAsync(Guid id, CancellationToken token)
    {
        var resident = await db.Residents.SingleAsync(r => r.Id == id, token); // clean
        return resident.StreetCode; // clean
    }

    public void Remove(Guid id)
    {
        db.Residents.Where(r => r.Id == id).ExecuteDelete(); // clean
        var known = db.Residents.Local.Count; // clean
        db.Visits.Add(new Visit { Minutes = known });
    }
}
