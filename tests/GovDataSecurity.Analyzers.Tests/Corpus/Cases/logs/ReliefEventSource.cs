using System.Diagnostics.Tracing;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Relief;

[EventSource(Name = "Gov-Relief")]
public sealed class ReliefEventSource : EventSource
{
    public static ReliefEventSource Log { get; } = new();

    [Event(1)]
    public void Opened(string applicationNo) => WriteEvent(1, applicationNo); // clean

    [Event(2)]
    public void Contacted(string phone) => WriteEvent(2, phone); // GDS3001 @contacted

    [Event(3)]
    public void Verified(string number, int version)
    {
        if (IsEnabled(EventLevel.Informational, EventKeywords.None))
        {
            WriteEvent(3, number.Length, version); // clean
        }
    }

    [NonEvent]
    public void Named(FamilyMember member) => WriteEvent(4, member.Name); // GDS3001
}

/// <summary>救助事件: EventSource.</summary>
public sealed class ReliefEvents
{
    public void Raise(Applicant applicant, FamilyMember member)
    {
        ReliefEventSource.Log.Opened(applicant.ApplicationNo); // clean
        ReliefEventSource.Log.Contacted(applicant.Phone); // GDS3001 @contacted
        ReliefEventSource.Log.Contacted(Mask.MobilePhoneNumber(applicant.Phone)); // clean
        ReliefEventSource.Log.Verified(member.IdNumber, member.Version); // clean
        ReliefEventSource.Log.Named(member);
        ReliefEventSource.Log.Write("visited", new { applicant.Address }); // GDS3001|GDS3002 hard
        ReliefEventSource.Log.Write("visited", new { applicant.Status }); // clean
    }
}
