// 案情研判:OpenAI 客户端与 Semantic Kernel。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;
using OpenAI.Embeddings;

namespace Corpus.Prompts.CaseOpinion;

public sealed class 案件
{
    public string 案号 { get; set; } = "";
    [PersonName] public string 当事人 { get; set; } = "";
    [CriminalRecord] public string 前科 { get; set; } = "";
    [FreeText] public string 案情 { get; set; } = "";
    public string 案由 { get; set; } = "";
    public int 卷数 { get; set; }
}

public sealed class 研判(ChatClient chat, EmbeddingClient embedding, Kernel kernel, IChatCompletionService completion)
{
    public async Task 问Async(案件 案)
    {
        await chat.CompleteChatAsync($"案由 {案.案由} 适用哪条?"); // clean
        await chat.CompleteChatAsync($"当事人 {案.当事人} 适用哪条?"); // GDS5006
        await chat.CompleteChatAsync(new UserChatMessage(案.案情)); // GDS5006
        await chat.CompleteChatAsync(new SystemChatMessage("你是法官助理"), new UserChatMessage(案.案由)); // clean
        await chat.CompleteChatAsync([new SystemChatMessage("你是法官助理"), new UserChatMessage("前科:" + 案.前科)]); // GDS5006
        await chat.CompleteChatAsync([new UserChatMessage(去标识(案.案情))]); // clean
        chat.CompleteChat("卷宗 " + 案.卷数 + " 册"); // clean
        chat.CompleteChat(案.前科 + "从轻还是从重?"); // GDS5006
    }

    public async Task 向量Async(案件 案)
    {
        await embedding.GenerateEmbeddingAsync(案.案情); // GDS5006
        await embedding.GenerateEmbeddingAsync(案.案由); // clean
        embedding.GenerateEmbedding(Mask.All(案.案情)); // clean
    }

    public async Task 内核Async(案件 案)
    {
        await kernel.InvokePromptAsync($"概括 {案.案情}"); // GDS5006
        await kernel.InvokePromptAsync("概括 {{$text}}", new KernelArguments { ["text"] = 案.案情 }); // GDS5006
        await kernel.InvokePromptAsync("概括 {{$text}}", new KernelArguments { ["text"] = 案.案由 }); // clean
        await completion.GetChatMessageContentAsync("当事人:" + 案.当事人); // GDS5006
        await completion.GetChatMessageContentAsync("当事人:" + Mask.PersonName(案.当事人)); // clean
        await completion.GetChatMessageContentAsync(new ChatHistory(案.前科)); // GDS5006
        var 历史 = new ChatHistory("你是法官助理");
        历史.AddUserMessage(案.案由);
        await completion.GetChatMessageContentAsync(历史); // clean
    }

    [Declassifier(DeclassificationMethod.Anonymization)]
    private static string 去标识(string 文本) => 文本.Length > 0 ? "(已去标识)" : "";
}
