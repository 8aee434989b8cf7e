// 包装:审计、拦截器、[Sink] 标注的自有方法。
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Corpus.Sharing.AuditWrapper;

public sealed record 企业
{
    [UnifiedSocialCreditCode] public required string 信用代码 { get; init; }
    [PersonName] public required string 法人 { get; init; }
    [MobilePhoneNumber] public required string 法人电话 { get; init; }
    [TradeSecret] public required string 工艺 { get; init; }
    public required string 行业 { get; init; }
}

public interface I操作记录
{
    void 记录([Sink(SinkKind.Log)] string 内容, string 操作人);

    void 存档([Sink(SinkKind.File)] string 内容);

    [Sink(SinkKind.ModelPrompt)]
    string 提问(string 内容);

    void 内部([Sink(SinkKind.Log, MaxLevel = DataLevel.General2)] string 内容);
}

public sealed class 检查服务(I操作记录 记录, ILogger<检查服务> logger)
{
    public void 检查(企业 企业)
    {
        记录.记录($"检查 {企业.信用代码}", "张三"); // clean
        记录.记录($"检查 {企业.法人}", "张三"); // GDS3001
        记录.记录("检查", 企业.法人); // clean
        记录.存档(企业.行业); // clean
        记录.存档(企业.工艺); // GDS2004
        记录.存档(JsonSerializer.Serialize(企业)); // GDS2004
        记录.提问("行业 " + 企业.行业 + " 的标准?"); // clean
        记录.提问("工艺 " + 企业.工艺 + " 的标准?"); // GDS5006
        记录.内部(企业.法人); // clean
        记录.内部(企业.法人电话); // GDS3001
    }

    public T 计时<T>(Func<T> 操作, [CallerMemberName] string 名称 = "")
    {
        var 结果 = 操作();
        logger.LogInformation("{Name} 完成", 名称); // clean
        return 结果;
    }

    public string 行业(企业 企业)
    {
        var 行业 = 计时(() => 企业.行业);
        logger.LogInformation("行业 {Value}", 行业); // clean
        return 行业;
    }

    public string 法人(企业 企业)
    {
        var 法人 = 计时(() => 企业.法人);
        logger.LogInformation("法人 {Value}", 法人); // GDS3001
        return 法人;
    }

    public async Task 失败Async(企业 企业)
    {
        try
        {
            await File.WriteAllTextAsync("industry.txt", 企业.行业); // clean
            await File.WriteAllTextAsync("process.txt", 企业.工艺); // GDS2004
        }
        catch (IOException 错误) when (错误.Message.Length > 0)
        {
            logger.LogError(错误, "写入失败 {Code}", 企业.信用代码); // clean
            throw; // clean
        }
        finally
        {
            logger.LogInformation("结束 {Owner}", Mask.PersonName(企业.法人)); // clean
        }
    }
}
