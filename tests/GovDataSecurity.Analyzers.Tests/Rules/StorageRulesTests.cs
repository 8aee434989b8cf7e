namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS2001, GDS2004 and GDS2007: what is kept in clear.</summary>
public sealed class StorageRulesTests
{
    [Fact]
    public Task ClassifiedData_KeptInClear_IsReported() => FlowCase.Of("""
        public void Insert(Person person)
        {
            command.CommandText = $"insert into t values ('{{|GDS2001:person.Account|}}')";
            command.ExecuteNonQuery();
        }

        public void Export(Person person)
        {
            var line = person.IdNumber + ";" + person.Income;
            File.AppendAllText("export.csv", {|GDS2004:{|GDS2004:line|}|});
        }

        public void Remember(Person person) => store.Set($"person:{{|GDS2007:person.IdNumber|}}", {|GDS2007:person.Name|});
        """).RunAsync();

    [Fact]
    public Task ClassifiedData_KeptProtected_IsNotReported() => FlowCase.Of("""
        public void Insert(Person person)
        {
            command.CommandText = "insert into t values (@id, @account)";
            Add("@id", person.Id);
            Add("@account", GovDataSecurity.Masking.Mask.BankAccountNumber(person.Account));
            command.ExecuteNonQuery();
        }

        public void Export(Person person) => File.AppendAllText("export.csv", $"{person.Id};{GovDataSecurity.Masking.Mask.ResidentIdNumber(person.IdNumber)};{person.Name.Length}");

        public void Remember(Person person) => store.Set($"person:{person.Id}", "checked");

        private void Add(string name, object? value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        """).RunAsync();
}
