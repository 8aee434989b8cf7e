using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class OptionsTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task UseGovDataSecurity_WithServices_WorksAsOnDayOne()
    {
        var trail = new FakeTrail();
        var services = new ServiceCollection();
        services.AddGovDataSecurity(g => g.UseKeyRing(k => k.Directory(Path.Combine(_store.Folder, "app-keys")).ProtectWith(TestCertificate.Instance)));
        services.AddSingleton<IAuditTrail>(trail);
        services.AddDbContext<ReliefDb>(o => o.UseSqlite($"Data Source={_store.File}").UseGovDataSecurity());
        await using var provider = services.BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ReliefDb>();
            await db.Database.EnsureCreatedAsync();
            db.Add(new Household { Id = People.First });
            db.Add(new Member { HouseholdId = People.First, Name = "示例甲", IdNumber = People.HeadId });
            await db.SaveChangesAsync();
        }

        await using (var scope = provider.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ReliefDb>();
            var id = People.HeadId;
            Assert.Equal("示例甲", (await db.Members.SingleAsync(m => m.IdNumber == id)).Name);
        }

        Assert.StartsWith("gds1.", _store.Column("SELECT Name FROM Members").Single(), StringComparison.Ordinal);
        Assert.Equal(2, trail.Records.Count);
    }

    [Fact]
    public void UseGovDataSecurity_BeforeTheProvider_Protects()
    {
        var options = new DbContextOptionsBuilder<ReliefDb>().UseGovDataSecurity(g => g.KeyRing(_store.Ring)).UseSqlite($"Data Source={_store.File}").Options;
        using var db = new ReliefDb(options);
        db.Database.EnsureCreated();
        db.Add(new Household { Address = "示例路" });
        db.SaveChanges();
        Assert.Equal("示例路", db.Households.Select(x => x.Address).Single());
        Assert.StartsWith("gds1.", _store.Column("SELECT Address FROM Households").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void UseGovDataSecurity_CalledTwice_KeepsBoth()
    {
        var options = new DbContextOptionsBuilder<ReliefDb>().UseSqlite($"Data Source={_store.File}")
            .UseGovDataSecurity(g => g.KeyRing(_store.Ring)).UseGovDataSecurity(g => g.Tenant("320100")).Options;
        using var db = new ReliefDb(options);
        db.Database.EnsureCreated();
        db.Add(new Household { Address = "示例路" });
        db.SaveChanges();
        using var other = _store.Open(g => g.Tenant("320100"));
        Assert.Equal("示例路", other.Households.Single().Address);
    }

    [Fact]
    public void Context_WithAndWithoutProtection_ShareNoModel()
    {
        using var db = _store.Open();
        using var twin = _store.OpenTwin();
        using var narrow = _store.Open(g => g.From(DataLevel.General4));
        using var same = _store.Open(g => g.Tenant("320100"));
        Assert.NotSame(twin.Model, db.Model);
        Assert.NotSame(narrow.Model, db.Model);
        Assert.Same(same.Model, db.Model);
    }

    [Fact]
    public void Context_SharedModelCache_SharesNoModelEither()
    {
        using var cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = 10240 });
        using var db = new ReliefDb(new DbContextOptionsBuilder<ReliefDb>(_store.Options<ReliefDb>()).UseMemoryCache(cache).Options);
        using var twin = new ReliefDb(new DbContextOptionsBuilder<ReliefDb>().UseSqlite("Data Source=:memory:").UseMemoryCache(cache).Options);
        Assert.Null(db.Model.FindEntityType(typeof(Member))!.FindProperty(nameof(Member.Name)));
        Assert.NotNull(twin.Model.FindEntityType(typeof(Member))!.FindProperty(nameof(Member.Name)));
    }

    [Fact]
    public void Context_TwoTenantsInOneDatabase_NeitherReadsNorFindsTheOther()
    {
        _store.Create().Dispose();
        foreach (var (tenant, number) in new[] { ("320100", 1), ("320200", 2) })
        {
            using var db = _store.Open(g => g.Tenant(tenant));
            var household = new Household { District = tenant, Address = "示例路" + tenant };
            People.Person(number, household, "示例" + tenant, People.HeadId, Relation.Head, 1, number);
            db.Add(household);
            db.SaveChanges();
        }

        Assert.Equal(2, _store.Column("SELECT DISTINCT IdNumberIndex FROM Members").Count);
        foreach (var (tenant, other) in new[] { ("320100", "320200"), ("320200", "320100") })
        {
            using var db = _store.Open(g => g.Tenant(tenant));
            Assert.Equal("示例" + tenant, db.Members.Single(x => x.IdNumber == People.HeadId).Name);
            Assert.Equal("示例路" + tenant, db.Households.Where(x => x.District == tenant).Select(x => x.Address).Single());
            Refused.By(ErrorCode.EnvelopeNotAuthentic, () => db.Households.Where(x => x.District == other).Select(x => x.Address).ToList());
        }
    }

    [Fact]
    public void Context_TenantOfTheContext_IsAskedEachTime()
    {
        var options = _store.Options<TenantDb>(g => g.Tenant(context => ((TenantDb)context).Current));
        using (var db = new TenantDb(options))
        {
            db.Database.EnsureCreated();
            foreach (var tenant in new[] { "a", "b" })
            {
                db.Current = tenant;
                db.Add(new Household { District = tenant, Address = "示例路" + tenant });
                db.SaveChanges();
            }
        }

        using var again = new TenantDb(options) { Current = "b" };
        Assert.Equal("示例路b", again.Households.Single(x => x.District == "b").Address);
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => again.Households.Single(x => x.District == "a"));
        again.Current = "";
        Refused.By(ErrorCode.NotConfigured, () => _ = again.Households.ToList(), "Tenant");
    }

    [Fact]
    public void Context_Pooled_Works()
    {
        _store.Create().Dispose();
        var services = new ServiceCollection();
        services.AddSingleton(_store.Ring);
        services.AddDbContextPool<ReliefDb>(o => o.UseSqlite($"Data Source={_store.File}").UseGovDataSecurity());
        using var provider = services.BuildServiceProvider();
        for (var i = 0; i < 3; i++)
        {
            using var scope = provider.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<ReliefDb>();
            db.Add(new Household { District = $"{i}", Address = $"示例路{i}" });
            db.SaveChanges();
            Assert.Equal($"示例路{i}", db.Households.AsNoTracking().Where(x => x.District == $"{i}").Select(x => x.Address).Single());
        }
    }

    [Fact]
    public void Context_WithoutRing_IsRefusedWhenItIsNeeded()
    {
        var options = new DbContextOptionsBuilder<ReliefDb>().UseSqlite($"Data Source={_store.File}").UseGovDataSecurity().Options;
        using var db = new ReliefDb(options);
        db.Database.EnsureCreated();
        db.Add(new Household { Address = "示例路" });
        Refused.By(ErrorCode.NotConfigured, () => db.SaveChanges(), "KeyRing");
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public void Context_WithInternalServiceProvider_IsRefused()
    {
        using var provider = new ServiceCollection().AddEntityFrameworkSqlite().BuildServiceProvider();
        var options = new DbContextOptionsBuilder<ReliefDb>(_store.Options<ReliefDb>()).UseInternalServiceProvider(provider).Options;
        Refused.By(ErrorCode.NotConfigured, () =>
        {
            using var db = new ReliefDb(options);
            _ = db.Model;
        });
    }

    [Fact]
    public void Context_WithAModelFromElsewhere_IsRefused()
    {
        using var twin = _store.OpenTwin();
        using var db = new ReliefDb(new DbContextOptionsBuilder<ReliefDb>(_store.Options<ReliefDb>()).UseModel(twin.Model).Options);
        db.Database.EnsureCreated();
        Refused.By(ErrorCode.ModelNotProtected, () => _ = db.Members.ToList(), nameof(ReliefDb));
        db.Add(new Household { Address = "示例路" });
        Refused.By(ErrorCode.ModelNotProtected, () => db.SaveChanges(), nameof(ReliefDb));
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public void From_HigherLevel_LeavesLowerMembersReadable()
    {
        using var db = _store.Create(g => g.From(DataLevel.General3));
        var household = new Household { Address = "示例路" };
        People.Person(1, household, "示例甲", People.HeadId, Relation.Head, 1, 1);
        db.Add(household);
        db.SaveChanges();
        Assert.Equal(["示例甲"], _store.Column("SELECT Name FROM Members"));
        Assert.StartsWith("gds1.", _store.Column("SELECT IdNumber FROM Members").Single(), StringComparison.Ordinal);
        Assert.Equal("示例甲", db.Members.Where(x => x.Name.StartsWith("示")).Select(x => x.Name).Single());
    }

    [Fact]
    public void Index_OfAName_MakesItSearchable()
    {
        using var db = _store.Create(g => g.Index<Member>(x => x.Name).Index<Member>(x => x.Birth).Index<Member>(x => x.Income));
        db.AddRange(People.Households());
        db.SaveChanges();
        var (name, birth, income) = ("示例甲", new DateOnly(2015, 6, 1), 3200.750m);
        Assert.Equal(2, db.Members.Count(x => x.Name == name));
        Assert.Equal(People.ChildId, db.Members.Single(x => x.Birth == birth).IdNumber);
        Assert.Equal(People.HeadId, db.Members.Single(x => x.Income == income).IdNumber);
        DateOnly?[] births = [birth, null];
        Assert.Equal(3, db.Members.Count(x => births.Contains(x.Birth)));
        Refused.By(ErrorCode.QueryShapeRefused, () => db.Members.Any(x => x.Income > income), "Member.Income");
    }

    [Fact]
    public void WithoutIndex_OfAnIdentifier_MakesNone()
    {
        using var db = _store.Create(g => g.WithoutIndex<Member>(x => x.IdNumber));
        Assert.DoesNotContain("IdNumberIndex", _store.Column("SELECT name FROM pragma_table_info('Members')"));
        Refused.By(ErrorCode.QueryShapeRefused, () => db.Members.Any(x => x.IdNumber == People.HeadId), "Member.IdNumber");
    }

    [Fact]
    public void DataSet_Renamed_BindsEnvelopesAndRecordsToTheName()
    {
        var trail = new FakeTrail();
        using (var db = _store.Create(g => g.DataSet<Household>("relief.households").Audit(trail)))
        {
            db.Add(new Household { Address = "示例路" });
            db.SaveChanges();
            Assert.Equal("relief.households", Assert.Single(trail.Records).Intent.DataSet.Value);
        }

        using var other = _store.Open();
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => _ = other.Households.ToList());
    }

    [Fact]
    public void DataSet_OneNameForTwoTypes_IsRefused()
        => Refused.By(ErrorCode.ArgumentInvalid, () => _ = _store.Open(g => g.DataSet<Household>("one").DataSet<Member>("one")).Model, "DataSet");

    [Fact]
    public void Builder_BadArguments_AreRefused()
    {
        var options = new DbContextOptionsBuilder<ReliefDb>();
        options.UseGovDataSecurity(g =>
        {
            Assert.Throws<ArgumentNullException>(() => g.KeyRing(null!));
            Assert.Throws<ArgumentNullException>(() => g.Audit(null!));
            Assert.Throws<ArgumentNullException>(() => g.Purpose(null!));
            Assert.Throws<ArgumentNullException>(() => g.Time(null!));
            Assert.Throws<ArgumentNullException>(() => g.Tenant((Func<DbContext, string>)null!));
            Refused.By(ErrorCode.ArgumentEmpty, () => g.Tenant(""));
            Refused.By(ErrorCode.ArgumentEmpty, () => g.Tenant((string)null!));
            Refused.By(ErrorCode.ArgumentInvalid, () => g.Index<Member>(x => x.Name.Length));
            Refused.By(ErrorCode.ArgumentInvalid, () => g.WithoutIndex<Member>(x => x));
            Assert.Throws<ArgumentNullException>(() => g.Index<Member>(null!));
            Refused.By(ErrorCode.CodeMalformed, () => g.DataSet<Member>("低保"));
        });
        Assert.Throws<ArgumentNullException>(() => ((DbContextOptionsBuilder)null!).UseGovDataSecurity());
        Assert.Throws<ArgumentNullException>(() => ((DbContext)null!).GetSubjectScopes(1));
        using var twin = _store.OpenTwin();
        Refused.By(ErrorCode.ModelNotProtected, () => twin.GetSubjectScopes(1));
    }

    private sealed class TenantDb(DbContextOptions options) : ReliefDb(options)
    {
        public string Current { get; set; } = "a";
    }
}
