using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Used with protection and, as its plaintext twin, without.</summary>
public class ReliefDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Household> Households => Set<Household>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Office> Offices => Set<Office>();
}
