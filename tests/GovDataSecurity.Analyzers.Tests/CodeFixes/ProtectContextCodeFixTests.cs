using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class ProtectContextCodeFixTests
{
    private const string Saving = """
        public static class Saving
        {
            public static void Save(Db db, Member member) => db.Add([|member|]);
        }
        """;

    [Theory]
    [InlineData("options.UseProvider(\"Data Source=a\");", "options.UseProvider(\"Data Source=a\").UseGovDataSecurity();")]
    [InlineData("options.EnableDetailedErrors().UseProvider(\"a\").EnableThreadSafetyChecks();", "options.EnableDetailedErrors().UseProvider(\"a\").UseGovDataSecurity().EnableThreadSafetyChecks();")]
    public Task Context_IsProtectedWhereItsOptionsAre(string before, string after) => Verify.CodeFix(() => new StoredEntityAnalyzer(), new ProtectContextCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(DbContext).Assembly, typeof(EntityFrameworkCore.ProtectionOptionsBuilder).Assembly)
        .WithSource(Saving).WithSource("Db.cs", Context(before))
        .WithFixed(Saving.Replace("[|member|]", "member", StringComparison.Ordinal)).WithFixed("Db.cs", Context(after))
        .RunAsync();

    [Fact]
    public Task Compilation_WithoutTheAdapter_GetsNoFix() => Verify.CodeFix(() => new StoredEntityAnalyzer(), new ProtectContextCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(DbContext).Assembly)
        .WithSource(Saving).WithSource("Db.cs", Context("options.UseProvider(\"a\");"))
        .WithoutFix().RunAsync();

    [Fact]
    public Task Entity_IsNeverReplacedByText() => Verify.CodeFix(() => new StoredEntityAnalyzer(), new MaskCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(DbContext).Assembly, typeof(Masking.ObjectMasker).Assembly)
        .WithSource(Saving).WithSource("Db.cs", Context("options.UseProvider(\"a\");"))
        .WithoutFix().RunAsync();

    private static string Context(string statement) => $$"""
        using GovDataSecurity;
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options)
            {
                {{statement}}
            }
        }

        public sealed record Member(int Id, [property: ResidentIdNumber] string IdNumber);

        public static class Provider
        {
            public static DbContextOptionsBuilder UseProvider(this DbContextOptionsBuilder options, string connection) => options;
        }
        """;
}
