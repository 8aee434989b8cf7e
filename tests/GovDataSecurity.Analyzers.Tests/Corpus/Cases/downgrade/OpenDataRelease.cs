// 开放数据:高级别数据进入声明为低级别的成员。
using System;
using System.Collections.Generic;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Downgrade.OpenDataRelease;

public sealed record Household
{
    public Guid Id { get; init; }
    [PersonName] public required string Head { get; init; }
    [ResidentIdNumber] public required string HeadIdNumber { get; init; }
    [HomeAddress] public required string Address { get; init; }
    [LowIncomeStatus] public required string ReliefKind { get; init; }
    [Classified(DataLevel.General2)] public string? Remark { get; set; }
    [UnifiedSocialCreditCode] public string? Employer { get; init; }
    public required string TownCode { get; init; }
}

public sealed class OpenRow
{
    [NotClassified("公开目录项")] public string Town { get; set; } = "";
    [Classified(DataLevel.General1)] public string Title { get; set; } = "";
    [NotClassified("公开目录项")] public string? Employer { get; set; }
    [Classified(DataLevel.General1)] public int Count;
}

public sealed record OpenCard([property: NotClassified("公开")] string Town, [property: Classified(DataLevel.General1)] string Text);

public sealed class Release
{
    public OpenRow Assign(Household household)
    {
        var row = new OpenRow();
        row.Town = household.TownCode; // clean
        row.Title = household.Head; // GDS4001
        row.Employer = household.Employer; // clean
        row.Title = Mask.PersonName(household.Head); // clean
        row.Title = household.Address.Substring(0, 6); // GDS4001
        row.Title = Town(household.Address); // clean
        row.Count = household.Address.Length; // clean
        return row;
    }

    public OpenRow Initialize(Household household) => new()
    {
        Town = household.TownCode, // clean
        Title = $"户主 {household.Head}", // GDS4001
        Employer = household.HeadIdNumber, // GDS4001
    };

    public OpenRow InitializeMasked(Household household) => new()
    {
        Town = household.TownCode, // clean
        Title = $"户主 {Mask.PersonName(household.Head)}", // clean
        Employer = household.Employer?.ToUpperInvariant(), // clean
    };

    public OpenCard Construct(Household household)
        => new(household.TownCode, household.ReliefKind); // GDS4001

    public OpenCard ConstructVerdict(Household household)
        => new(household.TownCode, household.ReliefKind == "特困" ? "是" : "否"); // clean

    public OpenCard Copy(OpenCard card, Household household)
        => card with { Text = household.HeadIdNumber }; // GDS4001

    public OpenCard CopyTown(OpenCard card, Household household)
        => card with { Text = household.TownCode }; // clean

    public void Remark(Household household)
    {
        household.Remark = household.Head; // clean
        household.Remark = household.HeadIdNumber; // GDS4001
        household.Remark = Convert.ToString(household.HeadIdNumber.Length); // clean
    }

    public void Append(Household household, OpenRow row)
    {
        row.Title += household.Head; // GDS4001
        row.Employer ??= household.Employer; // clean
        household.Remark ??= household.ReliefKind; // GDS4001
    }

    public void AppendTown(Household household, OpenRow row)
    {
        row.Title += household.TownCode; // clean
        row.Employer ??= household.ReliefKind; // GDS4001
    }

    public IEnumerable<OpenRow> All(IEnumerable<Household> households)
        => households.Select(h => new OpenRow { Town = h.TownCode, Title = h.Head }); // GDS4001

    public IEnumerable<OpenRow> Counts(IEnumerable<Household> households)
        => households.GroupBy(h => h.TownCode).Select(g => new OpenRow { Town = g.Key, Count = g.Count() }); // clean

    [Declassifier(DeclassificationMethod.Generalization)]
    private static string Town(string address) => address.Length > 6 ? address[..6] : address;
}
