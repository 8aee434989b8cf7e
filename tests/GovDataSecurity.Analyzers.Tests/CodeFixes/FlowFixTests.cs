using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.Library;
using GovDataSecurity.Analyzers.Tests.Rules;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

/// <summary>The fixes on what the flow rules report: afterwards it isn't reported any more.</summary>
public sealed class FlowFixTests
{
    [Fact]
    public Task Values_OfEveryRule_AreMasked() => FlowCase.Fix<MaskCodeFix>("""
        public void Run(Person person)
        {
            File.WriteAllText("a", {|GDS2004:person.IdNumber|});
            store.Set("a", {|GDS2007:person.Name|});
            Activity.Current?.SetTag("a", {|GDS3010:person.IdNumber|});
            assistant.Ask($"Who is {{|GDS5006:person.Name|}}?");
            var text = "no account " + person.Account;
            throw new InvalidOperationException({|GDS3003:text|});
        }
        """).WithFixed(FlowCase.Source("""
        public void Run(Person person)
        {
            File.WriteAllText("a", Mask.ResidentIdNumber(person.IdNumber));
            store.Set("a", Mask.PersonName(person.Name));
            Activity.Current?.SetTag("a", Mask.ResidentIdNumber(person.IdNumber));
            assistant.Ask($"Who is {Mask.PersonName(person.Name)}?");
            var text = "no account " + person.Account;
            throw new InvalidOperationException(Mask.BankAccountNumber(text));
        }
        """, "GovDataSecurity.Masking")).RunAsync();

    /// <summary>What a helper shows is masked before it gets there; what a helper only frames is masked afterwards.</summary>
    [Fact]
    public Task Values_GivenToHelpers_AreMaskedWhereItHelps() => FlowCase.Fix<MaskCodeFix>("""
        public void Run(Person person)
        {
            Print({|GDS3001:person.IdNumber|});
            Use(Print({|GDS3001:person.Account|}));
            Use(Own.Keep({|GDS3001:person.Account|}));
            Console.WriteLine(Frame({|GDS3001:person.Name|}));
        }

        private static string Print(string text)
        {
            Console.WriteLine(text);
            return text;
        }

        private static string Frame(string text) => "<" + text + ">";

        private static void Use(string? text)
        {
        }

        private Keeper Own => new LoudKeeper();

        private abstract class Keeper
        {
            public abstract string Keep(string text);
        }

        private sealed class LoudKeeper : Keeper
        {
            public override string Keep(string text)
            {
                Console.WriteLine(text);
                return text;
            }
        }
        """).WithFixed(FlowCase.Source("""
        public void Run(Person person)
        {
            Print(Mask.ResidentIdNumber(person.IdNumber));
            Use(Print(Mask.BankAccountNumber(person.Account)));
            Use(Own.Keep(Mask.BankAccountNumber(person.Account)));
            Console.WriteLine(Mask.PersonName(Frame(person.Name)));
        }

        private static string Print(string text)
        {
            Console.WriteLine(text);
            return text;
        }

        private static string Frame(string text) => "<" + text + ">";

        private static void Use(string? text)
        {
        }

        private Keeper Own => new LoudKeeper();

        private abstract class Keeper
        {
            public abstract string Keep(string text);
        }

        private sealed class LoudKeeper : Keeper
        {
            public override string Keep(string text)
            {
                Console.WriteLine(text);
                return text;
            }
        }
        """, "GovDataSecurity.Masking")).RunAsync();

    [Fact]
    public Task Values_OfARecord_BecomeItsKey() => FlowCase.Fix<RecordKeyCodeFix>("""
        public void Run(Person person)
        {
            store.Set($"person:{{|GDS2007:person.IdNumber|}}", "checked");
            Activity.Current?.SetTag("a", {|GDS3010:person.IdNumber|});
            Console.WriteLine({|GDS3002:person|});
            throw new InvalidOperationException("no account " + {|GDS3003:person.Account|});
        }
        """).WithFixed(FlowCase.Source("""
        public void Run(Person person)
        {
            store.Set($"person:{person.Id}", "checked");
            Activity.Current?.SetTag("a", person.Id);
            Console.WriteLine(person.Id);
            throw new InvalidOperationException("no account " + person.Id);
        }
        """)).RunAsync();

    [Fact]
    public Task Query_IsSentInTheBody() => FlowCase.Fix<BodyCodeFix>("""
        public Task<HttpResponseMessage> FindAsync(Person person) => http.GetAsync($"people?id={{|GDS5005:person.IdNumber|}}&name={Uri.EscapeDataString({|GDS5005:person.Name|})}");
        """).WithFixed(FlowCase.Source("""
        public Task<HttpResponseMessage> FindAsync(Person person) => http.PostAsJsonAsync("people", new { id = person.IdNumber, name = person.Name });
        """, "System.Net.Http.Json")).RunAsync();

    [Fact]
    public Task Target_IsDeclaredAsHigh() => FlowCase.Fix<RaiseTargetCodeFix>("""
        public sealed class Row
        {
            [Classified(DataLevel.General1)] public string Low { get; set; } = "";
            [NotClassified("shown")] public string Open { get; set; } = "";
        }

        public void Fill(Row row, Person person)
        {
            row.Low = {|GDS4001:person.Account|};
            row.Open = {|GDS4001:person.IdNumber|};
        }

        [return: PersonName] public string Number(Person person) => {|GDS4001:person.IdNumber|};
        """).WithFixed(FlowCase.Source("""
        public sealed class Row
        {
            [Classified(DataLevel.General4)] public string Low { get; set; } = "";
            [ResidentIdNumber] public string Open { get; set; } = "";
        }

        public void Fill(Row row, Person person)
        {
            row.Low = person.Account;
            row.Open = person.IdNumber;
        }

        [return: PersonName(Level = DataLevel.General3)] public string Number(Person person) => person.IdNumber;
        """)).RunAsync();

    [Fact]
    public Task Target_WithoutALabel_IsLabeled() => FlowCase.Fix<LabelMemberCodeFix>("""
        public sealed class Row
        {
            public string Bare { get; set; } = "";

            public decimal Amount { get; set; }
        }

        public void Fill(Row row, Person person)
        {
            row.Bare = {|GDS0010:person.Account|};
            row.Amount = {|GDS0010:person.Income|};
        }
        """).WithFixed(FlowCase.Source("""
        public sealed class Row
        {
            [BankAccountNumber]
            public string Bare { get; set; } = "";

            [Classified(DataLevel.General3)]
            public decimal Amount { get; set; }
        }

        public void Fill(Row row, Person person)
        {
            row.Bare = person.Account;
            row.Amount = person.Income;
        }
        """)).RunAsync();

    [Fact]
    public Task Member_OfAnotherLibrary_IsLabeledInAFile()
    {
        const string Statement = "public void Fill(Contact contact, Person person) { contact.Amount = person.Name; contact.IdCardNumber = {|GDS0010:person.IdNumber|}; }";
        return FlowCase.Fix<LabelThirdPartyCodeFix>(Statement, "GovDataSecurity.Analyzers.Tests.Library").WithReferences(typeof(Contact).Assembly)
            .WithFixed(FlowCase.Source(Statement.Replace("{|GDS0010:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), "GovDataSecurity.Analyzers.Tests.Library"))
            .WithFixed(
                "GovDataSecurity.ThirdParty.tsv",
                "# Labels of other libraries' members: source, attribute or level, documentation-comment id, with tabs between them.\n"
                + "source\tGovDataSecurity.ResidentIdNumberAttribute\tP:GovDataSecurity.Analyzers.Tests.Library.Contact.IdCardNumber\n")
            .RunAsync();
    }

    [Fact]
    public Task Context_IsProtectedInItsOptions() => Verify.CodeFix<FlowAnalyzer, ProtectContextCodeFix>()
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(DbContext).Assembly, typeof(EntityFrameworkCore.ProtectionOptionsBuilder).Assembly, typeof(SqliteDbContextOptionsBuilderExtensions).Assembly)
        .WithSource("public static class Saving { public static void Save(Db db, Person person) => db.Add({|GDS2001:person|}); }")
        .WithSource("Db.cs", Context(""))
        .WithFixed("public static class Saving { public static void Save(Db db, Person person) => db.Add(person); }")
        .WithFixed("Db.cs", Context(".UseGovDataSecurity()"))
        .RunAsync();

    private static string Context(string protection) => $$"""
        using GovDataSecurity;
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite("Data Source=a"){{protection}};
        }

        public sealed record Person([property: NotClassified("key")] int Id, [property: ResidentIdNumber] string IdNumber);
        """;
}
