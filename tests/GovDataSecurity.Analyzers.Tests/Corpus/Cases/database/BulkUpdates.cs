// ExecuteUpdate 与泛型仓储。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.EntityFrameworkCore;
using GovDataSecurity.Masking;
using Microsoft.EntityFrameworkCore;

namespace Corpus.Database.BulkUpdates;

public class Volunteer
{
    public int Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [EmailAddress] public string Email { get; set; } = "";
    public int Hours { get; set; }
    public bool Active { get; set; }
}

public class Activity
{
    public int Id { get; set; }
    public string Title { get; set; } = "";
    public int Seats { get; set; }
}

public class VolunteerContext : DbContext
{
    public DbSet<Volunteer> Volunteers => Set<Volunteer>();
    public DbSet<Activity> Activities => Set<Activity>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=db");
}

public class SafeVolunteerContext : DbContext
{
    public DbSet<Volunteer> Volunteers => Set<Volunteer>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        optionsBuilder.UseNpgsql("Host=db");
        optionsBuilder.UseGovDataSecurity();
    }
}

public sealed record EmailChange(int Id, [property: EmailAddress] string Email);

public sealed class VolunteerService(VolunteerContext context, SafeVolunteerContext safe)
{
    public Task<int> ChangeAsync(EmailChange change)
        => context.Volunteers.Where(v => v.Id == change.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Email, change.Email)); // GDS2001

    public Task<int> ChangeLowerAsync(EmailChange change)
    {
        var email = change.Email.ToLowerInvariant();
        return context.Volunteers.Where(v => v.Id == change.Id)
            .ExecuteUpdateAsync(s => s
                .SetProperty(v => v.Active, true) // clean
                .SetProperty(v => v.Email, email)); // GDS2001
    }

    public Task<int> HideAsync(EmailChange change)
        => context.Volunteers.Where(v => v.Id == change.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Email, Mask.EmailAddress(change.Email))); // clean

    public Task<int> SafeChangeAsync(EmailChange change)
        => safe.Volunteers.Where(v => v.Id == change.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Email, change.Email)); // clean

    public Task<int> HoursAsync(Volunteer volunteer, int hours)
        => context.Volunteers.Where(v => v.Id == volunteer.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.Hours, v => v.Hours + hours)); // clean

    public void Seats(Activity activity)
    {
        context.Activities.Update(activity); // clean
        context.SaveChanges();
    }

    public void Join(Volunteer volunteer)
    {
        context.Entry(volunteer).State = EntityState.Added; // GDS2001 hard
        context.SaveChanges();
    }

    public void Swap(Volunteer incoming)
    {
        var stored = context.Volunteers.Find(incoming.Id)!;
        context.Entry(stored).CurrentValues.SetValues(incoming); // GDS2001 hard
        context.SaveChanges();
    }
}
