// 日志:作用域、状态、属性、扩展、条件、格式化回调、结构化对象。
using System.Diagnostics;
using System.Globalization;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Notes;

public sealed class Survivor
{
    public Guid Key { get; } = Guid.NewGuid();
    [PersonName] public required string Name { get; init; }
    [MobilePhoneNumber] public string? Mobile { get; init; }
    [Income] public decimal? Pension { get; init; }
    [BirthDate] public DateOnly Born { get; init; }
    public string Station { get; init; } = "";
    public int Visits { get; init; }
}

public readonly record struct VisitState(Guid Key, string Station, string? Contact)
{
    public override string ToString() => $"{Key:N}@{Station}";
}

public readonly record struct OpenState(Guid Key, string? Contact);

public static class Furion
{
    public static void LogInformation(this string message, params object?[] args) => Sink.LogInformation(message, args);

    public static ILogger Sink { get; set; } = null!;
}

public sealed partial class Notes(ILogger<Notes> logger)
{
    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "走访 {Station} 第 {Visits} 次")]
    private partial void Visited(string station, int visits);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "联系 {Contact}")]
    private static partial void Contacted(ILogger logger, string? contact);

    public void Scopes(Survivor s)
    {
        using (logger.BeginScope(new Dictionary<string, object?> { ["key"] = s.Key, ["visits"] = s.Visits })) // clean
        using (logger.BeginScope(new Dictionary<string, object?> { ["name"] = s.Name })) // GDS3001
        using (logger.BeginScope(("station", s.Station))) // clean
        using (logger.BeginScope(new[] { KeyValuePair.Create("born", (object)s.Born) })) // GDS3001
        {
            Visited(s.Station, s.Visits); // clean
            Contacted(logger, s.Mobile); // GDS3001
            Contacted(logger, s.Mobile is null ? "无" : "有"); // clean
        }
    }

    public void States(Survivor s)
    {
        logger.Log(LogLevel.Information, new EventId(9), new VisitState(s.Key, s.Station, s.Mobile), null, static (state, _) => state.ToString()); // clean
        logger.Log(LogLevel.Information, default, s, null, static (state, _) => state.Name); // GDS3001
        logger.LogInformation("{State}", new VisitState(s.Key, s.Station, s.Mobile)); // clean
        logger.LogInformation("{State}", new OpenState(s.Key, s.Mobile)); // GDS3001|GDS3002
        logger.LogInformation("{State}", new OpenState(s.Key, Mask.MobilePhoneNumber(s.Mobile))); // clean
        logger.LogInformation("{@State}", new { s.Key, s.Visits, Has = s.Mobile != null }); // clean
        logger.LogInformation("{@State}", new { s.Key, Money = s.Pension?.ToString("C", CultureInfo.CurrentCulture) }); // GDS3001|GDS3002
    }

    public void Texts(Survivor s)
    {
        "走访 {0}".LogInformation(s.Visits); // clean
        "走访 {0}".LogInformation(s.Name); // GDS3001
        $"走访 {s.Station}".LogInformation(); // clean
        $"走访 {s.Born:yyyy-MM-dd}".LogInformation(); // GDS3001
    }

    public void Conditions(Survivor s)
    {
        Debug.WriteLineIf(s.Visits > 3, s.Mobile); // GDS3001
        Debug.WriteLineIf(s.Mobile is { Length: > 3 }, "有电话"); // clean
        Trace.TraceWarning("养老金 {0:N2}", s.Pension); // GDS3001
        Trace.TraceWarning("走访 {0:N0}", s.Visits); // clean
        Trace.Indent(); // clean
        Console.WriteLine("{0} {1} {2}", s.Key, s.Station, s.Visits); // clean
        Console.WriteLine("{0} {1} {2} {3}", s.Key, s.Station, s.Visits, s.Pension ?? 0m); // GDS3001
        Console.Out.WriteLine(s.Born.AddYears(60)); // GDS3001
        Console.Out.WriteLine(s.Born.CompareTo(DateOnly.MinValue) > 0); // clean
        logger.LogInformation("年龄段 {Decade}", Hide.Decade(s.Born)); // clean
        logger.LogInformation("养老金档 {Band}", Hide.Band(s.Pension ?? 0m)); // clean
        logger.LogInformation("总计 {Sum}", new[] { s }.Sum(x => x.Pension)); // GDS3001
        logger.LogInformation("人数 {Count}", new[] { s }.Count(x => x.Pension > 1000m)); // clean
        if (logger.IsEnabled(LogLevel.Trace) && s is { Mobile.Length: 11, Mobile: var mobile })
        {
            logger.LogTrace("{Mobile}", mobile); // GDS3001
        }

        using var listener = new TextWriterTraceListener("trace.log");
        listener.WriteLine(s.Name); // GDS3001|GDS2004
        listener.WriteLine(s.Visits); // clean
    }
}
