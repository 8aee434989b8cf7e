using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Stores;

/// <summary>Which members a context of EF Core stores protected.</summary>
public sealed class EntityStoresTests
{
    private const string Unprotected = "public static class Startup { public static void Run(IServiceCollection services) => services.AddDbContext<ReliefDb>(o => o.UseSqlite(\"a\")); }";
    private const string Conversion = "HasConversion(v => Secret.Protect(v), v => Secret.Open(v))";

    [Theory]
    [InlineData("public static class Startup { public static void Run(IServiceCollection services) => services.AddDbContext<ReliefDb>(o => o.UseSqlite(\"a\").UseGovDataSecurity()); }")]
    [InlineData("public static class Startup { public static void Run(IServiceCollection services) => services.AddDbContextPool<ReliefDb>((_, o) => { o.UseSqlite(\"a\"); o.UseGovDataSecurity(); }); }")]
    [InlineData("public static class Startup { public static void Run(IServiceCollection services) => services.AddDbContextFactory<ReliefDb>(o => o.UseGovDataSecurity(p => p.Tenant(\"x\")).UseSqlite(\"a\")); }")]
    [InlineData("public static class Startup { public static void Run(IServiceCollection services) => services.AddPooledDbContextFactory<ReliefDb>(o => o.UseSqlite(\"a\").UseGovDataSecurity()); }")]
    [InlineData("public interface IDb; public partial class ReliefDb : IDb; public static class Startup { public static void Run(IServiceCollection services) => services.AddDbContext<IDb, ReliefDb>(o => o.UseSqlite(\"a\").UseGovDataSecurity()); }")]
    [InlineData("public partial class ReliefDb { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(\"a\").UseGovDataSecurity(); }")]
    [InlineData("public static class Startup { public static ReliefDb Run() => new(new DbContextOptionsBuilder<ReliefDb>().UseSqlite(\"a\").UseGovDataSecurity().Options); }")]
    [InlineData("public static class Startup { public static ReliefDb Run() { var options = new DbContextOptionsBuilder<ReliefDb>(); options.UseSqlite(\"a\"); options.UseGovDataSecurity(); return new(options.Options); } }")]
    public void IsProtected_ByTheOptionsOfTheContext(string source)
    {
        var sample = new StoreSample(source);
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.True(sample.IsProtected("ReliefDb", "Officer.Name"));
        Assert.True(sample.IsProtected("ReliefDb", "Member.Address.Street"));
        Assert.True(sample.IsProtected(null, "Member.IdNumber"));
        Assert.True(sample.IsProtected("Microsoft.EntityFrameworkCore.DbContext", "Member.IdNumber"));
        Assert.False(sample.IsProtected("CaseDb", "Case.Applicant"));
        Assert.False(sample.IsProtected(null, "Case.Applicant"));
        Assert.Equal("", sample.OptionsOf("ReliefDb"));
    }

    [Theory]
    [InlineData(Unprotected)]
    [InlineData("")]
    [InlineData("// UseGovDataSecurity\npublic static class Startup { public const string Text = \"UseGovDataSecurity()\"; }")]
    [InlineData("public partial class CaseDb { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(\"a\").UseGovDataSecurity(); }")]
    public void IsProtected_WithoutOptions_IsFalse(string source)
    {
        var sample = new StoreSample(source);
        Assert.False(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.False(sample.IsProtected(null, "Member.Name"));
        Assert.True(sample.IsProtected("ReliefDb", "Member.Phone"));
    }

    [Theory]
    [InlineData("public static class Helpers { public static void Protect(DbContextOptionsBuilder options) => options.UseGovDataSecurity(); }")]
    [InlineData("public static class Helpers { public static void Add<T>(IServiceCollection services) where T : DbContext => services.AddDbContext<T>(o => o.UseSqlite(\"a\").UseGovDataSecurity()); }")]
    public void IsProtected_ByAHelper_HoldsForEveryContext(string source)
    {
        var sample = new StoreSample([source, Unprotected]);
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.True(sample.IsProtected("CaseDb", "Case.Applicant"));
    }

    [Theory]
    [InlineData("o => Options.Protect(o)")]
    [InlineData("(_, o) => o.UseSqlite(\"a\").Protect()")]
    [InlineData("Options.Protect")]
    [InlineData("o => Choose(o)")]
    public void IsProtected_ByAHelper_HoldsForTheContextsOfItsCallers(string options)
    {
        const string Helper = "public static class Options { public static void Protect(this DbContextOptionsBuilder options) => options.UseGovDataSecurity(); }";
        var sample = new StoreSample([Helper, $"public static class Startup {{ public static void Run(IServiceCollection services) {{ services.AddDbContext<ReliefDb>({options}); services.AddDbContext<CaseDb>(o => o.UseSqlite(\"b\")); void Choose(DbContextOptionsBuilder o) {{ o.UseSqlite(\"c\"); {(options.Contains("Choose", StringComparison.Ordinal) ? "Options.Protect(o);" : "")} }} }} }}"]);
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.False(sample.IsProtected("CaseDb", "Case.Applicant"));
    }

    [Fact]
    public void IsProtected_ByAHelperThatAContextCalls_HoldsForThatContext()
    {
        var sample = new StoreSample("public static class Options { public static void Protect(DbContextOptionsBuilder options) => options.UseGovDataSecurity(); } public partial class ReliefDb { protected override void OnConfiguring(DbContextOptionsBuilder options) => Options.Protect(options); }");
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.False(sample.IsProtected("CaseDb", "Case.Applicant"));
    }

    [Fact]
    public void IsProtected_ByABaseContext_IsInherited()
    {
        var sample = new StoreSample("public abstract class BaseDb : DbContext { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(\"a\").UseGovDataSecurity(); } public class OtherDb : BaseDb { public DbSet<Case> Cases => Set<Case>(); }");
        Assert.True(sample.IsProtected("OtherDb", "Case.Applicant"));
        Assert.True(sample.IsProtected("BaseDb", "Case.Applicant"));
        Assert.False(sample.IsProtected("CaseDb", "Case.Applicant"));
    }

    [Fact]
    public void IsProtected_FromALevelOn_LeavesLowerMembersOut()
    {
        var sample = new StoreSample("public partial class ReliefDb { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(\"a\").UseGovDataSecurity(p => p.From(DataLevel.General3)); }");
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.False(sample.IsProtected("ReliefDb", "Member.Name"));
    }

    [Theory]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).HasMaxLength(200)." + Conversion + "; }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>(b => b.Property(m => m.IdNumber)." + Conversion + ".IsRequired()); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property<string>(\"IdNumber\")." + Conversion + "; }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(nameof(Member.IdNumber)).HasConversion<Encrypting>(); } public class Encrypting() : ValueConverter<string, string>(v => Secret.Protect(v), v => Secret.Open(v));")]
    [InlineData("public class MemberMap : IEntityTypeConfiguration<Member> { public void Configure(EntityTypeBuilder<Member> builder) { var id = builder.Property(m => m.IdNumber).HasMaxLength(9); id.HasConversion(new Encrypting()); } } public class Encrypting : ValueConverter<string, string> { public Encrypting() : base(v => Secret.Protect(v), v => Secret.Open(v)) { } }")]
    [InlineData("public class MemberMap : IEntityTypeConfiguration<Member> { private static readonly ValueConverter<string, string> Converter = new(v => Secret.Protect(v), v => Secret.Open(v)); public void Configure(EntityTypeBuilder<Member> builder) => builder.Property(m => m.IdNumber).HasConversion(Converter); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).HasConversion(v => Store(v), v => v); private static string Store(string value) => value.Length == 0 ? value : Secret.Protect(value); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).Encrypted(); } public static class Builders { public static PropertyBuilder<string> Encrypted(this PropertyBuilder<string> property) => property.HasMaxLength(300)." + Conversion + "; }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => Encrypt(model.Entity<Member>().Property(m => m.IdNumber)); private static void Encrypt(PropertyBuilder<string> property) => property." + Conversion + "; }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Ignore(m => m.IdNumber); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Ignore(\"IdNumber\"); }")]
    public void IsProtected_ByTheModel_HoldsForThatMember(string source)
    {
        var sample = new StoreSample([source, Unprotected]);
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.True(sample.IsProtected(null, "Officer.IdNumber"));
        Assert.False(sample.IsProtected("ReliefDb", "Member.Name"));
        Assert.False(sample.IsProtected("ReliefDb", "Member.Address.Street"));
    }

    [Theory]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).HasConversion(v => v.Trim(), v => v); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).HasConversion(v => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(v)), v => Secret.Protect(v)); }")]
    [InlineData("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber).HasConversion<string>(); }")]
    [InlineData("public static class List { public static void Ignore(this Member member, Func<Member, string> of) { } public static void Run(Member member) => member.Ignore(m => m.IdNumber); }")]
    public void IsProtected_ByAConverterThatHidesNothing_IsFalse(string source)
        => Assert.False(new StoreSample(source).IsProtected("ReliefDb", "Member.IdNumber"));

    [Fact]
    public void IsProtected_OfOwnedAndIgnoredTypes_GoesByTheirMembers()
    {
        var owned = new StoreSample("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().OwnsOne(m => m.Home, home => home.Property(a => a.Street)." + Conversion + "); }");
        Assert.True(owned.IsProtected("ReliefDb", "Member.Address.Street"));
        Assert.False(owned.IsProtected("ReliefDb", "Member.IdNumber"));
        var ignored = new StoreSample("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Ignore<Address>(); }");
        Assert.True(ignored.IsProtected("ReliefDb", "Member.Address.Street"));
        Assert.False(ignored.IsProtected("ReliefDb", "Member.IdNumber"));
    }

    [Fact]
    public void IsProtected_ByAConvention_HoldsForWhatItMeets()
    {
        const string Converter = " public class Encrypting() : ValueConverter<string, string>(v => Secret.Protect(v), v => Secret.Open(v));";
        var byType = new StoreSample("public partial class ReliefDb { protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<string>().HaveConversion<Encrypting>(); }" + Converter);
        Assert.True(byType.IsProtected("ReliefDb", "Member.IdNumber"));
        var inLoop = new StoreSample("public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) { foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties())) property.SetValueConverter(new Encrypting()); } }" + Converter);
        Assert.True(inLoop.IsProtected("ReliefDb", "Member.IdNumber"));
    }

    [Fact]
    public void IsProtected_WhenAnotherAssemblySetsTheOptions_IsAssumed()
    {
        var infrastructure = TypeSample.Compile("Infrastructure", ["using Microsoft.EntityFrameworkCore; public static class Persistence { public static void Protect(DbContextOptionsBuilder options) => options.UseGovDataSecurity(); }"]).EmitToImage();
        Assert.True(new StoreSample("", infrastructure).IsProtected("ReliefDb", "Member.IdNumber"));
        Assert.False(new StoreSample(Unprotected, infrastructure).IsProtected("ReliefDb", "Member.IdNumber"));
    }

    [Theory]
    [InlineData(Unprotected, "ReliefDb", "o.UseSqlite(\"a\")")]
    [InlineData(Unprotected, null, "o.UseSqlite(\"a\")")]
    [InlineData(Unprotected, "CaseDb", "")]
    [InlineData("public partial class ReliefDb { protected override void OnConfiguring(DbContextOptionsBuilder options) { options.UseLazyLoading(); options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).UseSqlite(\"b\").EnableDetailedErrors(); } } public static class Lazy { public static void UseLazyLoading(this DbContextOptionsBuilder options) { } }", "ReliefDb", "options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).UseSqlite(\"b\")")]
    [InlineData("public static class Startup { public static void Choose(DbContextOptionsBuilder options) => options.UseSqlite(\"c\"); }", "CaseDb", "options.UseSqlite(\"c\")")]
    [InlineData("", "ReliefDb", "")]
    public void OptionsOf_IsTheCallThatChoosesTheDatabase(string source, string? context, string expected)
        => Assert.Equal(expected, new StoreSample(source).OptionsOf(context));

    [Fact]
    public void IsProtected_Canceled_IsNotRemembered()
    {
        var sample = new StoreSample("public partial class ReliefDb { protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(\"a\").UseGovDataSecurity(); }");
        Assert.ThrowsAny<OperationCanceledException>(() => sample.IsProtected("ReliefDb", "Member.IdNumber", new CancellationToken(canceled: true)));
        Assert.True(sample.IsProtected("ReliefDb", "Member.IdNumber"));
    }

    [Fact]
    public void IsProtected_AskedAtOnce_AnswersTheSame()
    {
        var sample = new StoreSample([Unprotected, "public partial class ReliefDb { protected override void OnModelCreating(ModelBuilder model) => model.Entity<Member>().Property(m => m.IdNumber)." + Conversion + "; }"]);
        Parallel.For(0, 16, i => Assert.Equal(i % 2 == 0, sample.IsProtected("ReliefDb", i % 2 == 0 ? "Member.IdNumber" : "Member.Name")));
    }
}
