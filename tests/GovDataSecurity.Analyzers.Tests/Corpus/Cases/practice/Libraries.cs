// 日志库与遥测:NLog、Serilog、log4net、活动、计量。
using System.Diagnostics;
using System.Diagnostics.Metrics;
using GovDataSecurity;
using GovDataSecurity.Masking;
using NLog;
using Serilog.Context;

namespace Gov.Practice.Libraries;

public sealed class Vehicle
{
    public long Id { get; set; }
    [VehiclePlateNumber] public string Plate { get; set; } = "";
    [PersonName] public string Owner { get; set; } = "";
    [PreciseLocation] public (double Lat, double Lon) Place { get; set; }
    [LocationTrack] public List<string> Track { get; set; } = [];
    public string Type { get; set; } = "";
    public int Seats { get; set; }

    public override string ToString() => $"{Type}#{Id}";
}

public sealed class Logs(Serilog.ILogger serilog)
{
    private static readonly NLog.Logger NLogger = LogManager.GetLogger("vehicles");
    private static readonly log4net.ILog Log4 = log4net.LogManager.GetLogger(typeof(Logs));

    public void Serilog(Vehicle vehicle)
    {
        serilog.Information("车辆 {Vehicle}", vehicle); // clean
        serilog.Information("车辆 {@Vehicle}", vehicle); // GDS3002
        serilog.Information("车辆 {@Vehicle}", new { vehicle.Id, vehicle.Type }); // clean
        serilog.ForContext("Seats", vehicle.Seats).ForContext("Plate", vehicle.Plate).Warning("超员"); // GDS3001
        using var owner = LogContext.PushProperty("Owner", vehicle.Owner); // GDS3001
        using var type = LogContext.PushProperty("Type", vehicle.Type); // clean
        serilog.Error(new TimeoutException("查询超时"), "查询 {Track}", vehicle.Track.LastOrDefault()); // GDS3001
        serilog.Debug("位置数 {Count}", vehicle.Track.Count); // clean
    }

    public void NLogged(Vehicle vehicle)
    {
        var entry = new LogEventInfo(LogLevel.Info, "vehicles", "过车");
        entry.Properties["type"] = vehicle.Type; // clean
        entry.Properties["plate"] = vehicle.Plate; // GDS3001 @entry
        NLogger.Log(entry); // GDS3001 @entry
        var quiet = LogEventInfo.Create(LogLevel.Debug, "vehicles", "过车 " + vehicle.Seats);
        NLogger.Log(quiet); // clean
        NLogger.Warn("超速 {0}", vehicle.Place.Lat); // GDS3001
        NLogger.Warn("超速 {0}", vehicle); // clean
        NLogger.Trace(() => "车主 " + Mask.PersonName(vehicle.Owner)); // clean
    }

    public void Log4net(Vehicle vehicle)
    {
        Log4.Info(vehicle); // clean
        Log4.Info(string.Join('→', vehicle.Track)); // GDS3001
        log4net.ThreadContext.Properties["owner"] = vehicle.Owner; // GDS3001
        log4net.GlobalContext.Properties["type"] = vehicle.Type; // clean
        using (log4net.NDC.Push(vehicle.Plate)) // GDS3001
        {
            Log4.WarnFormat("{0} 座", vehicle.Seats); // clean
        }
    }
}

public sealed class VehicleTelemetry
{
    private static readonly ActivitySource Source = new("Gov.Vehicles");
    private static readonly Meter Meter = new("Gov.Vehicles");
    private readonly Histogram<double> _speed = Meter.CreateHistogram<double>("speed");
    private Vehicle? _last;

    public VehicleTelemetry()
    {
        Meter.CreateObservableGauge("last", () => new Measurement<int>(_last!.Seats, new KeyValuePair<string, object?>("type", _last.Type))); // clean
        Meter.CreateObservableGauge("last-plate", () => new Measurement<int>(1, new KeyValuePair<string, object?>("plate", _last!.Plate))); // GDS3010
    }

    public void Pass(Vehicle vehicle, double speed)
    {
        _last = vehicle;
        using var activity = Source.StartActivity("pass", ActivityKind.Internal, default(ActivityContext), tags: [new("seats", vehicle.Seats)]); // clean
        using var leaking = Source.StartActivity("pass", ActivityKind.Internal, default(ActivityContext), tags: [new("owner", vehicle.Owner)]); // GDS3010
        activity?.SetTag("type", vehicle.Type).SetTag("plate", vehicle.Plate); // GDS3010
        activity?.AddEvent(new ActivityEvent("seen", tags: new ActivityTagsCollection { ["seats"] = vehicle.Seats })); // clean
        activity?.AddEvent(new ActivityEvent("seen", tags: new ActivityTagsCollection { ["place"] = vehicle.Place })); // GDS3010
        activity?.SetStatus(ActivityStatusCode.Error, "无法识别 " + vehicle.Plate); // GDS3010
        activity?.SetBaggage("vehicle", vehicle.Id.ToString()); // clean
        activity?.SetBaggage("owner", vehicle.Owner); // GDS3010
        activity!.DisplayName = "pass " + vehicle.Type; // clean
        _speed.Record(speed, new KeyValuePair<string, object?>("type", vehicle.Type)); // clean
        _speed.Record(speed, new KeyValuePair<string, object?>("track", string.Join(',', vehicle.Track))); // GDS3010
    }
}
