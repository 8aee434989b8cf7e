using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Downgrades;

internal sealed class PublicNotice
{
    [Classified(DataLevel.General1)] public string Title { get; set; } = "";
    [Classified(DataLevel.General1)] public List<string> Lines { get; set; } = [];
    [PersonName] public string Contact { get; set; } = "";
    [Classified(DataLevel.General4)] public string Restricted { get; set; } = "";
    [NotClassified("published number")] public string Number { get; set; } = "";
}

internal sealed record NoticeRow([property: Classified(DataLevel.General1)] string Text, [property: Classified(DataLevel.General3)] string Detail);

internal sealed class NoticeMapper
{
    public PublicNotice Map(Applicant a, FamilyMember m) => new()
    {
        Title = a.Name, // GDS4001
        Contact = a.Name, // clean
        Restricted = a.IdNumber, // clean
        Number = a.ApplicationNo, // clean
        Lines = [m.Phone!], // GDS4001
    };

    public void Fill(PublicNotice notice, Applicant a)
    {
        notice.Contact = a.IdNumber; // GDS4001
        notice.Lines.Add(a.Address); // GDS4001
        notice.Lines.Add(Mask.PersonName(a.Name)!); // clean
        notice.Title = Mask.MobilePhoneNumber(a.Phone)!; // clean
        notice.Title = a.Status; // clean
        notice.Restricted = a.Name; // clean
        notice.Number = a.Phone; // GDS4001
    }

    public NoticeRow Row(Patient p) => new(p.诊断, p.姓名); // GDS4001

    public NoticeRow RowClean(Patient p) => new(p.科室, p.姓名); // clean

    public NoticeRow Changed(NoticeRow row, Patient p) => row with { Detail = p.病历 }; // GDS4001

    public NoticeRow ChangedClean(NoticeRow row, Applicant a) => row with { Detail = a.Phone }; // clean

    [return: Classified(DataLevel.General1)]
    public string Label(Applicant a) => $"{a.ApplicationNo}-{a.Email}"; // GDS4001

    [return: Classified(DataLevel.General2)]
    public string LabelClean(Applicant a)
    {
        return a.Name + a.Email; // clean
    }

    public void Split(Applicant a, [Classified(DataLevel.General1)] out string open, [ResidentIdNumber] out string closed)
    {
        closed = a.IdNumber; // clean
        open = a.IdNumber[..6]; // GDS4001
    }

    public void Call(Applicant a)
    {
        Publish(a.Address); // GDS4001
        Publish(a.ApplicationNo); // clean
        Publish(a.Address.Length > 3 ? "已登记住址" : "未登记住址"); // clean
        Keep(a.Address); // clean
    }

    private static void Publish([Classified(DataLevel.General1)] string text) => GC.KeepAlive(text);

    private static void Keep([HomeAddress] string text) => GC.KeepAlive(text);
}

public sealed class OpenDto
{
    public string Holder { get; set; } = "";
    public string Number { get; set; } = "";
    internal string Note { get; set; } = "";
}

internal static class OpenMapper
{
    public static OpenDto ToDto(Applicant a) => new()
    {
        Holder = a.Name,
        Number = a.ApplicationNo, // clean
        Note = a.Phone, // clean
    };

    public static OpenDto ToMaskedDto(Applicant a) => new() { Number = Mask.ResidentIdNumber(a.IdNumber)! }; // clean
}
