namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3003 and GDS3010: what is shown to those who look after a running system.</summary>
public sealed class DisclosureRulesTests
{
    [Fact]
    public Task ClassifiedData_InErrorsAndTelemetry_IsReported() => FlowCase.Of("""
        public void Check(Person person)
        {
            if (person.Income < 0)
            {
                throw new InvalidOperationException($"negative income of {{|GDS3003:person.Name|}}");
            }

            var failure = new InvalidOperationException("no account");
            failure.Data["account"] = {|GDS3003:person.Account|};
            throw failure;
        }

        public void Trace(Person person) => Activity.Current?.SetTag("person", {|GDS3010:person.IdNumber|});
        """).RunAsync();

    [Fact]
    public Task Keys_InErrorsAndTelemetry_AreNotReported() => FlowCase.Of("""
        public void Check(Person person)
        {
            if (person.Income < 0)
            {
                throw new InvalidOperationException($"negative income of {person.Id}, {GovDataSecurity.Masking.Mask.PersonName(person.Name)}");
            }
        }

        public void Trace(Person person) => Activity.Current?.SetTag("person", person.Id).SetTag("long", person.Name.Length > 40);
        """).RunAsync();
}
