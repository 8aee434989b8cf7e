using System.Globalization;
using CsvHelper;
using GovDataSecurity;
using SocialAssistance.Model;

namespace SocialAssistance.Collection;

/// <summary>Reads the applications. A line that isn't what it should be stops the collection by its number; its content is never repeated.</summary>
internal static class FamilyCsv
{
    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MissingField = CsvMissingFieldHandling.Throw,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
    };

    public static IReadOnlyList<FamilyMember> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, path);
        }

        using var csv = CsvReader.FromFile(path, Strict, FileOptions.SequentialScan);
        var members = new List<FamilyMember>();
        try
        {
            while (csv.Read())
            {
                members.Add(Parse(csv));
            }
        }
        catch (Exception e) when (e is CsvFormatException or FormatException or OverflowException or KeyNotFoundException or ArgumentException)
        {
            // What a parser says may repeat the line: only where and of what kind it was is passed on.
            throw new GovDataSecurityException(ErrorCode.FileMalformed, Path.GetFileName(path), csv.LineNumber, e.GetType().Name);
        }

        return members;
    }

    private static FamilyMember Parse(CsvReader csv) => new()
    {
        FamilyId = Required(csv, "family_id"),
        Relation = Required(csv, "relation"),
        Name = Required(csv, "name"),
        IdNumber = Required(csv, "id_number"),
        Birth = DateOnly.ParseExact(Required(csv, "birth_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Gender = Required(csv, "gender"),
        Phone = Optional(csv, "phone"),
        Address = Required(csv, "address"),
        BankAccount = Optional(csv, "bank_account"),
        Disability = Optional(csv, "disability"),
        MonthlyIncome = decimal.Parse(Required(csv, "monthly_income"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
    };

    private static string Required(CsvReader csv, string column) => Optional(csv, column) ?? throw new FormatException();

    private static string? Optional(CsvReader csv, string column) => csv.GetString(column) is { Length: > 0 } value ? value : null;
}
