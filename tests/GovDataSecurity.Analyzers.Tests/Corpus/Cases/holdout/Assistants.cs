using System.Text;
using GovDataSecurity.Masking;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Gov.Assistants;

internal sealed class Assistants(IChatClient chat, Kernel kernel, OpenAI.Chat.ChatClient openAi, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public async Task<string> Summarize(Patient p)
    {
        var prompt = new StringBuilder("请总结病历：");
        prompt.Append(p.病历);
        var response = await chat.GetResponseAsync(prompt.ToString()); // GDS5006
        var other = await chat.GetResponseAsync($"科室 {p.科室} 的排班规则是什么？就诊次数 {p.就诊次数}"); // clean
        return response.Text + other.Text;
    }

    public async Task Talk(Patient p, Applicant a)
    {
        List<ChatMessage> history = [new(ChatRole.System, "你是政务助手")]; // clean
        history.Add(new ChatMessage(ChatRole.User, $"我的身份证是 {a.IdNumber}")); // GDS5006 @history
        await foreach (var part in chat.GetStreamingResponseAsync(history)) // GDS5006 @history
        {
            Console.Write(part.Text); // clean
        }

        var masked = new ChatMessage(ChatRole.User, $"我是 {Mask.PersonName(a.Name)}，单号 {a.ApplicationNo}"); // clean
        await chat.GetResponseAsync(masked); // clean
        await chat.GetResponseAsync("你好", new ChatOptions { Instructions = "患者在 " + p.Latitude + "," + p.Longitude }); // GDS5006 @place
        await chat.GetResponseAsync("你好", new ChatOptions { Instructions = "状态 " + a.Status }); // clean
    }

    public async Task Others(Patient p, Applicant a)
    {
        await kernel.InvokePromptAsync("翻译：{{$text}}", new KernelArguments { ["text"] = p.诊断 }); // GDS5006
        await kernel.InvokePromptAsync("翻译：{{$text}}", new KernelArguments { ["text"] = p.科室 }); // clean
        await openAi.CompleteChatAsync(new OpenAI.Chat.UserChatMessage("核对地址 " + a.Address)); // GDS5006
        await openAi.CompleteChatAsync(new OpenAI.Chat.UserChatMessage("核对单号 " + a.ApplicationNo)); // clean
        await embeddings.GenerateAsync([p.诊断, p.科室]); // GDS5006
        await embeddings.GenerateAsync([p.科室]); // clean
    }
}
