using System.Data;
using System.Dynamic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Archives;

/// <summary>档案文书: documents, tables, handlers and masks made by hand.</summary>
public sealed class Documents(ILogger<Documents> logger)
{
    public void Xml(FamilyMember member)
    {
        var element = new XElement("member", new XAttribute("version", member.Version), new XElement("scheme", member.Scheme));
        logger.LogInformation("文书 {Xml}", element.ToString()); // clean
        var full = new XElement("member", new XElement("name", member.Name));
        logger.LogInformation("文书 {Xml}", full.ToString()); // GDS3001
        element.Add(new XElement("phone", member.Phone));
        logger.LogInformation("文书 {Xml}", element.ToString()); // GDS3001 hard
        var json = new JsonObject { ["scheme"] = member.Scheme };
        logger.LogInformation("文书 {Json}", json.ToJsonString()); // clean
        json["number"] = member.IdNumber;
        logger.LogInformation("文书 {Json}", json.ToJsonString()); // GDS3001 hard
        var list = new JsonArray(member.Name, member.Scheme);
        logger.LogInformation("文书 {Json}", list.ToString()); // GDS3001 hard
    }

    public void Tables(FamilyMember member)
    {
        var table = new DataTable("members");
        var row = table.NewRow();
        row["name"] = member.Name;
        logger.LogInformation("表格 {Cell}", row["name"]); // GDS3001 hard
        logger.LogInformation("表格 {Columns}", table.Columns.Count); // clean
        dynamic bag = new ExpandoObject();
        bag.Address = member.Address;
        logger.LogInformation("袋子 {Address}", (object?)bag.Address); // GDS3001 hard
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(member.BankAccount ?? ""));
        logger.LogInformation("流 {Text}", Encoding.UTF8.GetString(stream.ToArray())); // GDS3001 hard
        logger.LogInformation("流 {Length}", stream.Length); // clean
        using var reader = new StringReader(member.Address ?? "");
        logger.LogInformation("行 {Line}", reader.ReadLine()); // GDS3001
        var uri = new Uri("https://example.invalid/" + member.Version);
        logger.LogInformation("网址 {Uri}", uri); // clean
    }

    public void ByHand(FamilyMember member, Applicant applicant)
    {
        var number = member.IdNumber[..6] + "********" + member.IdNumber[^4..];
        logger.LogInformation("手工 {Number}", number); // GDS3001
        var starred = Regex.Replace(applicant.Phone, @"(\d{3})\d{4}(\d{4})", "$1****$2");
        logger.LogInformation("手工 {Phone}", starred); // GDS3001
        var padded = "".PadLeft(applicant.Phone.Length, '*');
        logger.LogInformation("手工 {Padded}", padded); // clean
        var surname = member.Name.Substring(0, 1) + "某某";
        logger.LogInformation("手工 {Surname}", surname); // GDS3001
        var initials = member.Name.Length > 2 ? "三字" : "两字";
        logger.LogInformation("手工 {Initials}", initials); // clean
        var removed = member.IdNumber.Remove(6, 8);
        logger.LogInformation("手工 {Removed}", removed); // GDS3001
        var compared = string.CompareOrdinal(member.Name, applicant.Name);
        logger.LogInformation("手工 {Compared}", compared); // clean
        var same = member.IdNumber == applicant.IdNumber ? "一致" : "不一致";
        logger.LogInformation("核对 {Same}", same); // clean
        var gender = (member.IdNumber[16] - '0') % 2 == 1 ? "男" : "女";
        logger.LogInformation("性别 {Gender}", gender); // clean
        var digit = member.IdNumber[16] - '0';
        logger.LogInformation("数字 {Digit}", digit); // GDS3001
        var custom = Compose($"姓名 {member.Name}");
        logger.LogInformation("组合 {Custom}", custom); // GDS3001 hard
        var quiet = Compose($"项目 {member.Scheme}");
        logger.LogInformation("组合 {Quiet}", quiet); // clean
        var id = member.Id.ToString("N");
        logger.LogInformation("主键 {Id}", id[..8]); // clean
        Span<char> shown = stackalloc char[4];
        member.Id.ToString().AsSpan(0, 4).CopyTo(shown);
        logger.LogInformation("主键 {Shown}", shown.ToString()); // clean
    }

    private static string Compose(ref LineHandler handler) => handler.ToString();
}

[InterpolatedStringHandler]
public struct LineHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + formattedCount * 8);

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted<T>(T value) => _text.Append(value);

    public override string ToString() => _text.ToString();
}
