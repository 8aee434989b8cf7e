namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS4001, GDS0010 and GDS0011: labels on the way, and where the way ends.</summary>
public sealed class FlowRulesTests
{
    private const string Long = """
        public void Export(Person person)
        {
            Console.WriteLine(person.Id);
            Console.WriteLine(GovDataSecurity.Masking.Mask.PersonName(person.Name));
            Console.WriteLine(GovDataSecurity.Masking.Mask.ResidentIdNumber(person.IdNumber));
            Console.WriteLine(GovDataSecurity.Masking.Mask.BankAccountNumber(person.Account));
        }
        """;

    [Fact]
    public Task Target_DeclaredLowerOrNotAtAll_IsReported() => FlowCase.Of("""
        public sealed class Row
        {
            [Classified(DataLevel.General1)] public string Low { get; set; } = "";
            [NotClassified("shown")] public string Open { get; set; } = "";
            public string Bare { get; set; } = "";
        }

        public void Fill(Row row, Person person)
        {
            row.Low = {|GDS4001:person.Name|};
            row.Open = {|GDS4001:person.IdNumber|};
            row.Bare = {|GDS0010:person.Account|};
        }

        [return: PersonName] public string Number(Person person) => {|GDS4001:person.IdNumber|};
        """).RunAsync();

    [Fact]
    public Task Target_DeclaredAsHighOrPrivate_IsNotReported() => FlowCase.Of("""
        private string? _last;

        public sealed class Row
        {
            [ResidentIdNumber] public string Same { get; set; } = "";
            [Classified(DataLevel.General4)] public string Higher { get; set; } = "";
            [Classified(DataLevel.General1)] public string? Low { get; set; } = "";
        }

        internal sealed class Inner
        {
            public string Bare { get; set; } = "";
        }

        public void Fill(Row row, Person person)
        {
            _last = person.IdNumber;
            row.Same = person.IdNumber;
            row.Higher = _last;
            row.Low = GovDataSecurity.Masking.Mask.ResidentIdNumber(person.IdNumber);
            var inner = new Inner { Bare = person.IdNumber };
            row.Same = inner.Bare;
        }

        [return: ResidentIdNumber] public string Number(Person person) => person.IdNumber;
        """).RunAsync();

    [Fact]
    public Task Member_BeyondTheBound_IsReported() => FlowCase.Of(Long.Replace("Export", "{|GDS0011:Export|}", StringComparison.Ordinal))
        .WithEditorConfig("root = true\n[*.cs]\ngovdatasecurity.most_operations = 12\n").RunAsync();

    [Theory]
    [InlineData("")]
    [InlineData("root = true\n[*.cs]\ngovdatasecurity.most_operations = 1000\n")]
    [InlineData("root = true\n[*.cs]\ngovdatasecurity.most_operations = many\n")]
    public Task Member_WithinTheBound_IsNotReported(string config) => FlowCase.Of(Long).WithEditorConfig(config).RunAsync();
}
