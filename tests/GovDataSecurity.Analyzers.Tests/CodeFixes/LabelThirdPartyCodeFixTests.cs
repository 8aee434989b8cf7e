using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;
using GovDataSecurity.Analyzers.Tests.Library;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class LabelThirdPartyCodeFixTests
{
    private const string Source = """
        using GovDataSecurity;
        using GovDataSecurity.Analyzers.Tests.Library;

        public static class Mapping
        {
            public static void Fill(Contact person, Member member)
            {
                person.Number = {|GDS0010:member.IdNumber|};
                person.Amount = {|GDS0010:member.Income|};
            }
        }

        public sealed class Member
        {
            [ResidentIdNumber] public string IdNumber { get; set; } = "";
            [Classified(DataLevel.General3)] public string Income { get; set; } = "";
        }
        """;

    private static readonly string Fixed = Source.Replace("{|GDS0010:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    [Fact]
    public Task Member_OfALibrary_GetsARowInANewFile() => Verifier().WithFixed(Fixed)
        .WithFixed(
            "GovDataSecurity.ThirdParty.tsv",
            "# Labels of other libraries' members: source, attribute or level, documentation-comment id, with tabs between them.\n"
            + "source\tGovDataSecurity.ResidentIdNumberAttribute\tP:GovDataSecurity.Analyzers.Tests.Library.Contact.Number\n"
            + "source\tGeneral3\tP:GovDataSecurity.Analyzers.Tests.Library.Contact.Amount\n")
        .RunAsync();

    [Fact]
    public Task Member_OfALibrary_GetsARowInTheFileOfTheProject() => Verifier().WithAdditionalFile("GovDataSecurity.ThirdParty.tsv", "# ours\nsource\tGeneral2\tP:A.B")
        .WithFixed(Fixed)
        .WithFixed("GovDataSecurity.ThirdParty.tsv", "# ours\nsource\tGeneral2\tP:A.B\nsource\tGovDataSecurity.ResidentIdNumberAttribute\tP:GovDataSecurity.Analyzers.Tests.Library.Contact.Number\nsource\tGeneral3\tP:GovDataSecurity.Analyzers.Tests.Library.Contact.Amount\n")
        .RunAsync();

    private static CodeFixVerifier Verifier() => Verify.CodeFix(() => new TargetAnalyzer("GDS0010"), new LabelThirdPartyCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(Contact).Assembly).WithSource(Source);
}
