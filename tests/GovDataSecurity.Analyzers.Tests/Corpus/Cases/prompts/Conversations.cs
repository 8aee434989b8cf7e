// 多轮对话:历史、摘要、工具结果;先组装后发送的,报告在哪一处都对。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Corpus.Prompts.Conversations;

public sealed record 求职者
{
    public int 编号 { get; init; }
    [PersonName] public required string 姓名 { get; init; }
    [Education] public required string 学历 { get; init; }
    [Income] public decimal 期望薪资 { get; init; }
    [Age] public int 年龄 { get; init; }
    public required string 意向行业 { get; init; }
}

public sealed class 职业指导(IChatClient client, IChatCompletionService completion, Kernel kernel)
{
    public async Task<string> 对话Async(求职者 人)
    {
        var 历史 = new ChatHistory("你是职业指导员");
        历史.AddUserMessage("意向行业:" + 人.意向行业); // clean
        历史.AddUserMessage("学历:" + 人.学历); // GDS5006 @history
        var 回答 = await completion.GetChatMessageContentAsync(历史); // GDS5006 @history
        return 回答.Content ?? "";
    }

    public async Task<string> 消息Async(求职者 人)
    {
        var 消息 = new ChatMessage(ChatRole.User, $"期望 {人.期望薪资} 元"); // GDS5006 @message
        var 回答 = await client.GetResponseAsync([消息]); // GDS5006 @message
        return 回答.Text;
    }

    public async Task<string> 档次Async(求职者 人)
    {
        var 消息 = new ChatMessage(ChatRole.User, $"期望 {档次(人.期望薪资)}"); // clean
        var 回答 = await client.GetResponseAsync([消息]); // clean
        return 回答.Text;
    }

    public async Task<string> 参数Async(求职者 人)
    {
        var 参数 = new KernelArguments();
        参数["industry"] = 人.意向行业; // clean
        参数["name"] = 人.姓名; // GDS5006 @arguments
        var 回答 = await kernel.InvokePromptAsync("给 {{$name}} 的建议", 参数); // GDS5006 @arguments
        return 回答.GetValue<string>() ?? "";
    }

    public async Task<string> 模板Async(求职者 人)
    {
        var 提示 = 提示词(人.年龄 < 35, 人.意向行业);
        var 回答 = await client.GetResponseAsync(提示); // clean
        return 回答.Text;
    }

    public async Task<string> 名单Async(IEnumerable<求职者> 全部)
    {
        var 提示 = string.Join('\n', 全部.Select(p => p.姓名));
        var 回答 = await client.GetResponseAsync(提示); // GDS5006
        return 回答.Text;
    }

    public async Task<string> 统计Async(IReadOnlyCollection<求职者> 全部)
    {
        var 行业 = 全部.CountBy(p => p.意向行业).OrderByDescending(p => p.Value).Take(3).Select(p => p.Key);
        var 回答 = await client.GetResponseAsync("热门行业:" + string.Join('、', 行业)); // clean
        return 回答.Text;
    }

    public async Task<string> 对象Async(求职者 人)
    {
        var 回答 = await client.GetResponseAsync("评价:" + 人); // GDS5006
        return 回答.Text;
    }

    public async Task<string> 对象脱敏Async(求职者 人)
    {
        var 回答 = await client.GetResponseAsync("评价:" + ObjectMasker.Format(人)); // clean
        return 回答.Text;
    }

    public async Task<string> 匿名对象Async(求职者 人)
    {
        var 摘要 = new { 人.意向行业, 人.学历 };
        var 回答 = await client.GetResponseAsync("评价:" + JsonSerializer.Serialize(摘要)); // GDS5006
        return 回答.Text;
    }

    private static string 提示词(bool 青年, string 行业) => $"给{(青年 ? "青年" : "成年人")}推荐{行业}岗位";

    [Declassifier(DeclassificationMethod.Generalization)]
    private static string 档次(decimal 薪资) => 薪资 < 5000m ? "五千以下" : "五千以上";
}
