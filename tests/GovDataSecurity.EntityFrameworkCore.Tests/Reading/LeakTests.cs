using System.Text;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>The files of the database hold no planted value, in any encoding that text is stored in.</summary>
public sealed class LeakTests : IDisposable
{
    private static readonly string[] Planted = ["示例甲住", People.HeadId, People.ChildId, "13900000001", "听力三级", "示例路一号"];

    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Save_Protected_LeavesNoPlantedValueInAnyFile()
    {
        using var db = _store.Create();
        var found = Scan(db, _store.File);
        Assert.Empty(found);
    }

    [Fact]
    public void Save_WithoutProtection_LeavesEveryPlantedValue()
    {
        using var db = _store.OpenTwin();
        db.Database.EnsureCreated();
        var found = Scan(db, _store.TwinFile);
        Assert.Equal(Planted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    // The context stays open, so that the write-ahead log and its index are still there.
    private static HashSet<string> Scan(ReliefDb db, string file)
    {
        db.Database.OpenConnection();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0;");
        var households = People.Households();
        households[0].Members[0].Name = Planted[0];
        db.AddRange(households);
        db.SaveChanges();
        foreach (var member in db.Members.Where(x => x.Visits == 4))
        {
            member.Income += 1;
        }

        db.SaveChanges();
        Assert.True(File.Exists(file + "-wal"));
        Assert.True(File.Exists(file + "-shm"));
        var found = new HashSet<string>(StringComparer.Ordinal);
        Search(file, found);
        Search(file + "-wal", found);
        Search(file + "-shm", found);
        db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");
        Search(file, found);
        return found;
    }

    private static void Search(string file, HashSet<string> found)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        found.UnionWith(Planted.Where(value => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(value)) >= 0)));
    }
}
