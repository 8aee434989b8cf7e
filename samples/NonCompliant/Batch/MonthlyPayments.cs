using System.Text.Json;
using GovDataSecurity.Masking;
using NonCompliant.Model;

namespace NonCompliant.Batch;

/// <summary>The nightly job. Its output is redirected to a file that everybody on the server reads.</summary>
public static class MonthlyPayments
{
    public static void Run(IReadOnlyList<FamilyMember> members, Household household)
    {
        Console.WriteLine($"{members.Count} members to pay");
        foreach (var member in members)
        {
            Console.WriteLine($"paying {member.Name}, {member.IdNumber}"); // expect: GDS3001, GDS3001
            Console.WriteLine("account: " + member.BankAccount ?? "none"); // expect: GDS3001
            Console.Write(member.MonthlyIncome); // expect: GDS3001
            Console.WriteLine("{0,-20}{1}", member.Name, member.Id); // expect: GDS3001
            Console.Error.WriteLine($"no account: {member}"); // expect: GDS3002
            Console.WriteLine($"paying {Mask.PersonName(member.Name)}, {Mask.ResidentIdNumber(member.IdNumber)}");
            Console.WriteLine($"paying {member.Id}");
        }

        Console.WriteLine(JsonSerializer.Serialize(household)); // expect: GDS3002
        Console.WriteLine(string.Join(", ", members.Select(member => member.Name))); // expect: GDS3001
        Console.WriteLine(members.Count(member => member.Disability is not null));
    }
}
