using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Building;

public sealed class Notice
{
    public string Title { get; set; } = "";

    public Recipient To { get; set; } = new();

    public List<Recipient> Copies { get; } = [];

    public Dictionary<string, string> Fields { get; } = [];

    public string Render() => Title + "：" + To.Line;
}

public sealed class Recipient
{
    public string Line { get; set; } = "";

    public string Town { get; set; } = "";
}

public struct Slot
{
    public string Text;

    public int Number;
}

public record Letter(string Subject, string Body)
{
    public string Signature { get; init; } = "";
}

public sealed record Envelope(Letter Letter, int Weight);

/// <summary>通知书: initializers, nested objects, structs, copies by value, objects handed to helpers.</summary>
public sealed class Initializers(ILogger<Initializers> logger)
{
    public void Nested(FamilyMember member)
    {
        var notice = new Notice { Title = "通知", To = { Line = member.Address ?? "", Town = "示例镇" } };
        logger.LogInformation("{Title}", notice.Title); // clean
        logger.LogInformation("{Town}", notice.To.Town); // clean
        logger.LogInformation("{Line}", notice.To.Line); // GDS3001
        logger.LogInformation("{Render}", notice.Render()); // GDS3001 @render hard
        var other = new Notice { Title = "公告", To = new Recipient { Line = "全体居民" } };
        logger.LogInformation("{Line}", other.To.Line); // clean
        var copied = new Notice { Copies = { new Recipient { Line = member.Phone ?? "" } } };
        logger.LogInformation("{Copy}", copied.Copies[0].Line); // GDS3001
        logger.LogInformation("{Count}", copied.Copies.Count); // clean
        var fields = new Notice { Fields = { ["name"] = member.Name } };
        logger.LogInformation("{Field}", fields.Fields["name"]); // GDS3001
        notice.To = new Recipient { Line = "已清空" };
        logger.LogInformation("{Line}", notice.To.Line); // clean
        notice.To.Line = member.IdNumber;
        logger.LogInformation("{Line}", notice.To.Line); // GDS3001
        logger.LogInformation("{Town}", notice.To.Town); // clean
    }

    public void ByValue(FamilyMember member)
    {
        var slot = new Slot { Text = member.Name, Number = member.Version };
        var copy = slot;
        copy.Text = "空";
        logger.LogInformation("{Copy}", copy.Text); // clean
        logger.LogInformation("{Number}", copy.Number); // clean
        logger.LogInformation("{Slot}", slot.Text); // GDS3001
        var slots = new Slot[2];
        slots[0].Text = member.IdNumber;
        logger.LogInformation("{Slot}", slots[0].Text); // GDS3001
        logger.LogInformation("{Number}", slots[0].Number); // clean
        slot = default;
        logger.LogInformation("{Slot}", slot.Text); // clean
    }

    public void Records(FamilyMember member)
    {
        var letter = new Letter("低保", "亲爱的" + member.Name);
        logger.LogInformation("{Subject}", letter.Subject); // clean
        logger.LogInformation("{Body}", letter.Body); // GDS3001
        logger.LogInformation("{Letter}", letter); // GDS3001|GDS3002
        var blank = letter with { Body = "" };
        logger.LogInformation("{Letter}", blank); // clean
        var signed = blank with { Signature = member.Name };
        logger.LogInformation("{Letter}", signed); // GDS3001|GDS3002
        var envelope = new Envelope(letter, 20);
        logger.LogInformation("{Weight}", envelope.Weight); // clean
        logger.LogInformation("{Body}", envelope.Letter.Body); // GDS3001
        var emptied = envelope with { Letter = envelope.Letter with { Body = "" } };
        logger.LogInformation("{Envelope}", emptied); // clean
        logger.LogInformation("{Body}", emptied.Letter.Body); // clean
        var (subject, body) = letter;
        logger.LogInformation("{Subject}", subject); // clean
        logger.LogInformation("{Body}", body); // GDS3001
        var generic = new Letter("低保", "亲爱的居民");
        logger.LogInformation("{Letter}", generic); // clean
    }

    public void Handed(FamilyMember member, Applicant applicant)
    {
        var notice = new Notice();
        Fill(notice, member);
        logger.LogInformation("{Title}", notice.Title); // clean
        logger.LogInformation("{Line}", notice.To.Line); // GDS3001 @filled hard
        var made = Make(member.Scheme, member.Phone);
        logger.LogInformation("{Title}", made.Title); // clean
        logger.LogInformation("{Line}", made.To.Line); // GDS3001
        var safe = Make(member.Scheme, Mask.MobilePhoneNumber(member.Phone));
        logger.LogInformation("{Line}", safe.To.Line); // clean
        applicant.Phone = Mask.MobilePhoneNumber(applicant.Phone);
        logger.LogInformation("{Phone}", applicant.Phone); // clean
        logger.LogInformation("{Name}", applicant.Name); // GDS3001
        applicant = new Applicant { ApplicationNo = "9901", Phone = "" };
        logger.LogInformation("{No}", applicant.ApplicationNo); // clean
        var names = new { First = member.Name, Other = member.Scheme };
        var changed = names with { First = "示例" };
        logger.LogInformation("{Changed}", changed); // clean
        logger.LogInformation("{Names}", names.Other); // clean
        logger.LogInformation("{Names}", names.First); // GDS3001
        var list = new List<Notice> { notice };
        logger.LogInformation("{Titles}", string.Join(",", list.Select(n => n.Title))); // clean
        logger.LogInformation("{Lines}", string.Join(",", list.Select(n => n.To.Line))); // GDS3001 @lines hard
    }

    private static void Fill(Notice notice, FamilyMember member)
    {
        notice.Title = member.Scheme;
        notice.To.Line = member.Name + " " + member.Scheme;
    }

    private static Notice Make(string title, string? line) => new() { Title = title, To = new Recipient { Line = line ?? "" } };
}
