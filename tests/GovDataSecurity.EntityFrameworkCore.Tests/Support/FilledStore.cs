namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>The same people in a protected database and in its plaintext twin; for tests that only read.</summary>
public sealed class FilledStore : IDisposable
{
    public FilledStore()
    {
        using var db = Store.Create();
        db.AddRange(People.Households());
        db.Add(new Office { Id = 1, Title = "示例甲" });
        db.SaveChanges();
        using var twin = Store.OpenTwin();
        twin.Database.EnsureCreated();
        twin.AddRange(People.Households());
        twin.Add(new Office { Id = 1, Title = "示例甲" });
        twin.SaveChanges();
    }

    public Store Store { get; } = new();

    public void Dispose() => Store.Dispose();
}
