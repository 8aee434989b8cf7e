// 模式匹配:层级记录、列表、关系与组合模式。
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Cases;

public abstract record CaseEvent(Guid CaseId, DateTime At)
{
    public sealed record Opened(Guid CaseId, DateTime At, [property: PersonName] string Petitioner, string Department) : CaseEvent(CaseId, At);

    public sealed record Assigned(Guid CaseId, DateTime At, string Department) : CaseEvent(CaseId, At);

    public sealed record Answered(Guid CaseId, DateTime At, [property: FreeText] string Text, int Pages) : CaseEvent(CaseId, At);

    public sealed record Closed(Guid CaseId, DateTime At, string Reason) : CaseEvent(CaseId, At);
}

public sealed record Petition([property: PersonName] string Name, [property: MobilePhoneNumber] string[] Phones, (string Town, int Row)? Place)
{
    [HomeAddress] public string? Street => Place?.Town;
}

public sealed class CaseDispatch(ILogger<CaseDispatch> logger)
{
    public void On(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.Opened { Petitioner: var petitioner, Department: var department }:
                logger.LogInformation("受理 {Department}", department); // clean
                logger.LogInformation("受理 {Petitioner}", petitioner); // GDS3001
                break;
            case CaseEvent.Answered(_, _, var text, > 3 and var pages):
                logger.LogInformation("答复 {Pages}", pages); // clean
                logger.LogInformation("答复 {Text}", text is { Length: > 20 } ? text[..20] + "…" : text); // GDS3001
                break;
            case CaseEvent.Assigned or CaseEvent.Closed:
                logger.LogInformation("流转 {Event}", happened.GetType().Name); // clean
                break;
            default:
                logger.LogInformation("其他 {Id} {At}", happened.CaseId, happened.At); // clean
                break;
        }
    }

    public string Text(CaseEvent happened) => happened switch
    {
        CaseEvent.Opened o => $"{o.Petitioner} 来访",
        CaseEvent.Assigned a => $"转 {a.Department}",
        CaseEvent.Answered { Text: var t } => t,
        CaseEvent.Closed { Reason: var r } => r,
        _ => happened.CaseId.ToString(),
    };

    private static string Stage(CaseEvent happened) => happened switch
    {
        CaseEvent.Opened => "受理",
        CaseEvent.Answered { Text.Length: > 100 } => "长答复",
        CaseEvent.Closed { Reason: var reason } => reason,
        _ => nameof(CaseEvent),
    };

    public void Print(CaseEvent happened)
    {
        logger.LogInformation("{Text}", Text(happened)); // GDS3001 GDS3001
        logger.LogInformation("{Stage}", Stage(happened)); // clean
        if (happened is CaseEvent.Closed closed)
        {
            logger.LogInformation("{Closed}", closed); // clean
        }

        if (happened is CaseEvent.Opened opened)
        {
            logger.LogInformation("{Opened}", opened); // GDS3002
            logger.LogInformation("{Opened}", opened with { Petitioner = Mask.PersonName(opened.Petitioner)! }); // clean
        }
    }

    public void Petition(Petition petition)
    {
        var label = petition switch
        {
            { Phones: [] } => "无电话",
            { Phones: [var only] } => only,
            { Phones: [_, .. var rest] } => string.Join(' ', rest),
        };
        logger.LogInformation("{Label}", label); // GDS3001
        var count = petition.Phones is [_, .. var others] ? others.Length : 0;
        logger.LogInformation("{Count}", count); // clean
        if (petition is ({ Length: 2 or 3 }, [.., { } last], _) && last is not "")
        {
            logger.LogInformation("{Last}", last); // GDS3001
        }

        if (petition.Place is (var town, _))
        {
            logger.LogInformation("{Town}", town); // clean
        }

        logger.LogInformation("{Street}", petition.Street); // GDS3001
        object boxed = petition.Name;
        logger.LogInformation("{Boxed}", boxed switch { string { Length: > 4 } s => s[..4], string s => s, _ => "" }); // GDS3001
        logger.LogInformation("{Kind}", boxed is string ? "文本" : "其他"); // clean
    }
}
