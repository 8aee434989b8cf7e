using System.CommandLine;
using GovDataSecurity.Testing;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata simulate --kind K</c>, <c>simulate citizens</c> and <c>simulate companies</c>: values and people that don't exist, one a line.</summary>
internal static class SimulateCommand
{
    private const int DefaultCount = 10;

    // No age: who reads the file another year would find it wrong.
    private static readonly RecordColumns<SimulatedCitizen> Citizen = new(
    [
        ("family_number", citizen => citizen.FamilyNumber),
        ("relation", citizen => citizen.Relation.InChinese()),
        ("name", citizen => citizen.Name),
        ("id_number", citizen => citizen.IdNumber),
        ("birth_date", citizen => citizen.BirthDate),
        ("gender", citizen => citizen.Gender),
        ("ethnicity", citizen => citizen.Ethnicity),
        ("marital_status", citizen => citizen.MaritalStatus),
        ("education", citizen => citizen.Education),
        ("occupation", citizen => citizen.Occupation),
        ("mobile_phone", citizen => citizen.MobilePhone),
        ("email", citizen => citizen.Email),
        ("address", citizen => citizen.Address),
        ("bank_account", citizen => citizen.BankAccount),
        ("vehicle_plate", citizen => citizen.VehiclePlate),
        ("disability", citizen => citizen.Disability),
        ("monthly_income", citizen => citizen.MonthlyIncome),
        ("guardian_name", citizen => citizen.GuardianName),
        ("guardian_id_number", citizen => citizen.GuardianIdNumber),
    ]);

    private static readonly RecordColumns<SimulatedCompany> Company = new(
    [
        ("number", company => company.Number),
        ("name", company => company.Name),
        ("unified_social_credit_code", company => company.UnifiedSocialCreditCode),
        ("organization_code", company => company.OrganizationCode),
        ("business_license_number", company => company.BusinessLicenseNumber),
        ("industry", company => company.Industry),
        ("established", company => company.Established),
        ("legal_representative", company => company.LegalRepresentative),
        ("legal_representative_id_number", company => company.LegalRepresentativeIdNumber),
        ("address", company => company.Address),
        ("landline", company => company.Landline),
        ("email", company => company.Email),
        ("bank_account", company => company.BankAccount),
    ]);

    public static Command Create(ToolConsole console)
    {
        var kind = new Option<string?>("--kind") { Description = UiText.Get(UiText.KindOption) };
        var count = new Option<long>("--count") { Description = UiText.Get(UiText.CountOption), Recursive = true, DefaultValueFactory = _ => DefaultCount };
        var seed = new Option<long>("--seed") { Description = UiText.Get(UiText.SeedOption), Recursive = true, DefaultValueFactory = _ => 1 };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < 0)
            {
                result.AddError(UiText.Get(UiText.CommandLineMalformed));
            }
        });
        var command = new Command("simulate", UiText.Get(UiText.SimulateDescription))
        {
            kind,
            count,
            seed,
            CreateRecords(console, "citizens", UiText.SimulateCitizensDescription, Citizen, simulation => simulation.Citizens(), count, seed),
            CreateRecords(console, "companies", UiText.SimulateCompaniesDescription, Company, simulation => simulation.Companies(), count, seed),
        };
        command.SetAction(parsed => RunValues(console, parsed.GetValue(kind), parsed.GetValue(count), parsed.GetValue(seed)));
        return command;
    }

    private static Command CreateRecords<T>(
        ToolConsole console, string name, string description, RecordColumns<T> columns, Func<Simulation, IEnumerable<T>> records, Option<long> count, Option<long> seed)
    {
        var csv = new Option<bool>("--csv") { Description = UiText.Get(UiText.CsvOption) };
        var command = new Command(name, UiText.Get(description)) { csv };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(count) > Simulation.MaxFamilies)
            {
                console.Error.WriteLine(UiText.Get(UiText.OptionMalformed, count.Name));
                return ExitCode.Usage;
            }

            var taken = records(new Simulation(parsed.GetValue(seed))).Take((int)parsed.GetValue(count));
            if (parsed.GetValue(csv))
            {
                columns.WriteCsv(console.Out, taken);
            }
            else
            {
                columns.WriteJsonLines(console.Out, taken);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static int RunValues(ToolConsole console, string? kindName, long count, long seed)
    {
        if (kindName is null)
        {
            console.Error.WriteLine(UiText.Get(UiText.CommandLineMalformed));
            console.Error.WriteLine(UiText.Get(UiText.SeeHelp));
            return ExitCode.Usage;
        }

        var kind = DataKinds.Find(kindName) ?? throw new GovDataSecurityException(ErrorCode.UnknownKind, AuditCode.IsCode(kindName) ? kindName : "?");
        foreach (var value in new Simulation(seed).Values(kind))
        {
            if (count-- <= 0)
            {
                break;
            }

            console.Out.WriteLine(value);
        }

        return ExitCode.Fine;
    }
}
