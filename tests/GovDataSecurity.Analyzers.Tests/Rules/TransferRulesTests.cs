namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS5005 and GDS5006: what goes to another system where it shouldn't.</summary>
public sealed class TransferRulesTests
{
    [Fact]
    public Task ClassifiedData_InAddressesAndPrompts_IsReported() => FlowCase.Of("""
        public Task<HttpResponseMessage> FindAsync(Person person) => http.GetAsync($"people?id={Uri.EscapeDataString({|GDS5005:person.IdNumber|})}");

        public string Draft(Person person) => assistant.Ask("Write to " + {|GDS5006:person.Name|});
        """).RunAsync();

    [Fact]
    public Task ClassifiedData_InABody_IsNotReported() => FlowCase.Of("""
        public Task<HttpResponseMessage> FindAsync(Person person) => http.PostAsync($"people/{person.Id}", new StringContent(person.IdNumber));

        public string Draft(Person person) => assistant.Ask("Write to <name>").Replace("<name>", person.Name);
        """).RunAsync();
}
