using GovDataSecurity;
using Microsoft.Extensions.Logging;

namespace Gov.Assistance;

/// <summary>模式匹配: patterns, tuples, deconstruction.</summary>
public sealed class PatternMatching(ILogger<PatternMatching> logger)
{
    public void Properties(object? input, FamilyMember member, Household household)
    {
        if (input is FamilyMember { IdNumber: var idNumber })
        {
            logger.LogInformation("证号 {IdNumber}", idNumber); // GDS3001
        }

        if (member is { Phone: { Length: 11 } phone, Scheme: var scheme })
        {
            logger.LogInformation("电话 {Phone}", phone); // GDS3001
            logger.LogInformation("项目 {Scheme}", scheme); // clean
        }

        if (household is { Head: { Name: var headName, Version: var version } })
        {
            logger.LogInformation("户主 {Head}", headName); // GDS3001
            logger.LogInformation("版本 {Version}", version); // clean
        }

        if (household is { Head.Address: { } address })
        {
            logger.LogInformation("地址 {Address}", address); // GDS3001
        }

        if (member.Disability is string { Length: > 0 } disability)
        {
            logger.LogInformation("残疾 {Disability}", disability); // GDS3001
        }

        if (member.Disability is { Length: var length })
        {
            logger.LogInformation("残疾字数 {Length}", length); // clean
        }

        if (input is Applicant applicant)
        {
            logger.LogInformation("申请 {No}", applicant.ApplicationNo); // clean
            logger.LogInformation("申请人 {Name}", applicant.Name); // GDS3001
        }
    }

    public string Describe(object who) => who switch
    {
        FamilyMember { Relation: RelationKind.Child, Name: var name } => name,
        Applicant { Status: "已退回" } => "退回",
        Applicant a when a.Phone.Length == 0 => a.ApplicationNo,
        _ => "未知",
    };

    public void Switches(object who, IReadOnlyList<FamilyMember> members)
    {
        logger.LogInformation("描述 {Text}", Describe(who)); // GDS3001 hard
        switch (who)
        {
            case FamilyMember { BankAccount: { } account }:
                logger.LogInformation("账户 {Account}", account); // GDS3001
                break;
            case Applicant { Email: not null } withMail:
                logger.LogInformation("邮件 {Mail}", withMail.Email); // GDS3001
                break;
            case Applicant { Id: var id }:
                logger.LogInformation("申请 {Id}", id); // clean
                break;
        }

        var verdict = who switch
        {
            FamilyMember { MonthlyIncome: > 5000m } => "不符合",
            FamilyMember { IdNumber: ['9', '9', ..] } => "测试数据",
            _ => "符合",
        };
        logger.LogInformation("结论 {Verdict}", verdict); // clean

        if (members is [var head, .., var last])
        {
            logger.LogInformation("户主 {Head}", head.Name); // GDS3001
            logger.LogInformation("末位 {Last}", last.Relation); // clean
        }

        if (members.Select(m => m.IdNumber).ToArray() is [var only])
        {
            logger.LogInformation("唯一 {Only}", only); // GDS3001 hard
        }

        if (members is [{ Phone: var first }, ..])
        {
            logger.LogInformation("首位 {First}", first); // GDS3001
        }
    }

    public void Taken(FamilyMember member, Enterprise enterprise, Visit visit)
    {
        var (creditCode, registered, turnover) = enterprise;
        logger.LogInformation("信用代码 {Code}", creditCode); // clean
        logger.LogInformation("名称 {Name}", registered); // clean
        logger.LogInformation("营业额 {Turnover}", turnover); // GDS3001

        var (who, at) = visit;
        logger.LogInformation("来访 {Who}", who); // GDS3001 hard
        logger.LogInformation("时间 {At}", at); // clean

        var pair = (member.Name, member.Scheme);
        logger.LogInformation("一对 {Name}", pair.Name); // GDS3001
        logger.LogInformation("一对 {Scheme}", pair.Scheme); // clean
        logger.LogInformation("一对 {First}", pair.Item1); // GDS3001
        (string Phone, int Version) named = (member.Phone ?? "", member.Version);
        logger.LogInformation("版本 {Version}", named.Version); // clean
        logger.LogInformation("元组 {Named}", named); // GDS3001|GDS3002

        var (a, (b, _)) = (member.Version, (member.Birth, member.Id));
        logger.LogInformation("版本 {A}", a); // clean
        logger.LogInformation("出生 {B}", b); // GDS3001
        if ((member.Name, member.Scheme) is ({ } n, "低保"))
        {
            logger.LogInformation("低保 {N}", n); // GDS3001
        }

        logger.LogInformation("相等 {Same}", pair == ("示例", "低保")); // clean
    }
}

public sealed class Visit(string visitor, DateTime at)
{
    [PersonName]
    public string Visitor { get; } = visitor;

    public DateTime At { get; } = at;

    public void Deconstruct(out string visitor, out DateTime at)
    {
        visitor = Visitor;
        at = At;
    }
}
