using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Assistance;

/// <summary>收入核对: locals, reassignments, branches and joins.</summary>
public sealed class IncomeVerification(ILogger<IncomeVerification> logger, IMemberRegister register)
{
    public void Verify(FamilyMember member, string batchNo)
    {
        var number = member.IdNumber;
        logger.LogInformation("核对 {Number}", number); // GDS3001

        var shown = Mask.ResidentIdNumber(member.IdNumber);
        logger.LogInformation("核对 {Number}", shown); // clean
        shown = member.IdNumber;
        logger.LogInformation("核对 {Number}", shown); // GDS3001

        number = "未提供";
        logger.LogInformation("核对 {Number}", number); // clean
        number = batchNo;
        logger.LogInformation("批次 {Batch}", number); // clean
    }

    public void Branches(FamilyMember member, bool detailed)
    {
        string text;
        if (detailed)
        {
            text = member.Name;
        }
        else
        {
            text = "(简略)";
        }

        logger.LogInformation("成员 {Text}", text); // GDS3001

        string masked;
        if (detailed)
        {
            masked = Mask.PersonName(member.Name);
        }
        else
        {
            masked = "(简略)";
        }

        logger.LogInformation("成员 {Text}", masked); // clean

        var income = member.MonthlyIncome;
        if (income > 10_000m)
        {
            income = 0;
            logger.LogWarning("收入超限 {Income}", income); // clean
        }

        logger.LogWarning("收入 {Income}", income); // GDS3001
    }

    public void EarlyExit(FamilyMember member, string? remark)
    {
        var line = member.Phone;
        if (remark is null)
        {
            line = "无备注";
            logger.LogInformation("{Line}", line); // clean
            return;
        }

        logger.LogInformation("{Line}", line); // GDS3001
    }

    public void Loop(IReadOnlyList<FamilyMember> members)
    {
        string? previous = null;
        foreach (var member in members)
        {
            logger.LogDebug("上一个 {Previous}", previous); // GDS3001 hard
            previous = member.IdNumber;
        }

        var count = 0;
        for (var i = 0; i < members.Count; i++)
        {
            count += members[i].IdNumber.Length == 18 ? 1 : 0;
        }

        logger.LogInformation("有效证件 {Count}", count); // clean

        var total = 0m;
        var index = 0;
        while (index < members.Count)
        {
            total += members[index++].MonthlyIncome;
        }

        logger.LogInformation("收入合计 {Total}", total); // GDS3001
    }

    public void Choices(FamilyMember member, FamilyMember? spouse, int mode)
    {
        var contact = mode == 1 ? member.Phone : "12345";
        logger.LogInformation("联系 {Contact}", contact); // GDS3001
        var caption = member.Phone is null ? "无电话" : "有电话";
        logger.LogInformation("联系 {Caption}", caption); // clean
        var other = spouse?.Name ?? "(未婚)";
        logger.LogInformation("配偶 {Other}", other); // GDS3001
        var married = spouse?.Name != null;
        logger.LogInformation("配偶 {Married}", married); // clean
        var picked = mode switch { 1 => member.Scheme, 2 => member.Address, _ => "" };
        logger.LogInformation("选择 {Picked}", picked); // GDS3001
        var level = member.MonthlyIncome switch { < 2000m => "低保", < 4000m => "低收入", _ => "一般" };
        logger.LogInformation("档次 {Level}", level); // clean

        string area;
        switch (mode)
        {
            case 0:
                area = "市区";
                break;
            case 1:
                area = member.Address ?? "";
                break;
            default:
                goto case 0;
        }

        logger.LogInformation("区域 {Area}", area); // GDS3001

        string? late = null;
        late ??= member.BankAccount;
        logger.LogInformation("账户 {Late}", late); // GDS3001
    }

    public async Task ReRead(Guid id)
    {
        FamilyMember member = await register.FindAsync(id);
        (var name, var scheme) = (member.Name, member.Scheme);
        logger.LogInformation("读取 {Name}", name); // GDS3001
        logger.LogInformation("读取 {Scheme}", scheme); // clean
        (name, scheme) = (scheme, name);
        logger.LogInformation("读取 {Name}", name); // clean
        logger.LogInformation("读取 {Scheme}", scheme); // GDS3001 hard
    }
}
