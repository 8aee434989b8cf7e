// 链路:标签、行李、事件、显示名、状态。
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Masking;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Corpus.Telemetry.HandlingTraces;

public sealed record Petition
{
    public Guid Id { get; init; }
    [PersonName] public required string Petitioner { get; init; }
    [MobilePhoneNumber] public required string Phone { get; init; }
    [FreeText] public required string Content { get; init; }
    public required string Department { get; init; }
    public int Attachments { get; init; }
}

public sealed class PetitionHandler(KeyRing ring)
{
    private static readonly ActivitySource Source = new("petitions");

    public void Handle(Petition petition)
    {
        using var activity = Source.StartActivity("handle"); // clean
        activity?.SetTag("petition.id", petition.Id); // clean
        activity?.SetTag("petition.department", petition.Department); // clean
        activity?.SetTag("petition.phone", petition.Phone); // GDS3010
        activity?.AddTag("petition.name", petition.Petitioner); // GDS3010
        activity?.SetTag("petition.length", petition.Content.Length); // clean
        activity?.SetTag("petition.masked", Mask.PersonName(petition.Petitioner)); // clean
        activity?.SetTag("petition.reference", ring.ReferenceOf("9901", "petition", null, petition.Phone).Hex); // clean
        activity?.SetBaggage("caller", petition.Phone); // GDS3010
        activity?.AddBaggage("department", petition.Department); // clean
        activity?.AddEvent(new ActivityEvent("received by " + petition.Department)); // clean
        activity?.AddEvent(new ActivityEvent($"received from {petition.Petitioner}")); // GDS3010
        activity?.SetStatus(ActivityStatusCode.Error, petition.Content); // GDS3010
        activity?.SetTag("attachments", petition.Attachments > 0); // clean
    }

    public void Rename(Petition petition, Activity activity)
    {
        activity.DisplayName = "petition " + petition.Id; // clean
        activity.DisplayName = "petition of " + petition.Petitioner; // GDS3010
        activity.AddEvent(new ActivityEvent("checked", tags: new ActivityTagsCollection { ["phone"] = petition.Phone })); // GDS3010
        activity.AddEvent(new ActivityEvent("checked", tags: new ActivityTagsCollection { ["ok"] = petition.Phone.StartsWith('1') })); // clean
        Activity.Current?.SetTag("body", petition.Content[..Math.Min(20, petition.Content.Length)]); // GDS3010
    }

    public Activity? Start(Petition petition)
        => Source.StartActivity(ActivityKind.Internal, tags: [new("name", petition.Petitioner)]); // GDS3010

    public Activity? StartCode(Petition petition)
        => Source.StartActivity(ActivityKind.Internal, tags: [new("department", petition.Department)]); // clean

    public void OpenTelemetryApi(Petition petition, TelemetrySpan span)
    {
        Baggage.SetBaggage("petition", petition.Id.ToString()); // clean
        Baggage.SetBaggage("phone", petition.Phone); // GDS3010
        Baggage.Current = Baggage.Current.SetBaggage("name", petition.Petitioner); // GDS3010
        span.SetAttribute("department", petition.Department); // clean
        span.SetAttribute("name", petition.Petitioner); // GDS3010
        span.AddEvent("content:" + petition.Content); // GDS3010
        span.UpdateName("petition"); // clean
    }
}
