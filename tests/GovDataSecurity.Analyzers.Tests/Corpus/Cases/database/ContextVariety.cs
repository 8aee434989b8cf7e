// 上下文的各种配置方式:工厂、池、手工选项、派生实体、拥有的类型、跟踪项。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.EntityFrameworkCore;
using GovDataSecurity.Masking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Corpus.Database.ContextVariety;

public abstract class PersonBase
{
    public Guid Id { get; set; }

    [PersonName] public string Name { get; set; } = "";
}

public sealed class Teacher : PersonBase
{
    public string Subject { get; set; } = "";
}

public sealed class Classroom
{
    public int Id { get; set; }
    public string Building { get; set; } = "";
    public List<Seat> Seats { get; set; } = [];
}

public sealed class Seat
{
    public int Id { get; set; }
    public int Row { get; set; }
}

/// <summary>学籍:联系方式是拥有的类型。</summary>
public sealed class Enrollment
{
    public int Id { get; set; }
    public Contact Contact { get; set; } = new();
    public string SchoolCode { get; set; } = "";
}

[Owned]
public sealed class Contact
{
    [MobilePhoneNumber] public string Phone { get; set; } = "";
}

public class SchoolContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Teacher> Teachers => Set<Teacher>();
    public DbSet<Classroom> Classrooms => Set<Classroom>();
    public DbSet<Enrollment> Enrollments => Set<Enrollment>();
}

public sealed class OpenSchoolContext(DbContextOptions<OpenSchoolContext> options) : SchoolContext(options);

public sealed class FactorySchoolContext(DbContextOptions<FactorySchoolContext> options) : SchoolContext(options);

public sealed class ManualSchoolContext(DbContextOptions<ManualSchoolContext> options) : SchoolContext(options)
{
    public static ManualSchoolContext Create(string connection)
        => new(new DbContextOptionsBuilder<ManualSchoolContext>().UseSqlServer(connection).UseGovDataSecurity().Options);
}

public static class Registration
{
    public static void AddSchools(this IServiceCollection services, string connection)
    {
        services.AddDbContextPool<OpenSchoolContext>(o => o.UseSqlServer(connection));
        services.AddDbContextFactory<FactorySchoolContext>((provider, o) => Configure(o, connection));
    }

    private static void Configure(DbContextOptionsBuilder options, string connection)
        => options.UseSqlServer(connection).UseGovDataSecurity();
}

public sealed class SchoolService(OpenSchoolContext open, IDbContextFactory<FactorySchoolContext> factory)
{
    public void Hire(Teacher teacher)
    {
        open.Add(teacher); // GDS2001
        open.Set<Teacher>().Update(teacher); // GDS2001
        open.SaveChanges();
    }

    public async Task HireSafelyAsync(Teacher teacher)
    {
        await using var context = await factory.CreateDbContextAsync();
        context.Teachers.Add(teacher); // clean
        await context.SaveChangesAsync();
        await using var manual = ManualSchoolContext.Create("Server=school");
        manual.Teachers.Add(teacher); // clean
        await manual.SaveChangesAsync();
    }

    public void Room(Classroom room)
    {
        open.Classrooms.Add(room); // clean
        open.Classrooms.AddRange(new Classroom { Building = "A" }, new Classroom { Building = "B" }); // clean
        open.SaveChanges();
    }

    public void Enroll(Enrollment enrollment)
    {
        open.Enrollments.Add(enrollment); // GDS2001 hard
        open.SaveChanges();
    }

    public void Fix(Teacher teacher, [PersonName] string name)
    {
        open.Entry(teacher).Property(t => t.Subject).CurrentValue = "数学"; // clean
        open.Entry(teacher).Property(t => t.Name).CurrentValue = name; // GDS2001 hard
        open.SaveChanges();
    }

    public void Import(IEnumerable<Teacher> teachers)
    {
        var added = teachers.Where(t => t.Subject.Length > 0).ToList();
        open.Teachers.AddRange(added); // GDS2001
        open.Teachers.RemoveRange(added); // clean
        open.SaveChanges();
    }

    public void ImportMasked(IEnumerable<Teacher> teachers)
    {
        var masked = teachers.Select(t => new Teacher { Id = t.Id, Name = Mask.PersonName(t.Name), Subject = t.Subject }).ToList();
        open.Teachers.AddRange(masked); // clean
        open.SaveChanges();
    }
}

/// <summary>泛型仓储:在调用处或在加入处报告。</summary>
public sealed class Store<T>(OpenSchoolContext context)
    where T : class
{
    public void Save(T entity)
    {
        context.Set<T>().Add(entity); // GDS2001 @store
        context.SaveChanges();
    }
}

public sealed class StoreUser(Store<Teacher> teachers, Store<Classroom> rooms)
{
    public void Use(Teacher teacher, Classroom room)
    {
        teachers.Save(teacher); // GDS2001 @store hard
        rooms.Save(room); // clean
    }
}
