// 政务问答台:检索、拼提示、缓存回答、记录。
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace Corpus.Sharing.ChatDesk;

public sealed record Inquiry
{
    public Guid Id { get; init; }
    [PersonName] public string? Asker { get; init; }
    [FreeText] public required string Question { get; init; }
    [SocialSecurityNumber] public string? InsuranceNumber { get; init; }
    public required string Topic { get; init; }
}

public sealed record Passage(string Title, string Text);

public interface IKnowledgeBase
{
    Task<IReadOnlyList<Passage>> SearchAsync(string topic);

    [Declassifier(DeclassificationMethod.Anonymization)]
    string Anonymize(string text);
}

public sealed class CarelessDesk(IChatClient client, IKnowledgeBase knowledge, IDistributedCache cache, ILogger<CarelessDesk> logger)
{
    public async Task<string> AnswerAsync(Inquiry inquiry, CancellationToken token)
    {
        var passages = await knowledge.SearchAsync(inquiry.Topic);
        var prompt = new StringBuilder();
        foreach (var passage in passages)
        {
            prompt.AppendLine(passage.Text);
        }

        prompt.Append("问题:").Append(inquiry.Question);
        var response = await client.GetResponseAsync(prompt.ToString(), cancellationToken: token); // GDS5006
        logger.LogInformation("问 {Question}", inquiry.Question); // GDS3001
        Activity.Current?.SetTag("asker", inquiry.Asker); // GDS3010
        await cache.SetStringAsync("answer:" + inquiry.Question, response.Text, token); // GDS2007
        return response.Text;
    }

    public async Task<string> ConverseAsync(Inquiry inquiry, CancellationToken token)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "你是政务助手")];
        messages.Add(new ChatMessage(ChatRole.User, "社保号 " + inquiry.InsuranceNumber)); // GDS5006 @conversation
        var response = await client.GetResponseAsync(messages, cancellationToken: token); // GDS5006 @conversation
        return response.Text;
    }
}

public sealed class CarefulDesk(IChatClient client, IKnowledgeBase knowledge, IDistributedCache cache, ILogger<CarefulDesk> logger)
{
    public async Task<string> AnswerAsync(Inquiry inquiry, CancellationToken token)
    {
        var passages = await knowledge.SearchAsync(inquiry.Topic);
        var prompt = new StringBuilder();
        foreach (var passage in passages)
        {
            prompt.AppendLine(passage.Text);
        }

        prompt.Append("问题:").Append(knowledge.Anonymize(inquiry.Question));
        var response = await client.GetResponseAsync(prompt.ToString(), cancellationToken: token); // clean
        logger.LogInformation("问 {Topic} {Length}", inquiry.Topic, inquiry.Question.Length); // clean
        Activity.Current?.SetTag("topic", inquiry.Topic); // clean
        await cache.SetStringAsync("answer:" + inquiry.Id, response.Text, token); // clean
        return response.Text;
    }

    public async Task<string> ConverseAsync(Inquiry inquiry, CancellationToken token)
    {
        List<ChatMessage> messages = [new(ChatRole.System, "你是政务助手")];
        messages.Add(new ChatMessage(ChatRole.User, "社保号 " + Mask.All(inquiry.InsuranceNumber))); // clean
        var response = await client.GetResponseAsync(messages, cancellationToken: token); // clean
        return response.Text;
    }
}
