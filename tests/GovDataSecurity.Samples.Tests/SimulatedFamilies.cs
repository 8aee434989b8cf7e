using System.Globalization;
using GovDataSecurity.Testing;

namespace GovDataSecurity.Samples.Tests;

/// <summary>Makes the families of <c>samples/data/families.csv</c>: the same ones every time, and none that could be anyone.</summary>
internal static class SimulatedFamilies
{
    public const int Count = 1_000;
    public const string Header = "family_id,relation,name,id_number,birth_date,gender,phone,address,bank_account,disability,monthly_income";

    private const int Seed = 20_261_121;

    public static string Csv()
        => string.Join('\n', [Header, .. new Simulation(Seed, new DateOnly(2026, 11, 21)).Families().Take(Count).SelectMany(family => family.Members).Select(Line), ""]);

    private static string Line(SimulatedCitizen member) => string.Create(
        CultureInfo.InvariantCulture,
        $"SA-2026-{member.FamilyNumber + 1:D4},{member.Relation.InChinese()},{member.Name},{member.IdNumber},{member.BirthDate:yyyy-MM-dd},{member.Gender},{member.MobilePhone},{member.Address},{member.BankAccount},{member.Disability},{member.MonthlyIncome}");
}
