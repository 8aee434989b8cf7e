// 参数、返回值、out 与 ref 声明了更低的级别。
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Downgrade.SignatureLevels;

public sealed class 职工
{
    public int 工号 { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [Income] public decimal 工资 { get; set; }
    [BankAccountNumber] public string 工资卡 { get; set; } = "";
    [MobilePhoneNumber] public string 手机 { get; set; } = "";
    public string 部门 { get; set; } = "";
}

public interface I公告
{
    void 发布([Classified(DataLevel.General1)] string 标题, [Classified(DataLevel.General1)] string 正文);

    void 内部通知([Classified(DataLevel.General2)] string 正文);
}

public sealed class 人事服务(I公告 公告)
{
    public void 公示(职工 人)
    {
        公告.发布("公示", 人.部门); // clean
        公告.发布("公示", 人.姓名); // GDS4001
        公告.发布("公示", Mask.PersonName(人.姓名)); // clean
        公告.发布(标题: 人.手机, 正文: "见附件"); // GDS4001
        公告.内部通知(人.姓名); // clean
        公告.内部通知($"工资 {人.工资}"); // GDS4001
        公告.内部通知("工资已发:" + (人.工资 > 0m)); // clean
    }

    [return: Classified(DataLevel.General1)]
    public string 标题(职工 人)
        => 人.部门; // clean

    [return: Classified(DataLevel.General1)]
    public string 抬头(职工 人)
    {
        if (人.工号 == 0)
        {
            return "未知"; // clean
        }

        return 人.姓名 + "同志"; // GDS4001
    }

    [return: NotClassified("只有部门")]
    public async Task<string> 抬头Async(职工 人)
    {
        await Task.Yield();
        return 人.手机; // GDS4001
    }

    [return: PersonName]
    public string 称呼(职工 人)
        => 人.姓名.Trim(); // clean

    [return: PersonName]
    public string 卡号(职工 人)
        => 人.工资卡; // GDS4001

    public bool 取([Classified(DataLevel.General2)] out string 值, 职工 人)
    {
        值 = 人.工资卡; // GDS4001
        return true;
    }

    public bool 取部门([Classified(DataLevel.General1)] out string 值, 职工 人)
    {
        值 = 人.部门; // clean
        return true;
    }

    public void 改([Classified(DataLevel.General2)] ref string 备注, 职工 人)
    {
        备注 = 人.姓名; // clean
        备注 = 人.手机; // GDS4001
    }

    [return: Classified(DataLevel.General1)]
    public static string 片区([HomeAddress] string 住址) => 住址.Length > 10 ? "城区" : "郊区"; // clean

    [return: Classified(DataLevel.General1)]
    public static string 门牌([HomeAddress] string 住址) => 住址[^4..]; // GDS4001

    public void 元组(职工 人)
    {
        var (部门, 姓名) = (人.部门, 人.姓名);
        公告.发布("部门", 部门); // clean
        公告.发布("姓名", 姓名); // GDS4001
    }

    public IEnumerable<string> 转(IEnumerable<职工> 全部)
    {
        foreach (var 人 in 全部)
        {
            公告.内部通知(人.工资卡); // GDS4001
            yield return 人.部门;
        }
    }
}
