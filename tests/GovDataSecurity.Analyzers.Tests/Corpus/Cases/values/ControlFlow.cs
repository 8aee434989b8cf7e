using System.Globalization;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Counter;

/// <summary>窗口受理: exceptions, ref and out, locks, dynamic, nullable, disposal.</summary>
public sealed class ControlFlow(ILogger<ControlFlow> logger, IMemberRegister register)
{
    private readonly Lock _gate = new();

    public void Guarded(Guid id)
    {
        string? number = null;
        try
        {
            var member = register.Find(id);
            number = member.IdNumber;
            register.StatusOf(number);
        }
        catch (InvalidOperationException e)
        {
            logger.LogError(e, "查询失败 {Id}", id); // clean
            logger.LogError(e, "查询失败 {Number}", number); // GDS3001
        }
        catch (TimeoutException) when (number is not null)
        {
            logger.LogWarning("超时 {Number}", number); // GDS3001
            number = null;
            logger.LogWarning("超时 {Number}", number); // clean
        }
        finally
        {
            logger.LogInformation("结束 {Number}", number); // GDS3001
        }
    }

    public void Locked(FamilyMember member)
    {
        string text;
        lock (_gate)
        {
            text = member.Address ?? "";
        }

        logger.LogInformation("地址 {Text}", text); // GDS3001
        using (logger.BeginScope("处理 {Id}", member.Id)) // clean
        {
            text = member.Scheme;
        }

        logger.LogInformation("项目 {Text}", text); // clean
    }

    public void References(FamilyMember member, Applicant applicant)
    {
        Fill(member, out var name, out var scheme);
        logger.LogInformation("填充 {Name}", name); // GDS3001
        logger.LogInformation("填充 {Scheme}", scheme); // clean
        var text = "电话";
        Extend(ref text, member.Phone);
        logger.LogInformation("扩展 {Text}", text); // GDS3001
        var plain = "项目";
        Extend(ref plain, member.Scheme);
        logger.LogInformation("扩展 {Plain}", plain); // clean
        var slots = new string[1];
        ref var slot = ref slots[0];
        slot = member.IdNumber;
        logger.LogInformation("槽位 {Slot}", slots[0]); // GDS3001 hard
        var local = "空";
        ref var alias = ref local;
        alias = applicant.Phone;
        logger.LogInformation("别名 {Local}", local); // GDS3001 hard
        ref readonly var view = ref local;
        logger.LogInformation("别名 {View}", view.Length); // clean
        if (decimal.TryParse(applicant.IdNumber, out var parsed))
        {
            logger.LogInformation("解析 {Parsed}", parsed); // GDS3001
        }

        var ok = DateOnly.TryParseExact(member.IdNumber.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth);
        logger.LogInformation("解析 {Ok}", ok); // clean
        logger.LogInformation("解析 {Birth}", birth); // GDS3001
    }

    public void Dynamic(FamilyMember member)
    {
        dynamic value = member.IdNumber;
        logger.LogInformation("动态 {Value}", (object)value); // GDS3001 hard
        dynamic record = member;
        string name = record.Name;
        logger.LogInformation("动态 {Name}", name); // GDS3001 hard
        object boxed = member.Birth;
        if (boxed is DateOnly date)
        {
            logger.LogInformation("日期 {Date}", date); // GDS3001
        }

        var cast = boxed as DateOnly?;
        logger.LogInformation("日期 {Cast}", cast); // GDS3001
        logger.LogInformation("类型 {Type}", boxed.GetType().Name); // clean
        logger.LogInformation("类型 {Type}", nameof(member.IdNumber)); // clean
        logger.LogInformation("类型 {Type}", typeof(FamilyMember).FullName); // clean
    }

    public void Nullable(FamilyMember? maybe, Patient? patient)
    {
        double? latitude = patient?.Latitude;
        logger.LogInformation("纬度 {Has}", latitude.HasValue); // clean
        if (latitude is { } value)
        {
            logger.LogInformation("纬度 {Value}", value); // GDS3001
        }

        logger.LogInformation("纬度 {Value}", latitude.GetValueOrDefault()); // GDS3001
        var missing = maybe?.BankAccount is null ? "未登记" : "已登记";
        logger.LogInformation("账户 {Missing}", missing); // clean
        var name = maybe!.Name!;
        logger.LogInformation("姓名 {Name}", name); // GDS3001
        logger.LogInformation("姓名 {Empty}", string.IsNullOrWhiteSpace(name)); // clean
        logger.LogInformation("关系 {Relation}", maybe.Relation); // clean
    }

    public void Retry(Applicant applicant)
    {
        var attempts = 0;
        var text = "";
    again:
        logger.LogInformation("尝试 {Text}", text); // GDS3001 hard
        text = applicant.Email ?? "";
        if (attempts++ < 3)
        {
            goto again;
        }

        logger.LogInformation("尝试次数 {Attempts}", attempts); // clean
        do
        {
            text = text.Length > 3 ? text[1..] : "";
        }
        while (text.Length > 0);

        var constant = applicant.Id > 0 ? "有效" : "无效";
        logger.LogInformation("结论 {Constant}", constant); // clean
    }

    private static void Fill(in FamilyMember member, out string name, out string scheme)
    {
        name = member.Name;
        scheme = member.Scheme;
    }

    private static void Extend(ref string text, string? more) => text += more;
}
