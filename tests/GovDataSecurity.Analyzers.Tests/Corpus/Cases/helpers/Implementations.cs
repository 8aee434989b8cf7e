using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Exchange;

public interface IFormatter
{
    string Format(FamilyMember member);

    string Header(FamilyMember member) => "成员 " + member.Scheme;

    string Footer(FamilyMember member) => "电话 " + member.Phone;
}

public sealed class FullFormatter : IFormatter
{
    public string Format(FamilyMember member) => $"{member.Scheme},{member.IdNumber}";
}

public sealed class ShortFormatter : IFormatter
{
    public string Format(FamilyMember member) => member.Scheme;
}

public interface IReducer
{
    string Reduce(string value);
}

public sealed class StarReducer : IReducer
{
    public string Reduce(string value) => new('*', value.Length);
}

public sealed class MaskReducer : IReducer
{
    public string Reduce(string value) => Mask.ResidentIdNumber(value) ?? "";
}

public interface ICourier
{
    void Deliver(string text);
}

public sealed class LogCourier(ILogger<LogCourier> logger) : ICourier
{
    public void Deliver(string text) => logger.LogInformation("投递 {Text}", text); // GDS3001 @courier
}

public sealed class NullCourier : ICourier
{
    public void Deliver(string text)
    {
    }
}

public abstract class Report(ILogger logger)
{
    public void Print(FamilyMember member) => logger.LogInformation("报告 {Body}", Body(member)); // GDS3001 hard

    public void PrintTitle(FamilyMember member) => logger.LogInformation("报告 {Title}", Title(member)); // clean

    protected abstract string Body(FamilyMember member);

    protected virtual string Title(FamilyMember member) => "报告";
}

public sealed class PensionReport(ILogger<PensionReport> logger) : Report(logger)
{
    protected override string Body(FamilyMember member) => member.Name + "：" + member.Scheme;

    protected override string Title(FamilyMember member) => "养老 " + member.Relation;
}

public sealed class DisabilityReport(ILogger<DisabilityReport> logger) : Report(logger)
{
    protected override string Body(FamilyMember member) => "残疾补贴";
}

public sealed class Implementations(ILogger<Implementations> logger, IFormatter formatter, IReducer reducer, ICourier courier)
{
    public void Run(FamilyMember member, IFormatter other)
    {
        logger.LogInformation("格式 {Text}", formatter.Format(member)); // GDS3001
        logger.LogInformation("格式 {Header}", formatter.Header(member)); // clean
        logger.LogInformation("格式 {Footer}", other.Footer(member)); // GDS3001
        logger.LogInformation("精简 {Text}", new ShortFormatter().Format(member)); // clean
        logger.LogInformation("精简 {Text}", new FullFormatter().Format(member)); // GDS3001
        logger.LogInformation("缩减 {Text}", reducer.Reduce(member.IdNumber)); // clean
        courier.Deliver(member.Address ?? ""); // GDS3001 @courier
        courier.Deliver(member.Scheme); // clean
        new NullCourier().Deliver(member.IdNumber); // clean
        Report report = new PensionReport(null!);
        report.Print(member);
        report.PrintTitle(member);
    }
}
