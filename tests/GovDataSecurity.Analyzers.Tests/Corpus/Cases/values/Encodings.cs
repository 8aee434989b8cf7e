using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovDataSecurity;
using Microsoft.Extensions.Logging;

namespace Gov.Exchange;

/// <summary>编码不是脱敏: encoding, escaping and unkeyed hashing lower nothing; a keyed hash does.</summary>
public sealed class Encodings(ILogger<Encodings> logger)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public void Encode(Patient patient)
    {
        var bytes = Encoding.UTF8.GetBytes(patient.身份证号);
        var base64 = Convert.ToBase64String(bytes);
        logger.LogInformation("数据 {Base64}", base64); // GDS3001
        var hex = Convert.ToHexString(bytes);
        logger.LogInformation("数据 {Hex}", hex); // GDS3001
        var url = Uri.EscapeDataString(patient.姓名);
        logger.LogInformation("数据 {Url}", url); // GDS3001
        var html = WebUtility.HtmlEncode(patient.诊断);
        logger.LogInformation("数据 {Html}", html); // GDS3001
        var script = JavaScriptEncoder.Default.Encode(patient.病历);
        logger.LogInformation("数据 {Script}", script); // GDS3001
        var json = JsonSerializer.Serialize(patient.身份证号);
        logger.LogInformation("数据 {Json}", json); // GDS3001
        var back = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        logger.LogInformation("数据 {Back}", back); // GDS3001
        var url64 = Base64Url.EncodeToString(bytes);
        logger.LogInformation("数据 {Url64}", url64); // GDS3001
        logger.LogInformation("字节数 {Count}", bytes.Length); // clean
        logger.LogInformation("编码 {Name}", Encoding.UTF8.WebName); // clean
    }

    public void Digest(Patient patient)
    {
        var sha = SHA256.HashData(Encoding.UTF8.GetBytes(patient.身份证号));
        logger.LogInformation("摘要 {Sha}", Convert.ToHexString(sha)); // GDS3001
        using var hash = SHA256.Create();
        var computed = hash.ComputeHash(Encoding.UTF8.GetBytes(patient.身份证号));
        logger.LogInformation("摘要 {Sha}", BitConverter.ToString(computed)); // GDS3001
        var keyed = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(patient.身份证号));
        logger.LogInformation("假名 {Pseudonym}", Convert.ToHexString(keyed)); // clean
        using var hmac = new HMACSHA256(_key);
        var second = hmac.ComputeHash(Encoding.UTF8.GetBytes(patient.身份证号));
        logger.LogInformation("假名 {Pseudonym}", Convert.ToBase64String(second)); // clean
        logger.LogInformation("假名 {Pseudonym}", Hide.Pseudonym(patient.身份证号, _key)); // clean
        var crypt = new StringBuilder();
        foreach (var b in sha)
        {
            crypt.Append(b.ToString("x2"));
        }

        logger.LogInformation("摘要 {Sha}", crypt.ToString()); // GDS3001
    }

    public void Arithmetic(Patient patient, FamilyMember member)
    {
        var yearly = member.MonthlyIncome * 12;
        logger.LogInformation("年收入 {Yearly}", yearly); // GDS3001
        var rounded = Math.Round(patient.Latitude, 2);
        logger.LogInformation("纬度 {Latitude}", rounded); // GDS3001
        var age = DateTime.Today.Year - member.Birth.Year;
        logger.LogInformation("年龄 {Age}", age); // GDS3001
        var isAdult = age >= 18;
        logger.LogInformation("成年 {IsAdult}", isAdult); // clean
        var band = Hide.Band(member.MonthlyIncome);
        logger.LogInformation("收入档 {Band}", band); // clean
        logger.LogInformation("年代 {Decade}", Hide.Decade(member.Birth)); // clean
        object boxed = member.MonthlyIncome;
        logger.LogInformation("收入 {Boxed}", boxed); // GDS3001
        var unboxed = (decimal)boxed;
        logger.LogInformation("收入 {Unboxed}", unboxed); // GDS3001
        var rank = member.MonthlyIncome.CompareTo(3000m);
        logger.LogInformation("比较 {Rank}", rank); // clean
        logger.LogInformation("次数 {Visits}", patient.就诊次数 * 2); // clean
        checked
        {
            var cents = (long)(member.MonthlyIncome * 100);
            logger.LogInformation("分 {Cents}", cents); // GDS3001
        }

        var distance = Math.Sqrt(patient.Latitude * patient.Latitude + 1);
        logger.LogInformation("距离 {Distance}", distance); // GDS3001
        var later = member.Birth.AddYears(60);
        logger.LogInformation("退休 {Later}", later); // GDS3001
        logger.LogInformation("更新 {UpdatedAt}", member.UpdatedAt.AddDays(1)); // clean
        logger.LogInformation("版本 {Version}", member.Version + 1); // clean
    }
}
