using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class RaiseTargetCodeFixTests
{
    private const string Mapping = """
        using GovDataSecurity;

        public static class Mapping
        {
            public static Row Map(Member member) => new()
            {
                Level = {|GDS4001:member.IdNumber|},
                Kind = {|GDS4001:member.Account|},
                Denied = {|GDS4001:member.IdNumber|},
                Inherited = {|GDS4001:member.Income|},
                Twice = {|GDS4001:member.IdNumber|},
            };

            public static void Fill(Row row, Member member) => row.Twice = {|GDS4001:member.Account|};
        }

        public sealed class Member
        {
            [ResidentIdNumber] public string IdNumber { get; set; } = "";
            [BankAccountNumber] public string Account { get; set; } = "";
            [Classified(DataLevel.General3)] public string Income { get; set; } = "";
        }
        """;

    [Fact]
    public Task Target_InAnotherFile_IsDeclaredAsHigh() => Verify.CodeFix(() => new TargetAnalyzer("GDS4001"), new RaiseTargetCodeFix()).WithReferenceTo<ClassifiedAttribute>()
        .WithSource(Mapping)
        .WithSource("Row.cs", """
            namespace GovDataSecurity;

            public sealed class Row
            {
                [Classified(DataLevel.General1)] public string Level { get; set; } = "";
                [PersonName(Notes = "a")]
                public string Kind { get; set; } = "";
                [NotClassified("old")]
                public string Denied { get; set; } = "";
                public string Inherited { get; set; } = "";
                [PersonName] public string Twice { get; set; } = "";
            }
            """)
        .WithFixed(Mapping.Replace("{|GDS4001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal))
        .WithFixed("Row.cs", """
            namespace GovDataSecurity;

            public sealed class Row
            {
                [Classified(DataLevel.General3)] public string Level { get; set; } = "";
                [PersonName(Notes = "a", Level = DataLevel.General4)]
                public string Kind { get; set; } = "";
                [ResidentIdNumber]
                public string Denied { get; set; } = "";
                [Classified(DataLevel.General3)]
                public string Inherited { get; set; } = "";
                [PersonName(Level = DataLevel.General4)] public string Twice { get; set; } = "";
            }
            """)
        .RunAsync();
}
