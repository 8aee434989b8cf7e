// 通知发送:模板、短信网关、回执、重试队列。
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DotNetCore.CAP;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Corpus.Sharing.NotificationSender;

public sealed record Recipient(
    int Id,
    [property: PersonName] string Name,
    [property: MobilePhoneNumber] string Phone,
    [property: NotClassified("通知渠道")] string Channel);

/// <summary>渲染后的通知,成员没有标注。</summary>
public sealed class Rendered
{
    public int RecipientId { get; set; }
    public string Text { get; set; } = "";
    public string Channel { get; set; } = "";
}

public interface ITemplate
{
    string Render(Recipient recipient);
}

public sealed class GreetingTemplate : ITemplate
{
    public string Render(Recipient recipient) => $"{recipient.Name}您好,您的事项已办结。";
}

public sealed class NumberTemplate
{
    public string Render(Recipient recipient) => $"尊敬的用户(编号 {recipient.Id}),您的事项已办结。";
}

public sealed class Sender(HttpClient http, ITemplate template, NumberTemplate numbers, IDatabase redis, ICapPublisher cap, ILogger<Sender> logger)
{
    private readonly ConcurrentQueue<Recipient> _retries = new();

    public async Task SendAsync(Recipient recipient, CancellationToken token)
    {
        var text = template.Render(recipient);
        logger.LogInformation("发送 {Text}", text); // GDS3001
        logger.LogInformation("发送 {Text}", numbers.Render(recipient)); // clean
        var response = await http.PostAsJsonAsync("https://sms.example.gov.cn/send", new { to = recipient.Phone, text }, token); // clean
        if (!response.IsSuccessStatusCode)
        {
            _retries.Enqueue(recipient); // clean
            redis.ListLeftPush("sms:retry", JsonSerializer.Serialize(recipient)); // GDS2007
            redis.ListLeftPush("sms:retry", recipient.Id); // clean
            logger.LogWarning("失败 {Phone} {Status}", recipient.Phone, response.StatusCode); // GDS3001
            logger.LogWarning("失败 {Phone} {Status}", Mask.MobilePhoneNumber(recipient.Phone), response.StatusCode); // clean
        }

        await http.GetAsync($"https://sms.example.gov.cn/status/{recipient.Phone}", token); // GDS5005
        await http.GetAsync($"https://sms.example.gov.cn/status/{recipient.Id}", token); // clean
    }

    public Rendered Prepare(Recipient recipient)
        => new() { RecipientId = recipient.Id, Text = template.Render(recipient), Channel = recipient.Channel };

    public async Task QueueAsync(Recipient recipient)
    {
        var rendered = Prepare(recipient);
        await cap.PublishAsync("sms.rendered", rendered.Text); // GDS2004 hard
        await cap.PublishAsync("sms.channel", rendered.Channel); // clean
        await cap.PublishAsync("sms.id", rendered.RecipientId); // clean
    }

    public void Retry()
    {
        while (_retries.TryDequeue(out var recipient))
        {
            logger.LogInformation("重试 {Id}", recipient.Id); // clean
            logger.LogInformation("重试 {Name}", recipient.Name); // GDS3001
        }
    }

    public void Report(IReadOnlyCollection<Recipient> recipients)
    {
        var byChannel = recipients.CountBy(r => r.Channel).ToDictionary();
        logger.LogInformation("渠道 {@ByChannel}", byChannel); // clean
        var byPhone = recipients.ToDictionary(r => r.Phone, r => r.Id);
        logger.LogInformation("电话 {Phones}", string.Join(',', byPhone.Keys)); // GDS3001 hard
        logger.LogInformation("编号 {Ids}", string.Join(',', byPhone.Values)); // clean
    }
}
