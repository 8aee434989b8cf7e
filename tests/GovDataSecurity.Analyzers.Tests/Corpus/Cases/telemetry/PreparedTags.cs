// 先准备标签再上报;活动监听里的标签;计时。
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;

namespace Corpus.Telemetry.PreparedTags;

public sealed class Passenger
{
    public long TicketId { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [PassportNumber] public string Passport { get; set; } = "";
    [LocationTrack] public List<string> Stops { get; set; } = [];
    public string TrainNumber { get; set; } = "";
    public int Coach { get; set; }
}

public sealed class TicketTelemetry(TelemetryClient telemetry, Counter<int> tickets)
{
    public void Prepared(Passenger passenger)
    {
        var tags = new TagList();
        tags.Add("train", passenger.TrainNumber); // clean
        tags.Add("passport", passenger.Passport); // GDS3010 @tags
        tickets.Add(1, tags); // GDS3010 @tags
    }

    public void PreparedClean(Passenger passenger)
    {
        var tags = new TagList { { "train", passenger.TrainNumber } };
        tags.Add("coach", passenger.Coach); // clean
        tickets.Add(1, tags); // clean
    }

    public void Event(Passenger passenger)
    {
        var telemetryEvent = new EventTelemetry("ticket");
        telemetryEvent.Properties["train"] = passenger.TrainNumber; // clean
        telemetryEvent.Properties["name"] = passenger.Name; // GDS3010 @event
        telemetry.TrackEvent(telemetryEvent); // GDS3010 @event
    }

    public void Dictionary(Passenger passenger)
    {
        var properties = new Dictionary<string, string>
        {
            ["train"] = passenger.TrainNumber,
            ["stops"] = string.Join('>', passenger.Stops),
        };
        telemetry.TrackTrace("trip", properties); // GDS3010
    }

    public void DictionaryClean(Passenger passenger)
    {
        var properties = new Dictionary<string, string>
        {
            ["train"] = passenger.TrainNumber,
            ["stops"] = passenger.Stops.Count.ToString(),
        };
        telemetry.TrackTrace("trip", properties); // clean
    }

    public void Current(Passenger passenger)
    {
        if (Activity.Current is { } activity)
        {
            activity.SetTag("train", passenger.TrainNumber); // clean
            activity.SetTag("passport", passenger.Passport.ToLowerInvariant()); // GDS3010
            activity.SetTag("first", passenger.Stops.FirstOrDefault()); // GDS3010
            activity.SetTag("passport.known", passenger.Passport is not ""); // clean
            activity.TraceStateString = "t=" + passenger.TrainNumber; // clean
        }
    }

    public TimeSpan Measure(Passenger passenger, Action<Passenger> work)
    {
        var watch = Stopwatch.StartNew();
        work(passenger); // clean
        Tag("elapsed", watch.Elapsed.ToString()); // clean
        Tag("holder", passenger.Name); // GDS3010 @tag hard
        return watch.Elapsed;
    }

    private static void Tag(string name, string value)
        => Activity.Current?.SetTag("ticket." + name, value); // GDS3010 @tag
}
