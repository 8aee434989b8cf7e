using NLog;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using GovDataSecurity.Masking;
using ILog = log4net.ILog;
using LogicalThreadContext = log4net.LogicalThreadContext;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;
using LogManager = log4net.LogManager;
using ThreadContext = log4net.ThreadContext;
using Microsoft.Extensions.Logging;
using Serilog.Context;

namespace Gov.Clinic;

internal sealed class SerilogWard
{
    private static readonly Serilog.ILogger Log = Serilog.Log.ForContext<SerilogWard>();

    public void Admit(Patient p)
    {
        Log.Information("入院 {@Patient}", p); // GDS3002
        Log.Information("入院 {Patient}", p); // clean
        Log.Information("入院科室 {Ward} 次数 {Times}", p.科室, p.就诊次数); // clean
        Log.ForContext("diagnosis", p.诊断).Warning("高危"); // GDS3001
        Log.ForContext("ward", p.科室).Warning("高危"); // clean
        using (LogContext.PushProperty("lat", p.Latitude)) // GDS3001
        using (LogContext.PushProperty("id", p.Id)) // clean
        {
            Log.Error(new InvalidOperationException("x"), "失败 {Code}", p.Id); // clean
        }
    }

    public void Transfer(Patient p)
    {
        Log.Verbose("转科 {Info}", new { p.Id, p.姓名 }); // GDS3001|GDS3002
        Log.Verbose("转科 {@Info}", new { p.Id, p.科室 }); // clean
    }
}

internal sealed class NLogWard
{
    private static readonly NLog.Logger Logger = NLog.LogManager.GetCurrentClassLogger();

    public void Discharge(Patient p)
    {
        Logger.Info("出院: " + p.姓名 + ", " + p.科室); // GDS3001
        Logger.Info("出院: " + p.Id + ", " + p.科室); // clean
        Logger.Debug(() => $"病历 {p.病历}"); // GDS3001
        Logger.WithProperty("patient", p.身份证号).Info("ok"); // GDS3001
        Logger.WithProperty("ward", p.科室).Info("ok"); // clean
        NLog.ScopeContext.PushProperty("name", p.姓名); // GDS3001
        Logger.ForInfoEvent().Message("出院").Property("diag", p.诊断[..1]).Log(); // GDS3001
        Logger.ForInfoEvent().Message("出院").Property("times", p.就诊次数).Log(); // clean
    }
}

internal sealed class Log4Ward
{
    private static readonly ILog Logger = LogManager.GetLogger(typeof(Log4Ward));

    public void Visit(Patient p)
    {
        if (Logger.IsDebugEnabled)
        {
            Logger.DebugFormat("就诊 {0} {1}", p.Id, p.身份证号.Substring(14)); // GDS3001
        }

        Logger.InfoFormat("就诊 {0}", Mask.PersonName(p.姓名)); // clean
        LogicalThreadContext.Properties["patient"] = p.姓名; // GDS3001
        LogicalThreadContext.Properties["ward"] = p.科室; // clean
        Logger.Error(p); // clean
        ThreadContext.Stacks["NDC"].Push(p.病历); // GDS3001
    }
}

internal static partial class WardMessages
{
    private static readonly Action<Microsoft.Extensions.Logging.ILogger, string, Exception?> Called = LoggerMessage.Define<string>(LogLevel.Information, new EventId(7, "called"), "叫号 {Who}");

    [LoggerMessage(Level = LogLevel.Information, Message = "缴费 {who} {amount}")]
    public static partial void Paid(this Microsoft.Extensions.Logging.ILogger logger, string who, decimal amount);

    public static void Call(Microsoft.Extensions.Logging.ILogger logger, Patient p)
    {
        Called(logger, p.姓名, null); // GDS3001
        Called(logger, p.科室, null); // clean
        logger.Paid(p.身份证号, 20m); // GDS3001
        logger.Paid(p.科室, 20m); // clean
    }
}

[EventSource(Name = "Gov-Clinic")]
internal sealed class ClinicEvents : EventSource
{
    public static readonly ClinicEvents Instance = new();

    [Event(1)]
    public void Registered(string who, int times) => WriteEvent(1, who, times); // GDS3001 @ev

    public static void Raise(Patient p)
    {
        Instance.Registered(p.姓名, p.就诊次数); // GDS3001 @ev
        Trace.WriteLine(p.诊断, "diag"); // GDS3001
        Trace.TraceInformation("科室 {0}", p.科室); // clean
        Debug.Assert(p.身份证号.Length == 18, "长度", "值 {0}", p.身份证号); // GDS3001
        Debug.Assert(p.身份证号.Length == 18, "长度不对"); // clean
        Console.Error.WriteLine("患者 {0}", p.姓名); // GDS3001
        Console.WriteLine(p); // clean
        Console.Out.Write($"{p.科室,-10}|{p.就诊次数:D4}"); // clean
    }
}
