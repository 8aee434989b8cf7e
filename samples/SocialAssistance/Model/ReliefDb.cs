using Microsoft.EntityFrameworkCore;

namespace SocialAssistance.Model;

/// <summary>The database of the office. Nothing here says how values are protected: the labels do.</summary>
internal sealed class ReliefDb(DbContextOptions<ReliefDb> options) : DbContext(options)
{
    public DbSet<FamilyMember> Members => Set<FamilyMember>();
}
