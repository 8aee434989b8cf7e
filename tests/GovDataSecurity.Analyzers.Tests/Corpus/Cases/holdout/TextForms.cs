using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Text;

internal sealed class TextForms(ILogger<TextForms> logger, byte[] key)
{
    public void Builders(Applicant a)
    {
        var sb = new StringBuilder();
        sb.AppendLine("受理单").Append("申请人：").Append(a.Name).AppendFormat("，编号 {0}", a.ApplicationNo);
        logger.LogInformation("{Sheet}", sb.ToString()); // GDS3001
        logger.LogInformation("{Length}", sb.Length); // clean
        var other = new StringBuilder().AppendJoin('|', a.ApplicationNo, a.Status, a.CreatedAt);
        logger.LogInformation("{Sheet}", other.ToString()); // clean
        var inserted = new StringBuilder("联系：").Insert(0, a.Phone);
        logger.LogInformation("{Sheet}", inserted); // GDS3001
    }

    public void Spans(Applicant a)
    {
        var text = string.Create(18, a.IdNumber, static (span, number) =>
        {
            number.AsSpan().CopyTo(span);
            span[17] = 'X';
        });
        logger.LogInformation("{Text}", text); // GDS3001
        ReadOnlySpan<char> area = a.IdNumber.AsSpan(0, 6);
        logger.LogInformation("{Area}", area.ToString()); // GDS3001
        Span<char> buffer = stackalloc char[11];
        a.Phone.CopyTo(buffer);
        logger.LogInformation("{Buffer}", new string(buffer)); // GDS3001
        ReadOnlySpan<char> status = a.Status.AsSpan().Trim();
        logger.LogInformation("{Status}", status.ToString()); // clean
        var chars = a.Name.ToCharArray();
        Array.Reverse(chars);
        logger.LogInformation("{Reversed}", new string(chars)); // GDS3001
    }

    public void Encodings(Applicant a)
    {
        logger.LogInformation("{B64}", Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Address))); // GDS3001
        logger.LogInformation("{Sha}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(a.IdNumber)))); // GDS3001
        logger.LogInformation("{Mac}", Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(a.IdNumber)))); // clean
        logger.LogInformation("{Html}", WebUtility.HtmlEncode(a.Name)); // GDS3001
        logger.LogInformation("{No}", WebUtility.UrlEncode(a.ApplicationNo)); // clean
        using var md5 = MD5.Create();
        var digest = md5.ComputeHash(Encoding.ASCII.GetBytes(a.Phone));
        logger.LogInformation("{Md5}", BitConverter.ToString(digest)); // GDS3001
        logger.LogInformation("{Etag}", Convert.ToHexString(MD5.HashData(Encoding.ASCII.GetBytes(a.ApplicationNo)))); // clean
    }

    public void Regexes(Applicant a)
    {
        var match = Regex.Match(a.Email ?? "", "^(?<user>[^@]+)@(?<host>.+)$");
        logger.LogInformation("{Ok}", match.Success); // clean
        logger.LogInformation("{User}", match.Groups["user"].Value); // GDS3001
        logger.LogInformation("{Spaces}", Regex.Replace(a.Address, @"\s+", "")); // GDS3001
        logger.LogInformation("{Is}", Regex.IsMatch(a.Phone, "^1[0-9]{10}$")); // clean
    }

    public void Json(Applicant a)
    {
        var json = JsonSerializer.Serialize(a);
        logger.LogInformation("{Json}", json); // GDS3002
        var partial = JsonSerializer.Serialize(new { a.ApplicationNo, a.Status, phone = Mask.MobilePhoneNumber(a.Phone) });
        logger.LogInformation("{Json}", partial); // clean
        using var document = JsonDocument.Parse(json);
        logger.LogInformation("{Root}", document.RootElement.GetRawText()); // GDS3001|GDS3002
        logger.LogInformation("{Bytes}", JsonSerializer.SerializeToUtf8Bytes(a).Length); // clean
        logger.LogInformation("{Newton}", Newtonsoft.Json.JsonConvert.SerializeObject(new[] { a })); // GDS3002
    }

    public void Verdicts(Applicant a, Applicant b)
    {
        logger.LogInformation("{Same}", a.IdNumber == b.IdNumber); // clean
        logger.LogInformation("{Cmp}", string.Compare(a.Name, b.Name, StringComparison.Ordinal)); // clean
        logger.LogInformation("{Contains}", a.Address.Contains("示例镇")); // clean
        logger.LogInformation("{Index}", a.Email?.IndexOf('@')); // clean
        logger.LogInformation("{Member}", nameof(a.IdNumber)); // clean
        logger.LogInformation("{Gender}", (a.IdNumber[16] - '0') % 2 == 0 ? "女" : "男"); // clean
        var birth = DateTime.ParseExact(a.IdNumber.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);
        logger.LogInformation("{Birth}", birth.ToString("yyyy-MM-dd")); // GDS3001
        logger.LogInformation("{Empty}", string.IsNullOrEmpty(a.Email) ? "未填邮箱" : "已填邮箱"); // clean
        logger.LogInformation("{Long}", long.Parse(a.Phone) + 1); // GDS3001
        logger.LogInformation("{Ok}", long.TryParse(a.Phone, out var number)); // clean
        logger.LogInformation("{Number}", number); // GDS3001
    }
}
