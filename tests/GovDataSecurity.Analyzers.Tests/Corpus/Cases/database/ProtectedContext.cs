// 三个上下文:两个启用了保护(注册处、OnConfiguring),一个忘了。
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Database.ProtectedContext;

public sealed record FamilyMember
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    [PersonName] public required string Name { get; init; }
    [ResidentIdNumber] public required string IdNumber { get; init; }
    [Classified(DataLevel.General3)] public decimal MonthlyIncome { get; set; }
}

public sealed class ReliefDb(DbContextOptions<ReliefDb> options) : DbContext(options)
{
    public DbSet<FamilyMember> Members => Set<FamilyMember>();
}

public sealed class ArchiveDb : DbContext
{
    public DbSet<FamilyMember> Members => Set<FamilyMember>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        => optionsBuilder.UseSqlServer("Server=archive;Database=relief").UseGovDataSecurity(o => o.Tenant("archive"));
}

public sealed class ReportDb : DbContext
{
    public DbSet<FamilyMember> Members => Set<FamilyMember>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
        => optionsBuilder.UseSqlServer("Server=report;Database=relief").EnableDetailedErrors();
}

public static class Composition
{
    public static IServiceCollection AddRelief(this IServiceCollection services, string connection)
    {
        services.AddDbContext<ReliefDb>(o => o.UseNpgsql(connection).UseGovDataSecurity());
        services.AddDbContext<ArchiveDb>();
        services.AddDbContext<ReportDb>();
        return services;
    }
}

public sealed class ReliefService(ReliefDb relief, ArchiveDb archive, ReportDb report)
{
    public async Task SaveAsync(FamilyMember member)
    {
        relief.Add(member); // clean
        relief.Members.Update(member); // clean
        await relief.SaveChangesAsync();
        archive.Members.Add(member); // clean
        await archive.SaveChangesAsync();
        report.Members.Add(member); // GDS2001
        await report.SaveChangesAsync();
    }

    public void Copy(List<FamilyMember> members)
    {
        archive.AddRange(members); // clean
        report.AddRange(members); // GDS2001
        foreach (var member in members)
        {
            report.Attach(member); // GDS2001
        }
    }

    public async Task RaiseAsync(Guid id, [Classified(DataLevel.General3)] decimal income)
    {
        var member = await relief.Members.SingleAsync(m => m.Id == id);
        member.MonthlyIncome = income; // clean
        await relief.SaveChangesAsync(); // clean
    }

    public Task<FamilyMember> FindAsync([ResidentIdNumber] string idNumber)
        => relief.Members.SingleAsync(m => m.IdNumber == idNumber); // clean
}
