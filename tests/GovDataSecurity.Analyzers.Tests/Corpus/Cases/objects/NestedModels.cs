using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Justice;

public sealed record Lawsuit(string Number, Party Plaintiff, Party? Defendant)
{
    public List<Hearing> Hearings { get; init; } = [];
}

public sealed record Party
{
    [PersonName] public string Name { get; init; } = "";
    public Contact Contact { get; init; } = new();
    public string Role { get; init; } = "";
}

public sealed record Contact
{
    [MobilePhoneNumber] public string? Phone { get; init; }
    [EmailAddress] public string? Mail { get; init; }
    public string Preferred { get; init; } = "电话";
}

public sealed record Hearing(DateTime At, string Room)
{
    public Dictionary<string, Party> Witnesses { get; init; } = [];
}

public sealed record Cause(string Code, string Title);

/// <summary>A tree whose types hold each other.</summary>
public sealed class FamilyTree
{
    [PersonName] public string Name { get; init; } = "";
    public FamilyTree? Parent { get; init; }
    public List<FamilyTree> Children { get; } = [];
    public string Generation { get; init; } = "";
}

public sealed class ApiResult<T>
{
    public int Code { get; init; }
    public string Message { get; init; } = "";
    public T? Data { get; init; }
}

public sealed record Paged<T>(int Total, IReadOnlyList<T> Rows);

/// <summary>诉讼档案: nested, generic and recursive types.</summary>
public sealed class NestedModels(ILogger<NestedModels> logger)
{
    public void Print(Lawsuit lawsuit, Cause cause, FamilyTree tree, Paged<Party> page, Paged<Cause> causes, ApiResult<Party> result)
    {
        logger.LogInformation("案件 {Lawsuit}", lawsuit); // GDS3002
        logger.LogInformation("案件 {Number}", lawsuit.Number); // clean
        logger.LogInformation("原告 {Plaintiff}", lawsuit.Plaintiff); // GDS3002
        logger.LogInformation("原告 {Role}", lawsuit.Plaintiff.Role); // clean
        logger.LogInformation("联系 {Contact}", lawsuit.Defendant?.Contact); // GDS3002
        logger.LogInformation("电话 {Phone}", lawsuit.Defendant?.Contact.Phone); // GDS3001
        logger.LogInformation("方式 {Preferred}", lawsuit.Defendant?.Contact.Preferred); // clean
        logger.LogInformation("开庭 {At}", lawsuit.Hearings[0].At); // clean
        logger.LogInformation("开庭 {Room}", lawsuit.Hearings.Select(h => h.Room)); // clean
        logger.LogInformation("证人 {Witness}", lawsuit.Hearings[0].Witnesses["甲"].Name); // GDS3001
        logger.LogInformation("证人 {Witnesses}", lawsuit.Hearings[0].Witnesses); // GDS3002
        logger.LogInformation("证人 {Labels}", lawsuit.Hearings[0].Witnesses.Keys); // clean
        logger.LogInformation("案由 {Cause}", cause); // clean
        logger.LogInformation("案由 {@Cause}", cause); // clean
        logger.LogInformation("家谱 {Tree}", tree); // clean
        logger.LogInformation("家谱 {@Tree}", tree); // GDS3002
        logger.LogInformation("家谱 {Generation}", tree.Children[0].Generation); // clean
        logger.LogInformation("家谱 {Name}", tree.Parent?.Parent?.Name); // GDS3001
        logger.LogInformation("页 {Page}", page.Rows); // GDS3002
        logger.LogInformation("页 {Total}", page.Total); // clean
        logger.LogInformation("案由 {Causes}", causes); // clean
        logger.LogInformation("案由 {Causes}", causes.Rows); // clean
        logger.LogInformation("结果 {Result}", result); // clean
        logger.LogInformation("结果 {@Result}", result); // GDS3002
        logger.LogInformation("结果 {Message}", result.Message); // clean
        logger.LogInformation("结果 {Data}", result.Data); // GDS3002
        logger.LogInformation("结果 {Code}", result.Code); // clean
    }

    public void Build(Lawsuit lawsuit)
    {
        var hidden = lawsuit.Plaintiff with { Name = Mask.PersonName(lawsuit.Plaintiff.Name), Contact = new Contact() };
        logger.LogInformation("原告 {Hidden}", hidden.Name); // clean
        logger.LogInformation("原告 {Hidden}", hidden); // clean
        var stripped = lawsuit with { Plaintiff = new Party { Role = "原告" }, Defendant = null };
        logger.LogInformation("原告 {Role}", stripped.Plaintiff.Role); // clean
        var response = new ApiResult<string> { Code = 0, Data = lawsuit.Plaintiff.Name };
        logger.LogInformation("响应 {Data}", response.Data); // GDS3001
        logger.LogInformation("响应 {Code}", response.Code); // clean
        var ok = new ApiResult<string> { Code = 0, Data = lawsuit.Number };
        logger.LogInformation("响应 {Data}", ok.Data); // clean
        logger.LogInformation("响应 {@Ok}", ok); // clean
        var row = new ApiResult<object> { Data = lawsuit.Plaintiff };
        logger.LogInformation("响应 {Data}", row.Data); // GDS3002
        var rows = new List<ApiResult<Party>> { new() { Data = lawsuit.Plaintiff } };
        logger.LogInformation("响应 {@Rows}", rows); // GDS3002
        logger.LogInformation("响应 {Codes}", rows.Select(r => r.Code)); // clean
    }
}
