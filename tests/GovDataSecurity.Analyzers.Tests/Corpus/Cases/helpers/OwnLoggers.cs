using System.Diagnostics;
using System.Runtime.CompilerServices;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Infrastructure;

/// <summary>本单位的日志接口, implemented in this very project.</summary>
public interface IAppLog
{
    void Info(string message, [CallerMemberName] string caller = "");

    void Info(string format, params object?[] args);

    void Fail(Exception error, string message);
}

public sealed class AppLog(ILogger<AppLog> inner) : IAppLog
{
    public void Info(string message, string caller = "") => inner.LogInformation("{Caller} {Message}", caller, message); // GDS3001 @message @half

    public void Info(string format, params object?[] args) => inner.LogInformation(format, args); // GDS3001 @format

    public void Fail(Exception error, string message) => inner.LogError(error, "{Message}", message); // GDS3001 @fail
}

public sealed class MaskingLog(ILogger<MaskingLog> inner)
{
    public void Info(string message) => inner.LogInformation("{Message}", Mask.All(message)); // clean
}

/// <summary>An interface that nobody implements here and nobody marked: what it does is unknown.</summary>
public interface IPostOffice
{
    void Write(string text);

    string Log(string text);
}

/// <summary>Names that look like sinks.</summary>
public static class Console2
{
    public static int Written { get; private set; }

    public static void WriteLine(string text) => Written += text.Length;
}

public sealed class LogBook
{
    private readonly List<string> _lines = [];

    public int Count => _lines.Count;

    public void LogInformation(string line) => _lines.Add(line);

    public string Last() => _lines[^1];
}

public sealed class Guarded(ILogger<Guarded> logger)
{
    [Conditional("NEVER_DEFINED")]
    public void Trace(string text) => logger.LogTrace("{Text}", text.Length); // clean

    public IDisposable? Begin(string caption, object value) => logger.BeginScope("{Caption} {Value}", caption, value); // GDS3001 @begin

    public T Timed<T>(string caption, Func<T> work)
    {
        logger.LogInformation("开始 {Caption}", caption); // GDS3001 @timed
        var result = work();
        logger.LogInformation("结束 {Caption}", caption.Length); // clean
        return result;
    }

    public T Returned<T>(Func<T> work)
    {
        var result = work();
        logger.LogInformation("结果 {Result}", result); // GDS3001 @returned
        return result;
    }
}

public sealed class OwnLoggers(IAppLog log, MaskingLog masking, IPostOffice post, LogBook book, Guarded guarded)
{
    public void Run(Applicant applicant, FamilyMember member)
    {
        log.Info(applicant.Phone); // GDS3001 @message
        log.Info(applicant.ApplicationNo); // clean
        log.Info("{0} {1}", applicant.ApplicationNo, member.BankAccount); // GDS3001 @format hard
        log.Info("{0} {1}", applicant.ApplicationNo, member.Version); // clean
        log.Fail(new InvalidOperationException("失败"), "失败 " + applicant.Address); // GDS3001 @fail
        log.Fail(new InvalidOperationException("失败"), "失败 " + applicant.Id); // clean
        log.Info(Mask.PersonName(applicant.Name) + applicant.Email); // GDS3001 @half
        masking.Info(member.IdNumber); // clean
        post.Write(member.IdNumber); // clean
        var receipt = post.Log(member.IdNumber);
        Console.WriteLine(receipt); // clean
        Console2.WriteLine(member.IdNumber); // clean
        Console.WriteLine(Console2.Written); // clean
        book.LogInformation(member.Name); // clean
        Console.WriteLine(book.Count); // clean
        Console.WriteLine(book.Last()); // GDS3001 hard
        guarded.Trace(member.IdNumber); // clean
        using var scope = guarded.Begin("成员", member.Birth); // GDS3001 @begin
        var scheme = guarded.Timed("核对 " + member.Name, () => member.Scheme); // GDS3001 @timed
        Console.WriteLine(scheme); // clean
        var length = guarded.Timed("核对", () => member.IdNumber.Length);
        Console.WriteLine(length); // clean
        var income = guarded.Returned(() => member.MonthlyIncome); // GDS3001 @returned hard
        Console.WriteLine(income > 0m); // clean
    }
}
