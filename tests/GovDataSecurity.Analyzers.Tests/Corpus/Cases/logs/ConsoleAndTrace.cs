using System.Diagnostics;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Tools;

/// <summary>核查工具: console, trace, debug, trace sources, the event log.</summary>
public sealed class ConsoleAndTrace
{
    private static readonly TraceSource Source = new("gov.tools");

    public async Task Print(FamilyMember member, Applicant applicant)
    {
        Console.WriteLine(member.IdNumber); // GDS3001
        Console.WriteLine(member.Id); // clean
        Console.Write("{0}", member.Name); // GDS3001
        Console.WriteLine("{0} {1}", member.Scheme, member.Version); // clean
        Console.WriteLine($"{applicant.ApplicationNo} {applicant.Phone}"); // GDS3001
        Console.WriteLine(member); // GDS3002
        Console.WriteLine(applicant); // clean
        Console.Error.WriteLine(applicant.Address); // GDS3001
        await Console.Out.WriteLineAsync(applicant.Email); // GDS3001
        await Console.Out.WriteLineAsync(applicant.Status); // clean
        var output = Console.Out;
        output.WriteLine(member.Phone); // GDS3001 hard
        Console.WriteLine(member.MonthlyIncome); // GDS3001
        Console.WriteLine(member.MonthlyIncome > 3000m); // clean
        Console.Title = "核查 " + applicant.ApplicationNo; // clean
        Console.WriteLine(Mask.ResidentIdNumber(member.IdNumber)); // clean
        Console.Write(member.IdNumber.ToCharArray()); // GDS3001
        Console.WriteLine(string.Join(Environment.NewLine, member.Guardians)); // GDS3001
        Console.WriteLine(member.Guardians.Count); // clean
    }

    public void Traces(FamilyMember member, Applicant applicant)
    {
        Trace.WriteLine(member.IdNumber); // GDS3001
        Trace.TraceInformation("成员 {0}", member.Name); // GDS3001
        Trace.TraceWarning("成员 {0}", member.Version); // clean
        Trace.TraceError($"地址 {member.Address}"); // GDS3001
        Trace.WriteLineIf(member.IdNumber.Length != 18, "证号长度错误"); // clean
        Trace.WriteLineIf(member.Version > 1, member.Phone); // GDS3001
        Trace.Assert(member.IdNumber.Length == 18, "证号长度错误"); // clean
        Trace.Assert(member.IdNumber.Length == 18, member.IdNumber); // GDS3001
        Debug.WriteLine(member); // GDS3002
        Debug.WriteLine(applicant); // clean
        Debug.Print("{0}", applicant.Email); // GDS3001
        Debug.Fail("失败", applicant.Address); // GDS3001
        Debug.Assert(applicant.Phone.Length > 0); // clean
        Source.TraceEvent(TraceEventType.Information, 1, "电话 {0}", applicant.Phone); // GDS3001
        Source.TraceEvent(TraceEventType.Information, 2, "编号 {0}", applicant.ApplicationNo); // clean
        Source.TraceInformation("姓名 {0}", applicant.Name); // GDS3001
        Source.TraceData(TraceEventType.Warning, 3, member.BankAccount); // GDS3001
        Source.TraceData(TraceEventType.Warning, 3, member.Scheme); // clean
        Trace.Flush(); // clean
    }

    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    public void WindowsEvents(Applicant applicant)
    {
        EventLog.WriteEntry("gov", "登录 " + applicant.Phone, EventLogEntryType.Information); // GDS3001
        EventLog.WriteEntry("gov", "登录 " + applicant.ApplicationNo); // clean
        using var log = new EventLog("Application");
        log.WriteEntry(applicant.Name); // GDS3001
        log.WriteEntry(applicant.Status, EventLogEntryType.Warning, 7); // clean
    }
}
