using GovDataSecurity.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>A key ring and a database file in a folder of their own.</summary>
public sealed class Store : IDisposable
{
    private readonly TempFolder _folder = new();

    public Store() => Ring = NewRing("keys");

    public KeyRing Ring { get; }

    public string File => _folder["relief.db"];

    public string TwinFile => _folder["twin.db"];

    public string Folder => _folder.Path;

    public KeyRing NewRing(string name)
    {
        using var protection = RingProtection.Certificate(TestCertificate.Instance);
        return KeyRing.OpenOrCreate(new KeyRingOptions { Directory = _folder[name], Protection = protection });
    }

    public ReliefDb Open(Action<ProtectionOptionsBuilder>? configure = null) => new(Options<ReliefDb>(configure));

    public DbContextOptions<TContext> Options<TContext>(Action<ProtectionOptionsBuilder>? configure = null, string? file = null)
        where TContext : DbContext
        => new DbContextOptionsBuilder<TContext>()
            .UseSqlite(Connection(file ?? File))
            .UseGovDataSecurity(g =>
            {
                g.KeyRing(Ring);
                configure?.Invoke(g);
            })
            .Options;

    /// <summary>The same context without protection, on another file.</summary>
    public ReliefDb OpenTwin() => new(new DbContextOptionsBuilder<ReliefDb>().UseSqlite(Connection(TwinFile)).Options);

    public ReliefDb Create(Action<ProtectionOptionsBuilder>? configure = null)
    {
        var db = Open(configure);
        db.Database.EnsureCreated();
        return db;
    }

    public void Sql(string command)
    {
        using var connection = new SqliteConnection(Connection(File));
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = command;
        run.ExecuteNonQuery();
    }

    public List<string?> Column(string sql)
    {
        using var connection = new SqliteConnection(Connection(File));
        connection.Open();
        using var run = connection.CreateCommand();
        run.CommandText = sql;
        using var reader = run.ExecuteReader();
        var values = new List<string?>();
        while (reader.Read())
        {
            values.Add(reader.IsDBNull(0) ? null : reader.GetString(0));
        }

        return values;
    }

    public void Dispose()
    {
        Ring.Dispose();
        _folder.Dispose();
    }

    private static string Connection(string file) => $"Data Source={file}";
}
