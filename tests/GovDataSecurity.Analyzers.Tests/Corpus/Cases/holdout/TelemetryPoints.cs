using System.Diagnostics;
using System.Diagnostics.Metrics;
using GovDataSecurity.Masking;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;
using OpenTelemetry;

namespace Gov.Telemetry;

internal sealed class TelemetryPoints(TelemetryClient client)
{
    private static readonly ActivitySource Source = new("Gov.Apply");
    private static readonly Meter Meter = new("Gov.Apply");
    private static readonly Counter<long> Applied = Meter.CreateCounter<long>("applied");
    private static readonly Histogram<double> Amount = Meter.CreateHistogram<double>("amount");
    private static readonly DiagnosticListener Listener = new("Gov.Apply");

    public void Trace(Applicant a)
    {
        using var activity = Source.StartActivity("apply");
        activity?.SetTag("applicant.name", a.Name); // GDS3010
        activity?.SetTag("application.no", a.ApplicationNo); // clean
        activity?.AddBaggage("phone", a.Phone); // GDS3010
        activity?.AddBaggage("status", a.Status); // clean
        activity?.AddEvent(new ActivityEvent("moved", tags: new ActivityTagsCollection { ["address"] = a.Address })); // GDS3010
        activity?.AddEvent(new ActivityEvent("closed", tags: new ActivityTagsCollection { ["status"] = a.Status })); // clean
        activity?.SetStatus(ActivityStatusCode.Error, "无法处理 " + a.Email); // GDS3010
        activity?.SetStatus(ActivityStatusCode.Error, "无法处理 " + a.ApplicationNo); // clean
        if (activity != null)
        {
            activity.DisplayName = $"apply {a.IdNumber[..6]}"; // GDS3010
        }
    }

    public void Measure(Applicant a, FamilyMember m)
    {
        Applied.Add(1, new KeyValuePair<string, object?>("who", a.IdNumber)); // GDS3010
        Applied.Add(1, new KeyValuePair<string, object?>("status", a.Status)); // clean
        var tags = new TagList { { "phone", a.Phone }, { "no", a.ApplicationNo } };
        Applied.Add(1, tags); // GDS3010
        Amount.Record((double)m.MonthlyIncome); // GDS3010
        Amount.Record(m.Version, new KeyValuePair<string, object?>("band", Hide.Band(m.MonthlyIncome))); // clean
    }

    public void Insights(Applicant a)
    {
        client.TrackEvent("apply", new Dictionary<string, string> { ["name"] = a.Name }); // GDS3010
        client.TrackEvent("apply", new Dictionary<string, string> { ["no"] = a.ApplicationNo, ["name"] = Mask.PersonName(a.Name)! }); // clean
        client.TrackTrace($"地址 {a.Address}"); // GDS3010
        var telemetry = new EventTelemetry("apply");
        telemetry.Properties["email"] = a.Email ?? ""; // GDS3010 @telemetry
        client.TrackEvent(telemetry); // GDS3010 @telemetry
        client.Context.User.AuthenticatedUserId = a.IdNumber; // GDS3010
        client.Context.GlobalProperties["status"] = a.Status; // clean
    }

    public void Others(Applicant a)
    {
        Baggage.SetBaggage("applicant", a.Name); // GDS3010
        Baggage.SetBaggage("no", a.ApplicationNo); // clean
        if (Listener.IsEnabled("apply"))
        {
            Listener.Write("apply", new { a.ApplicationNo, a.Status }); // clean
            Listener.Write("apply", new { a.Phone }); // GDS3010
        }
    }
}
