using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Portal;

public sealed record CitizenRow
{
    [PersonName] public string Name { get; init; } = "";
    [ResidentIdNumber] public string IdNumber { get; init; } = "";
    public string Status { get; init; } = "";
}

public sealed record CitizenView(string Name, string Number, string Status);

public sealed class CitizenDto
{
    public string Name { get; set; } = "";
    public string Number { get; set; } = "";
    public string Status { get; set; } = "";
}

public sealed class CopiedRow
{
    public CopiedRow()
    {
    }

    public CopiedRow(CopiedRow other)
    {
        Name = other.Name;
        Status = other.Status;
    }

    [PersonName] public string Name { get; set; } = "";

    public string Status { get; set; } = "";
}

/// <summary>脱敏副本: copies, views and builders.</summary>
public sealed class MaskedCopies(ILogger<MaskedCopies> logger)
{
    public void Copy(CitizenRow row)
    {
        var masked = row with { Name = Mask.PersonName(row.Name), IdNumber = Mask.ResidentIdNumber(row.IdNumber) };
        logger.LogInformation("行 {Masked}", masked); // clean
        logger.LogInformation("行 {@Masked}", masked); // clean
        logger.LogInformation("行 {Name}", masked.Name); // clean
        var half = row with { Name = Mask.PersonName(row.Name) };
        logger.LogInformation("行 {Half}", half); // GDS3002
        logger.LogInformation("行 {Number}", half.IdNumber); // GDS3001
        logger.LogInformation("行 {Name}", half.Name); // clean
        var blank = row with { Name = "", IdNumber = "" };
        logger.LogInformation("行 {Blank}", blank); // clean
        var status = row with { Status = "已办" };
        logger.LogInformation("行 {Status}", status); // GDS3002
        var again = masked with { IdNumber = row.IdNumber };
        logger.LogInformation("行 {Again}", again); // GDS3001|GDS3002
        var more = masked with { Status = "公示" };
        logger.LogInformation("行 {More}", more); // clean
        var helper = Masked(row);
        logger.LogInformation("行 {Helper}", helper); // clean
        logger.LogInformation("行 {Helper}", helper.Status); // clean
        var copies = new[] { row }.Select(r => r with { Name = "*", IdNumber = "*" }).ToList();
        logger.LogInformation("行 {Copies}", copies); // clean
        var maybe = row.Status == "公示" ? masked : row;
        logger.LogInformation("行 {Maybe}", maybe); // GDS3002
        row = row with { Name = "*", IdNumber = "*" };
        logger.LogInformation("行 {Row}", row); // clean
    }

    public void Views(CitizenRow row)
    {
        var view = new CitizenView(row.Name, "-", row.Status);
        logger.LogInformation("视图 {View}", view); // GDS3001|GDS3002
        logger.LogInformation("视图 {Number}", view.Number); // clean
        var safe = new CitizenView(Mask.PersonName(row.Name), Mask.ResidentIdNumber(row.IdNumber), row.Status);
        logger.LogInformation("视图 {Safe}", safe); // clean
        var dto = new CitizenDto { Name = row.Name, Number = Mask.ResidentIdNumber(row.IdNumber), Status = row.Status };
        logger.LogInformation("传输 {Dto}", dto); // clean
        logger.LogInformation("传输 {@Dto}", dto); // GDS3001|GDS3002
        logger.LogInformation("传输 {Number}", dto.Number); // clean
        logger.LogInformation("传输 {Name}", dto.Name); // GDS3001
        dto.Name = Mask.PersonName(row.Name);
        logger.LogInformation("传输 {@Dto}", dto); // clean
        dto.Number = row.IdNumber;
        logger.LogInformation("传输 {@Dto}", dto); // GDS3001|GDS3002
        logger.LogInformation("传输 {Status}", dto.Status); // clean
        var empty = new CitizenDto { Status = "空" };
        logger.LogInformation("传输 {@Empty}", empty); // clean
        var fresh = new CitizenRow { Name = "示例", IdNumber = "", Status = "演示" };
        logger.LogInformation("样例 {Status}", fresh.Status); // clean
        var (name, number, status) = view;
        logger.LogInformation("视图 {Name}", name); // GDS3001
        logger.LogInformation("视图 {Number}", number); // clean
        logger.LogInformation("视图 {Status}", status); // clean
        var mapped = Map(row);
        logger.LogInformation("映射 {Name}", mapped.Name); // GDS3001
        logger.LogInformation("映射 {Status}", mapped.Status); // clean
    }

    public void Constructors(CopiedRow row)
    {
        var copy = new CopiedRow(row);
        logger.LogInformation("复制 {Name}", copy.Name); // GDS3001
        logger.LogInformation("复制 {Status}", copy.Status); // clean
        logger.LogInformation("复制 {Copy}", copy); // clean
        logger.LogInformation("复制 {@Copy}", copy); // GDS3001|GDS3002
        var other = new CopiedRow(row) { Name = Mask.PersonName(row.Name) };
        logger.LogInformation("复制 {@Other}", other); // clean
    }

    private static CitizenRow Masked(CitizenRow row)
        => row with { Name = Mask.PersonName(row.Name), IdNumber = Mask.ResidentIdNumber(row.IdNumber) };

    private static CitizenDto Map(CitizenRow row)
    {
        var dto = new CitizenDto();
        dto.Name = row.Name;
        dto.Number = "";
        dto.Status = row.Status;
        return dto;
    }
}
