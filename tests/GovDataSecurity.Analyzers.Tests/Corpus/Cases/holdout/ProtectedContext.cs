using GovDataSecurity;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gov.Veterans;

internal sealed class Veteran
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [HomeAddress] public string Address { get; set; } = "";
    public string Unit { get; set; } = "";
}

internal sealed class VeteranDb(DbContextOptions<VeteranDb> options) : DbContext(options)
{
    public DbSet<Veteran> Veterans => Set<Veteran>();
}

internal static class Startup
{
    public static void Add(IServiceCollection services)
        => services.AddDbContext<VeteranDb>(o => o.UseNpgsql("Host=db").UseGovDataSecurity());
}

internal sealed class VeteranService(VeteranDb db)
{
    public async Task RegisterAsync(Veteran veteran)
    {
        db.Veterans.Add(veteran); // clean
        await db.SaveChangesAsync();
    }

    public async Task MoveAsync(Guid id, [HomeAddress] string address)
    {
        var found = await db.Veterans.FirstAsync(v => v.Id == id);
        found.Address = address; // clean
        db.Update(found); // clean
        await db.SaveChangesAsync();
    }

    public void Bypass(Veteran v) => db.Database.ExecuteSqlRaw("insert into Audit(Who) values ({0})", v.Name); // GDS2001

    public void Bypass2(Veteran v) => db.Database.ExecuteSqlRaw($"delete from Veterans where IdNumber = '{v.IdNumber}'"); // GDS2001
}
