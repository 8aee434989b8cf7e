// Application Insights。
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.ApplicationInsights;

namespace Corpus.Telemetry.InsightsEvents;

public sealed record Voter
{
    public int Number { get; init; }
    [PersonName] public required string Name { get; init; }
    [Ethnicity] public required string Ethnicity { get; init; }
    [HomeAddress] public required string Address { get; init; }
    public required string Station { get; init; }
}

public sealed class Election(TelemetryClient telemetry)
{
    public void Register(Voter voter)
    {
        telemetry.TrackEvent("registered"); // clean
        telemetry.TrackEvent("registered", new Dictionary<string, string> { ["station"] = voter.Station }); // clean
        telemetry.TrackEvent("registered", new Dictionary<string, string> { ["name"] = voter.Name }); // GDS3010
        telemetry.TrackTrace($"voter {voter.Number} registered"); // clean
        telemetry.TrackTrace($"voter {voter.Name} registered"); // GDS3010
        telemetry.TrackTrace(voter.ToString()); // GDS3010
        telemetry.TrackTrace(ObjectMasker.Format(voter)); // clean
        telemetry.TrackMetric("registered", 1); // clean
        telemetry.TrackMetric("registered", 1, new Dictionary<string, string> { ["ethnicity"] = voter.Ethnicity }); // GDS3010
        telemetry.Context.User.AuthenticatedUserId = voter.Name; // GDS3010
        telemetry.Context.User.Id = voter.Number.ToString(); // clean
        telemetry.Context.GlobalProperties["address"] = voter.Address; // GDS3010 hard
    }

    public async Task TimeAsync(Voter voter, Func<Voter, Task> work)
    {
        var started = DateTimeOffset.UnixEpoch;
        try
        {
            await work(voter);
        }
        catch (InvalidOperationException error)
        {
            telemetry.TrackException(error, new Dictionary<string, string> { ["station"] = voter.Station }); // clean
            telemetry.TrackException(error, new Dictionary<string, string> { ["address"] = voter.Address.Trim() }); // GDS3010
        }

        telemetry.TrackDependency("sql", "voters", "select " + voter.Number, started, TimeSpan.Zero, true); // clean
        telemetry.TrackDependency("sql", "voters", "select " + voter.Name, started, TimeSpan.Zero, true); // GDS3010
    }
}
