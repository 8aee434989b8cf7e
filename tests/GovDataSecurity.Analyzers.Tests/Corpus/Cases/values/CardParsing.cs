using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Counter;

/// <summary>读卡: string operations.</summary>
public sealed partial class CardParsing(ILogger logger)
{
    [GeneratedRegex(@"^(?<area>\d{6})(?<birth>\d{8})")]
    private static partial Regex Shape();

    public void Parts(Applicant applicant)
    {
        var idNumber = applicant.IdNumber;
        var birth = idNumber.Substring(6, 8);
        logger.LogInformation("出生 {Birth}", birth); // GDS3001
        var region = idNumber[..6];
        logger.LogInformation("行政区划 {Region}", region); // GDS3001
        var check = idNumber[^1];
        logger.LogInformation("校验位 {Check}", check); // GDS3001
        var trimmed = idNumber.Trim().ToUpperInvariant().PadLeft(20, '0');
        logger.LogInformation("规整 {Text}", trimmed); // GDS3001
        var first = applicant.Address.Split('区')[0];
        logger.LogInformation("地址 {First}", first); // GDS3001
        var swapped = "证号：#".Replace("#", idNumber);
        logger.LogInformation("替换 {Text}", swapped); // GDS3001
        var inserted = "证号：".Insert(3, idNumber);
        logger.LogInformation("插入 {Text}", inserted); // GDS3001
        logger.LogInformation("长度 {Length}", idNumber.Trim().Length); // clean
        logger.LogInformation("位置 {Index}", idNumber.IndexOf('X')); // clean
        logger.LogInformation("开头 {Is}", idNumber.StartsWith("9901")); // clean
        logger.LogInformation("有效 {Is}", Shape().IsMatch(idNumber)); // clean
    }

    public void Matches(Applicant applicant)
    {
        var match = Shape().Match(applicant.IdNumber);
        logger.LogInformation("出生 {Birth}", match.Groups["birth"].Value); // GDS3001
        logger.LogInformation("匹配 {Ok}", match.Success); // clean
        var digits = Regex.Replace(applicant.Phone, @"\D", "");
        logger.LogInformation("号码 {Digits}", digits); // GDS3001
        var parts = Regex.Split(applicant.Address, "[市区]");
        logger.LogInformation("部分 {Part}", parts[1]); // GDS3001
        logger.LogInformation("部分数 {Count}", parts.Length); // clean
    }

    public void Joined(Applicant applicant)
    {
        var a = string.Concat("姓名：", applicant.Name);
        logger.LogInformation(a); // GDS3001
        var b = string.Join('|', applicant.ApplicationNo, applicant.Phone);
        logger.LogInformation(b); // GDS3001
        var c = string.Format(CultureInfo.InvariantCulture, "{0}：{1}", applicant.ApplicationNo, applicant.Email);
        logger.LogInformation(c); // GDS3001
        var d = string.Join('|', applicant.ApplicationNo, applicant.Status);
        logger.LogInformation(d); // clean
        var e = "编号 " + applicant.ApplicationNo + "，地址 " + applicant.Address;
        logger.LogInformation(e); // GDS3001
        var f = $"编号 {applicant.ApplicationNo}，长度 {applicant.Address.Length}";
        logger.LogInformation(f); // clean
        FormattableString g = $"电话 {applicant.Phone}";
        logger.LogInformation(g.ToString(CultureInfo.InvariantCulture)); // GDS3001
        var h = $"""
            申请 {applicant.ApplicationNo}
            电话 {Mask.MobilePhoneNumber(applicant.Phone)}
            """;
        logger.LogInformation(h); // clean
        var i = $"""
            申请 {applicant.ApplicationNo}
            电话 {applicant.Phone}
            """;
        logger.LogInformation(i); // GDS3001
        var j = string.Create(CultureInfo.InvariantCulture, $"{applicant.Name,10}");
        logger.LogInformation(j); // GDS3001
    }

    public void Built(Applicant applicant)
    {
        var text = new StringBuilder("申请：");
        text.Append(applicant.ApplicationNo);
        logger.LogInformation("{Text}", text.ToString()); // clean
        text.Append('，').Append(applicant.IdNumber);
        logger.LogInformation("{Text}", text.ToString()); // GDS3001
        text.Clear();
        text.Append("完毕");
        logger.LogInformation("{Text}", text.ToString()); // clean

        var lines = new StringBuilder();
        lines.AppendLine($"电话 {applicant.Phone}");
        logger.LogInformation("{Lines}", lines); // GDS3001
        logger.LogInformation("{Length}", lines.Length); // clean
        var formatted = new StringBuilder();
        formatted.AppendFormat(CultureInfo.InvariantCulture, "{0}", applicant.Email);
        logger.LogInformation("{Text}", formatted.ToString(0, 3)); // GDS3001

        using var writer = new StringWriter();
        writer.WriteLine("住址");
        writer.Write(applicant.Address);
        logger.LogInformation("{Text}", writer.ToString()); // GDS3001
        using var quiet = new StringWriter();
        quiet.Write(applicant.Status);
        logger.LogInformation("{Text}", quiet.ToString()); // clean
    }

    public void Characters(Applicant applicant)
    {
        var copy = "";
        foreach (var c in applicant.Name)
        {
            copy += c;
        }

        logger.LogInformation("{Copy}", copy); // GDS3001
        var reversed = new string(applicant.Phone.Reverse().ToArray());
        logger.LogInformation("{Reversed}", reversed); // GDS3001
        var digits = string.Concat(applicant.IdNumber.Where(char.IsDigit).Take(6));
        logger.LogInformation("{Digits}", digits); // GDS3001
        var hasLetter = applicant.IdNumber.Any(char.IsLetter);
        logger.LogInformation("{HasLetter}", hasLetter); // clean
        ReadOnlySpan<char> span = applicant.IdNumber.AsSpan(6, 4);
        logger.LogInformation("{Year}", span.ToString()); // GDS3001
        logger.LogInformation("{Year}", int.Parse(span, CultureInfo.InvariantCulture)); // GDS3001
        var buffer = applicant.IdNumber.ToCharArray();
        logger.LogInformation("{Buffer}", new string(buffer)); // GDS3001
        Array.Fill(buffer, '*');
        var stars = new string('*', applicant.IdNumber.Length);
        logger.LogInformation("{Stars}", stars); // clean
        var created = string.Create(18, applicant.IdNumber, static (target, number) => number.AsSpan().CopyTo(target));
        logger.LogInformation("{Created}", created); // GDS3001 hard
        Span<char> target = stackalloc char[18];
        applicant.IdNumber.AsSpan().CopyTo(target);
        logger.LogInformation("{Target}", target.ToString()); // GDS3001 hard
    }
}
