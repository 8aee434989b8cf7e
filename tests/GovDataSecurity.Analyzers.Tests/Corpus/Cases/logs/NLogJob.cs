using GovDataSecurity;
using GovDataSecurity.Masking;
using NLog;

namespace Gov.Jobs;

/// <summary>对账作业: NLog.</summary>
public sealed class NLogJob
{
    private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

    public void Run(FamilyMember member, Applicant applicant, Exception error)
    {
        Logger.Info("对账 {0}", member.BankAccount); // GDS3001
        Logger.Info("对账 {Version}", member.Version); // clean
        Logger.Debug("对账 " + member.Name); // GDS3001
        Logger.Warn(error, "对账 {Number}", member.IdNumber); // GDS3001
        Logger.Error(error, "对账失败 {Id}", member.Id); // clean
        Logger.Trace(member); // GDS3002
        Logger.Trace(applicant); // clean
        Logger.Info("申请 {@Applicant}", applicant); // GDS3002
        Logger.Info("申请 {Applicant}", applicant); // clean
        Logger.Fatal(() => "对账 " + member.Phone); // GDS3001
        Logger.Log(LogLevel.Info, "对账 {Address}", member.Address); // GDS3001
        Logger.Info("对账 {0} {1} {2}", member.Id, member.Scheme, Mask.BankAccountNumber(member.BankAccount)); // clean
        Logger.WithProperty("Phone", applicant.Phone).Info("完成"); // GDS3001
        Logger.WithProperty("No", applicant.ApplicationNo).Info("完成"); // clean
        using var scope = ScopeContext.PushProperty("IdNumber", applicant.IdNumber); // GDS3001
        using var nested = Logger.PushScopeNested(applicant.ApplicationNo); // clean
        MappedDiagnosticsLogicalContext.Set("Email", applicant.Email); // GDS3001
        Logger.ForInfoEvent().Message("完成 {Name}", applicant.Name).Log(); // GDS3001
        Logger.ForInfoEvent().Message("完成").Property("Income", member.MonthlyIncome).Log(); // GDS3001
        Logger.ForInfoEvent().Message("完成").Property("Status", applicant.Status).Log(); // clean
        var entry = new LogEventInfo(LogLevel.Info, "对账", "地址 " + applicant.Address); // GDS3001 @entry
        Logger.Log(entry); // GDS3001 @entry hard
        var quiet = new LogEventInfo(LogLevel.Info, "对账", "完成");
        quiet.Properties["no"] = applicant.ApplicationNo;
        Logger.Log(quiet); // clean
        Logger.Swallow(() => Console.WriteLine(applicant.Name)); // GDS3001
    }
}
