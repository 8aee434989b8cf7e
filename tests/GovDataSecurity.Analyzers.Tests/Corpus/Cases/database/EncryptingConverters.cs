// 值转换器加密:全部带标注的列都加密才算受保护;只做 Base64 不算。
using System;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Corpus.Database.EncryptingConverters;

public interface IColumnCipher
{
    [Declassifier(DeclassificationMethod.Encryption)]
    string Protect(string value);

    string Open(string value);
}

public class Applicant
{
    public long Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [BankAccountNumber] public string Account { get; set; } = "";
}

public class Guardian
{
    public long Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [MobilePhoneNumber] public string Phone { get; set; } = "";
}

public class Patient
{
    public long Id { get; set; }
    [MedicalDiagnosis] public string Diagnosis { get; set; } = "";
}

public class Employee
{
    public long Id { get; set; }
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
}

public sealed class CipherConverter(IColumnCipher cipher) : ValueConverter<string, string>(v => cipher.Protect(v), v => cipher.Open(v));

public static class Base64Text
{
    public static string Encode(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));
    public static string Decode(string value) => Encoding.UTF8.GetString(Convert.FromBase64String(value));
}

public sealed class SubsidyContext(DbContextOptions<SubsidyContext> options, IColumnCipher cipher) : DbContext(options)
{
    public DbSet<Applicant> Applicants => Set<Applicant>();
    public DbSet<Guardian> Guardians => Set<Guardian>();
    public DbSet<Patient> Patients => Set<Patient>();
    public DbSet<Employee> Employees => Set<Employee>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Applicant>(entity =>
        {
            entity.Property(a => a.Name).HasConversion(v => cipher.Protect(v), v => cipher.Open(v));
            entity.Property(a => a.Account).HasConversion(v => cipher.Protect(v), v => cipher.Open(v));
        });

        // 电话漏掉了。
        modelBuilder.Entity<Guardian>().Property(g => g.Name).HasConversion(v => cipher.Protect(v), v => cipher.Open(v));

        modelBuilder.Entity<Patient>().Property(p => p.Diagnosis).HasConversion(new CipherConverter(cipher));
        modelBuilder.Entity<Employee>().Property(e => e.IdNumber).HasConversion(v => Base64Text.Encode(v), v => Base64Text.Decode(v));
    }
}

public sealed class SubsidyService(SubsidyContext context)
{
    public async Task SubmitAsync(Applicant applicant, Guardian guardian, Patient patient, Employee employee)
    {
        context.Applicants.Add(applicant); // clean
        context.Guardians.Add(guardian); // GDS2001 hard
        context.Patients.Add(patient); // clean
        context.Employees.Add(employee); // GDS2001 hard
        await context.SaveChangesAsync();
    }

    public void Change(Applicant applicant, Employee employee)
    {
        context.Update(applicant); // clean
        context.Update(employee); // GDS2001 hard
        context.SaveChanges();
    }

    public void Reattach(Patient patient) => context.Attach(patient); // clean

    public void Reattach(Guardian guardian) => context.Attach(guardian); // GDS2001 hard
}
